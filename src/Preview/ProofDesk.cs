using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Preview;

/// <summary>Holds the newest proof and the last good one, which is what readers of the preview are shown. Thread-safe.</summary>
internal sealed class ProofDesk
{
    private readonly Lock gate = new();
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Proofs proofs = new(null, null, []);
    private Proof? complete;
    private readonly Dictionary<ContentPath, int> open = [];

    /// <summary>The proofs as they stand, and a task that ends when others have taken their place.</summary>
    public (Proofs Proofs, Task Next) Look()
    {
        lock (gate)
            return (proofs, next.Task);
    }

    /// <summary>Puts a new proof on the desk and tells those who wait.</summary>
    public void Receive(Proof proof)
    {
        // Pages that went ahead of a proof are changes of that proof, and are taken back where it turns out to have mistakes.
        Put(() =>
        {
            var changes = proof.IsGood ? Compare(complete, proof) : proofs.Changes;
            complete = proof.IsGood ? proof : complete;
            return new Proofs(proof, complete, changes);
        });
    }

    /// <summary>Puts a page that went ahead of its proof in its place in the last good one.</summary>
    public void Receive(EarlyPage early)
    {
        if (complete is not { } before || before.PrintOf(early.Page.Path) == ContentHash.Short(early.Page.Text))
            return;
        Put(() =>
        {
            var last = proofs.Good!;
            var ahead = last with
            {
                Files = new Dictionary<ContentPath, Artifact>(last.Files) { [early.Page.Path] = early.Page },
                Editions = [.. last.Editions.Select(edition => edition.Name == early.Edition.Name ? early.Edition : edition)],
            };
            return new Proofs(ahead, ahead, Compare(before, ahead));
        });
    }

    /// <summary>The pages that are open in a browser.</summary>
    public IReadOnlySet<ContentPath> Open
    {
        get
        {
            lock (gate)
                return open.Keys.ToHashSet();
        }
    }

    /// <summary>A page was opened (1) or closed (-1).</summary>
    public void Count(ContentPath page, int change)
    {
        lock (gate)
        {
            open[page] = open.GetValueOrDefault(page) + change;
            if (open[page] <= 0)
                open.Remove(page);
        }
    }

    private void Put(Func<Proofs> change)
    {
        TaskCompletionSource told;
        lock (gate)
        {
            proofs = change();
            (told, next) = (next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        told.SetResult();
    }

    private static List<Change> Compare(Proof? old, Proof now)
    {
        if (old is null)
            return [];
        // The edition's own pages come before its text-only and parallel ones.
        return [.. now.Files.Values.OfType<TextArtifact>()
            .Where(page => page.Path.Extension == "html" && !(old.Files.GetValueOrDefault(page.Path) is TextArtifact before && before.Text == page.Text))
            .Select(page => new Change(page.Path, AnchorOf(page.Path, old, now)))
            .OrderBy(change => change.Anchor.Length == 0).ThenBy(change => change.Page.Value.Count(c => c == '/'))
            .ThenBy(change => change.Page)];
    }

    // The first block that reads otherwise than before; where blocks were taken out at the end, the last that is left.
    private static string AnchorOf(ContentPath page, Proof old, Proof now)
    {
        if (now.EditionOf(page)?.Blocks.GetValueOrDefault(page) is not { Count: > 0 } blocks || old.EditionOf(page)?.Blocks.GetValueOrDefault(page) is not { } before)
            return "";
        var known = before.DistinctBy(block => block.Anchor).ToDictionary(block => block.Anchor, block => block.Content);
        var changed = blocks.FirstOrDefault(block => known.GetValueOrDefault(block.Anchor) != block.Content);
        return changed?.Anchor ?? (before.Count > blocks.Count ? blocks[^1].Anchor : "");
    }
}

/// <summary>The newest proof, the last good one (null before the first), and what the last good one changed.</summary>
internal sealed record Proofs(Proof? Newest, Proof? Good, IReadOnlyList<Change> Changes);

/// <summary>A page that reads otherwise than before, and the first block that does; empty where it is none of them.</summary>
internal sealed record Change(ContentPath Page, string Anchor);

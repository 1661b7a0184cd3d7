using Yujiang.Static.Model;

namespace Yujiang.Static.Translate;

/// <summary>The two aligned rows of blocks, read section by section, each pair judged against what was accepted.</summary>
internal sealed class BlockRows(List<Cell> source, List<Cell> translation, Alignment pairs)
{
    /// <summary>What was accepted of a block of the source.</summary>
    public required Func<int, AcceptedBlock?> AcceptedOfSource { get; init; }

    /// <summary>What was accepted of a block of the translation.</summary>
    public required Func<int, AcceptedBlock?> AcceptedOfTranslation { get; init; }

    /// <summary>How a pair stands; one half may be absent.</summary>
    public static TranslatedBlock Judge(string section, Passage? source, Passage? translation, AcceptedBlock? accepted) => new()
    {
        Section = section,
        Id = (translation ?? source)!.Id,
        Source = source,
        Translation = translation,
        Accepted = accepted,
        State = source is null ? BlockState.Orphaned
            : translation is null ? BlockState.Missing
            : accepted is null ? BlockState.Untouched
            : accepted.SourceHash == Fingerprint.Of(source.Text) ? BlockState.Current
            : BlockState.Stale,
        IsEdited = accepted is not null && translation is not null && accepted.TranslationHash != Fingerprint.Of(translation.Text),
    };

    /// <summary>The blocks of a section in the order of the source; one that only the translation has follows the one before it there.</summary>
    public IEnumerable<TranslatedBlock> Of(string section)
    {
        var strays = Strays(section);
        var mine = translation.Where(cell => cell.Section == section).ToList();
        foreach (var orphan in mine.TakeWhile(cell => pairs.From(cell.Index) < 0))
            yield return Orphan(orphan);
        foreach (var cell in source.Where(cell => cell.Section == section))
        {
            if (pairs[cell.Index] is var twin && twin < 0)
            {
                yield return Judge(section, cell.Passage, null, AcceptedOfSource(cell.Index));
                continue;
            }
            yield return Judge(section, cell.Passage, translation[twin].Passage, AcceptedOfTranslation(twin)) with { IsOutOfOrder = strays.Contains(twin) };
            foreach (var orphan in mine.SkipWhile(other => other.Index <= twin).TakeWhile(other => pairs.From(other.Index) < 0))
                yield return Orphan(orphan);
        }
    }

    private TranslatedBlock Orphan(Cell cell) => Judge(cell.Section, null, cell.Passage, AcceptedOfTranslation(cell.Index));

    // The fewest blocks of the translation that would have to move; of a photo and a text it is the photo.
    private HashSet<int> Strays(string section)
    {
        var order = source.Where(cell => cell.Section == section && pairs[cell.Index] >= 0).Select(cell => pairs[cell.Index]).ToList();
        var best = new List<(int Weight, int Before)>();
        for (var i = 0; i < order.Count; i++)
        {
            var before = Enumerable.Range(0, i).Where(k => order[k] < order[i]).OrderByDescending(k => best[k].Weight).Append(-1).First();
            best.Add(((before < 0 ? 0 : best[before].Weight) + (translation[order[i]].Photo.Length > 0 ? 1 : 2), before));
        }
        var kept = new HashSet<int>();
        for (var at = best.Count == 0 ? -1 : best.IndexOf(best.MaxBy(entry => entry.Weight)); at >= 0; at = best[at].Before)
            kept.Add(order[at]);
        return [.. order.Where(twin => !kept.Contains(twin))];
    }
}

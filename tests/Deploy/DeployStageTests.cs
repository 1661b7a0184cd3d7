using Xunit;
using Yujiang.Static.Deploy;
using Yujiang.Static.Model;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Deploy;

/// <summary>The order of a deployment, looked at after every change it makes, and its end at every one of them.</summary>
public sealed class DeployStageTests : IDisposable
{
    private const string Ledger = ".deploy-ledger.txt";
    private static readonly DeployTerms Usual = new(IsRehearsal: false, IsForced: false, MostGone: 50);
    private readonly TempFolder folder = new();
    private readonly PaperSite old;
    private readonly PaperSite @new;

    public DeployStageTests()
    {
        old = PaperSite.Old(Path.Combine(folder.Path, "old"));
        @new = PaperSite.New(Path.Combine(folder.Path, "new"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_a_page_needs_is_there_before_the_page_at_every_moment()
    {
        var target = new MemoryTarget();
        target.Looks = () => AssertPagesAreWhole(target);

        await Deploy(old, target);
        await Deploy(@new, target);

        Assert.True(target.Changes > 60);
    }

    [Fact]
    public async Task A_reader_with_an_old_page_open_still_gets_its_pictures()
    {
        var target = new MemoryTarget();
        await Deploy(old, target);
        target.Looks = () => Assert.All(old.Paths.Where(path => path.StartsWith("photos/", StringComparison.Ordinal)), path => Assert.True(target.Has(path), path));

        var report = await Deploy(@new, target);

        Assert.NotEmpty(report.Plan.Kept);
    }

    [Fact]
    public async Task The_order_is_hashed_files_then_pages_then_listings_then_the_worker_then_removals_then_the_manifest()
    {
        var target = new MemoryTarget();
        await Deploy(old, target);
        target.Log.Clear();

        await Deploy(@new, target);

        int Last(Predicate<string> which) => target.Log.FindLastIndex(which);
        Assert.Equal(Ledger, target.Log[0]);
        Assert.True(Last(path => path.StartsWith("photos/", StringComparison.Ordinal)) < target.Log.FindIndex(path => path.Contains(".html", StringComparison.Ordinal)));
        Assert.True(target.Log.IndexOf("zh/autumn/index.html") < target.Log.IndexOf("zh/index.html"));
        Assert.True(Last(path => path.EndsWith(".html", StringComparison.Ordinal) && path[0] != '-') < target.Log.IndexOf("zh/feed.xml"));
        Assert.True(target.Log.IndexOf("zh/feed.xml") < target.Log.IndexOf("sw.js"));
        Assert.True(target.Log.IndexOf("sw.js") < target.Log.IndexOf("-zh/winter/index.html"));
        Assert.Equal([Manifest.Path.Value, Ledger], target.Log[^2..]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Broken_down_at_any_change_it_does_the_rest_when_run_again(bool tellsHashes)
    {
        var changes = await CountChanges(tellsHashes);

        for (var at = 0; at < changes; at++)
        {
            var target = new MemoryTarget(tellsHashes);
            await Deploy(old, target);
            target.Looks = () => AssertPagesAreWhole(target);
            target.BreaksAt = target.Changes + at;
            await Assert.ThrowsAsync<BrokenDownException>(() => Deploy(@new, target));
            target.BreaksAt = int.MaxValue;

            await Deploy(@new, target);
            await Deploy(@new, target);

            AssertIs(@new, target);
        }
    }

    [Fact]
    public async Task What_arrived_before_the_end_is_not_sent_again()
    {
        var target = new MemoryTarget { BreaksAt = 20 };
        await Assert.ThrowsAsync<BrokenDownException>(() => Deploy(old, target));
        target.BreaksAt = int.MaxValue;

        var report = await Deploy(old, target);

        Assert.Equal(19, report.Plan.Unchanged);
        Assert.Equal(old.Paths.Count - 1 - 19, report.Plan.New.Count);
        AssertIs(old, target);
    }

    [Fact]
    public async Task Interrupted_and_replaced_by_the_old_site_again_nothing_of_the_new_one_stays()
    {
        var changes = await CountChanges(tellsHashes: false);
        for (var at = 0; at < changes; at++)
        {
            var target = new MemoryTarget(tellsHashes: false);
            await Deploy(old, target);
            target.BreaksAt = target.Changes + at;
            await Assert.ThrowsAsync<BrokenDownException>(() => Deploy(@new, target));
            target.BreaksAt = int.MaxValue;

            await Deploy(old, target);
            await Deploy(old, target);

            AssertIs(old, target);
        }
    }

    [Fact]
    public async Task The_same_site_again_changes_nothing()
    {
        var target = new MemoryTarget(tellsHashes: false);
        await Deploy(old, target);
        target.BreaksAt = target.Changes;

        var report = await Deploy(old, target);

        Assert.Equal(DeployOutcome.Idle, report.Outcome);
    }

    [Fact]
    public async Task What_the_next_deployment_finds_kept_it_removes()
    {
        var target = new MemoryTarget();
        await Deploy(old, target);
        var kept = (await Deploy(@new, target)).Plan.Kept;

        var next = await Deploy(@new, target);

        Assert.Equal(kept, next.Plan.Gone);
        AssertIs(@new, target);
    }

    [Fact]
    public async Task A_picture_spoiled_at_the_target_is_sent_again()
    {
        var target = new MemoryTarget();
        await Deploy(old, target);
        var picture = old.Paths.First(path => path.StartsWith("photos/", StringComparison.Ordinal));
        target.Lay(picture, new string('x', 500));

        var report = await Deploy(old, target);

        Assert.Equal(picture, Assert.Single(report.Plan.Changed).Path.Value);
        AssertIs(old, target);
    }

    [Fact]
    public async Task Files_of_others_are_left_alone()
    {
        var target = new MemoryTarget();
        await Deploy(old, target);
        target.Lay("county/index.html", "the neighbour's");

        var report = await Deploy(@new, target);

        Assert.Equal(1, report.Plan.Foreign);
        Assert.Equal("the neighbour's", target.TextOf("county/index.html"));
    }

    [Fact]
    public async Task A_place_with_files_of_others_only_is_not_written_without_force()
    {
        var target = new MemoryTarget { BreaksAt = 0 };
        target.Lay("index.html", "the neighbour's");

        var refused = await Deploy(old, target);
        target.BreaksAt = int.MaxValue;
        var forced = await Deploy(old, target, Usual with { IsForced = true });

        Assert.Equal(DeployOutcome.Refused, refused.Outcome);
        Assert.Equal(DeployWords.Foreign, refused.Objection!.Sentence);
        Assert.Equal(DeployOutcome.Deployed, forced.Outcome);
    }

    [Theory]
    [InlineData(".well-known/acme-challenge/token")]
    [InlineData(".gitignore")]
    public async Task Hidden_files_of_the_server_forbid_nothing(string hidden)
    {
        var target = new MemoryTarget();
        target.Lay(hidden, "x");

        Assert.Equal(DeployOutcome.Deployed, (await Deploy(old, target)).Outcome);
    }

    [Fact]
    public async Task More_than_the_share_is_not_removed_without_force()
    {
        var target = new MemoryTarget();
        await Deploy(old, target);
        target.BreaksAt = target.Changes;
        old.Remove(path => path.Contains("winter", StringComparison.Ordinal));

        var refused = await Deploy(old, target, Usual with { MostGone = 20 });
        target.BreaksAt = int.MaxValue;
        var forced = await Deploy(old, target, Usual with { MostGone = 20, IsForced = true });

        Assert.Equal(DeployWords.TooMuchGone, refused.Objection!.Sentence);
        Assert.Equal((12, 46), refused.Plan.Share);
        Assert.Equal(DeployOutcome.Deployed, forced.Outcome);
        Assert.False(target.Has("zh/winter/index.html"));
    }

    [Fact]
    public async Task A_rehearsal_changes_nothing()
    {
        var target = new MemoryTarget { BreaksAt = 0 };

        var report = await Deploy(old, target, Usual with { IsRehearsal = true });

        Assert.Equal(DeployOutcome.Planned, report.Outcome);
        Assert.Equal(old.Paths.Count - 1, report.Plan.New.Count);
    }

    [Fact]
    public async Task A_damaged_site_is_not_sent()
    {
        File.AppendAllText(Path.Combine(old.Folder, "zh", "index.html"), "x");
        var target = new MemoryTarget { BreaksAt = 0 };

        var refused = await Assert.ThrowsAsync<TargetRefusedException>(() => Deploy(old, target));

        Assert.Contains("is damaged and was not sent: 1 file is not", refused.Message, StringComparison.Ordinal);
        Assert.Contains("zh/index.html", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_whose_manifest_was_torn_off_is_not_sent()
    {
        var manifest = Path.Combine(old.Folder, Manifest.Path.Value);
        File.WriteAllText(manifest, File.ReadAllText(manifest)[..^30]);
        var target = new MemoryTarget { BreaksAt = 0 };

        var refused = await Assert.ThrowsAsync<TargetRefusedException>(() => Deploy(old, target));

        Assert.Contains("damaged", refused.Message, StringComparison.Ordinal);
    }

    private static Task<DeployReport> Deploy(PaperSite site, MemoryTarget target, DeployTerms? terms = null)
    {
        target.Site = site.Finished;
        return new DeployStage(site.Finished, target, new Progress<BuildProgress>()).RunAsync(terms ?? Usual, CancellationToken.None);
    }

    private async Task<int> CountChanges(bool tellsHashes)
    {
        var target = new MemoryTarget(tellsHashes);
        await Deploy(old, target);
        var before = target.Changes;
        await Deploy(@new, target);
        return target.Changes - before;
    }

    private static void AssertPagesAreWhole(MemoryTarget target)
    {
        foreach (var page in target.Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
            Assert.All(PaperSite.PicturesOf(target.TextOf(page)), picture => Assert.True(target.Has(picture), $"{page} names {picture}, which is not there."));
    }

    private static void AssertIs(PaperSite site, MemoryTarget target)
    {
        Assert.Equal(site.Paths, target.Paths);
        Assert.All(site.Paths, path => Assert.Equal(site.Read(path), target[path]));
    }
}

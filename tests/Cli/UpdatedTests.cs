using Xunit;
using Yujiang.Static.Build;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Cli;

/// <summary>The days of last changes come from git's history where a publication asks for them, and from nowhere else.</summary>
public sealed class UpdatedTests : IDisposable
{
    private const string Section = "input/editions/spring/sections/02-homes.zh.md";
    private readonly Workplace place = Workplace.WithSoundEdition();

    public void Dispose() => place.Dispose();

    [Fact]
    public void The_last_commit_that_touched_an_edition_dates_it()
    {
        Ask();
        var git = new GitRepository(place.Root);
        Commit(git, "2025-03-01T23:30:00+08:00");
        place.Write(Section, place.Read(Section) + "\n");
        Commit(git, "2025-05-06T08:00:00+08:00");
        place.Write("theme/notes.txt", "of no edition");
        Commit(git, "2026-01-01T00:00:00Z");
        place.Write(Section, place.Read(Section) + "\n");

        Assert.Equal(Outcome.Published, place.Build().Outcome);

        Assert.Contains("<lastmod>2025-05-06</lastmod>", place.Read("output/sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("\"dateModified\":\"2025-05-06\"", place.Read("output/zh/spring/index.html"), StringComparison.Ordinal);
        Assert.Contains("<updated>2025-05-06T00:00:00Z</updated>", place.Read("output/en/feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_publication_that_does_not_ask_is_the_same_in_and_out_of_a_repository()
    {
        place.Build();
        var before = place.Read("output/archive/manifest-sha256.txt");
        new GitRepository(place.Root).CommitAll();

        Assert.Equal(Outcome.Unchanged, place.Build().Outcome);
        Assert.Equal(before, place.Read("output/archive/manifest-sha256.txt"));
    }

    [Fact]
    public void A_clone_that_does_not_reach_back_says_so_and_dates_nothing()
    {
        Ask();
        var git = new GitRepository(place.Root);
        Commit(git, "2025-03-01T08:00:00Z");
        place.Write("notes.txt", "of no edition");
        Commit(git, "2026-01-01T00:00:00Z");
        using var clone = new TempFolder();
        git.Run("clone", "--quiet", "--depth", "1", new Uri(place.Root).AbsoluteUri, System.IO.Path.Combine(clone.Path, "copy"));

        var report = place.Build(place.Options with { Input = System.IO.Path.Combine(clone.Path, "copy", "input") });

        var only = Assert.Single(report.Diagnostics);
        Assert.Equal("YJ1055", only.Rule.Id);
        Assert.DoesNotContain("<lastmod>", place.Read("output/sitemap.xml"), StringComparison.Ordinal);
    }

    private void Ask() => place.Write("input/publication.yaml", place.Read("input/publication.yaml").TrimEnd() + "\nupdated: git\n");

    private static void Commit(GitRepository git, string time)
    {
        git.Time = time;
        git.CommitAll();
    }
}

using System.Text;
using Xunit;
using Yujiang.Static.Build;
using Yujiang.Static.Tests.Golden;

namespace Yujiang.Static.Tests.Output;

/// <summary>What a second build does to the site of the first.</summary>
public sealed class RebuildTests : IDisposable
{
    private readonly GoldenSite site = new();

    public RebuildTests() => site.Build();

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_second_build_changes_nothing_and_makes_no_rendition()
    {
        var before = Times();

        var report = site.Build();

        Assert.Equal((Outcome.Unchanged, 0), (report.Outcome, report.Tally.Made));
        Assert.Equal(before, Times());
    }

    [Fact]
    public void A_damaged_page_is_mended() => AssertMended(files => Damage(files.First(file => file.EndsWith("index.html", StringComparison.Ordinal))));

    [Fact]
    public void A_damaged_rendition_is_made_again() => AssertMended(files => Damage(files.First(file => file.EndsWith(".webp", StringComparison.Ordinal))), made: 1);

    [Fact]
    public void A_missing_compressed_twin_is_written_again() =>
        AssertMended(files => File.Delete(site.Place.PathOf("output/" + files.First(file => file.EndsWith(".br", StringComparison.Ordinal)))));

    [Fact]
    public void A_missing_rendition_is_made_again() =>
        AssertMended(files => File.Delete(site.Place.PathOf("output/" + files.First(file => file.EndsWith(".avif", StringComparison.Ordinal)))), made: 1);

    [Fact]
    public void A_stray_file_goes_when_the_site_changes()
    {
        site.Place.Write("output/stray.html", "x");
        site.Place.Write("input/editions/spring/edition.yaml", "headline: { zh: 春, en: Spring }\n");

        site.Build();

        Assert.DoesNotContain("stray.html", site.Files().Keys);
    }

    [Fact]
    public void A_refused_build_leaves_the_site_whole()
    {
        var before = site.Files();
        site.Place.Write("input/editions/spring/edition.yaml", "headline: { zh: 春 }\n");

        var report = site.Build();

        Assert.Equal(Outcome.Refused, report.Outcome);
        Assert.Equal(before, site.Files());
    }

    [Fact]
    public void A_removed_edition_leaves_the_site()
    {
        site.Place.Remove("input/editions/spring");
        foreach (var language in new[] { "zh", "en" })
        {
            var section = $"input/editions/harvest/sections/02-market.{language}.md";
            site.Place.Write(section, site.Place.Read(section).Replace("(../spring/)", "(#dawn)", StringComparison.Ordinal));
        }

        site.Build();

        Assert.DoesNotContain(site.Files().Keys, path => path.Contains("spring", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_not_a_site_is_left_alone()
    {
        site.Place.Write("elsewhere/thesis.txt", "ten years of work");

        var report = site.Build("elsewhere");

        Assert.Equal(Outcome.Refused, report.Outcome);
        Assert.Equal(["thesis.txt"], site.Files("elsewhere").Keys);
    }

    [Fact]
    public void Hidden_files_of_the_folders_owner_stay()
    {
        site.Place.Write("fresh/.gitignore", "*\n");
        site.Build("fresh");
        site.Place.Write("input/editions/spring/edition.yaml", "headline: { zh: 春, en: Spring }\n");

        site.Build("fresh");

        Assert.Equal("*\n", Encoding.UTF8.GetString(site.Files("fresh")[".gitignore"]));
    }

    [Fact]
    public void Hidden_files_of_the_last_site_do_not_outlive_it()
    {
        var publication = site.Place.Read("input/publication.yaml");
        site.Place.Write("input/publication.yaml", publication + "hosts: [htaccess]\n");
        site.Build("again");
        Assert.Contains(".htaccess", site.Files("again").Keys);
        site.Place.Write("input/publication.yaml", publication);

        site.Build("again");
        site.Build("fresh");

        Assert.Equal(site.Files("fresh").Keys, site.Files("again").Keys);
    }

    [Fact]
    public void Nothing_is_left_beside_the_site()
    {
        site.Build();

        Assert.Equal(["input", "output", "theme"], Directory.EnumerateFileSystemEntries(site.Place.Root).Select(entry => Path.GetFileName(entry)!).Order(StringComparer.Ordinal));
    }

    private void AssertMended(Action<List<string>> damage, int made = 0)
    {
        var before = site.Files();
        damage([.. before.Keys]);

        var report = site.Build();

        Assert.Equal((Outcome.Published, made), (report.Outcome, report.Tally.Made));
        Assert.Equal(before, site.Files());
    }

    private void Damage(string path) => File.WriteAllText(site.Place.PathOf("output/" + path), "damaged");

    private List<(string Path, DateTime Time)> Times() =>
        [.. site.Files().Keys.Select(path => (path, File.GetLastWriteTimeUtc(site.Place.PathOf("output/" + path))))];
}

using Xunit;
using Yujiang.Static.Archive.Verification;
using Yujiang.Static.Model;
using Yujiang.Static.Tests.Golden;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Archive;

/// <summary>Verifying notices whatever happens to a copy: a byte, a file, an entry, and says where.</summary>
public sealed class DamageTests(DamageTests.Built built) : IClassFixture<DamageTests.Built>, IDisposable
{
    private const int Samples = 120;
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("archive/harvest/harvest.bag.zip", CopyKind.Bag)]
    [InlineData("archive/harvest/harvest.wacz", CopyKind.Wacz)]
    [InlineData("", CopyKind.Site)]
    internal void What_was_just_made_is_sound(string copy, CopyKind kind)
    {
        var verdict = Verify(Path.Combine(built.Site, copy));

        Assert.Equal((kind, 0), (verdict.Kind, verdict.Findings.Count));
    }

    [Theory]
    [InlineData("archive/harvest/harvest.bag.zip")]
    [InlineData("archive/harvest/harvest.wacz")]
    public void No_byte_of_an_archive_can_be_changed_unnoticed(string copy)
    {
        var whole = File.ReadAllBytes(Path.Combine(built.Site, copy));
        var places = Enumerable.Range(0, Samples).Select(i => (int)((long)i * whole.Length / Samples)).Concat(Enumerable.Range(whole.Length - Samples, Samples));

        var unnoticed = places.Where(place => Verify(Damaged(copy, whole, place)).IsSound);

        Assert.Empty(unnoticed);
    }

    [Theory]
    [InlineData("archive/harvest/harvest.bag.zip", 1)]
    [InlineData("archive/harvest/harvest.bag.zip", 1000)]
    [InlineData("archive/harvest/harvest.wacz", 40_000)]
    public void An_archive_that_was_cut_off_is_not_sound(string copy, int missing)
    {
        var whole = File.ReadAllBytes(Path.Combine(built.Site, copy));
        var file = Path.Combine(folder.Path, Path.GetFileName(copy));
        File.WriteAllBytes(file, whole[..^missing]);

        Assert.False(Verify(file).IsSound);
    }

    [Fact]
    public void A_changed_file_of_a_bag_in_a_ZIP_is_named()
    {
        var whole = File.ReadAllBytes(Path.Combine(built.Site, "archive/harvest/harvest.bag.zip"));
        var place = whole.AsSpan().IndexOf("base_url"u8);

        var verdict = Verify(Damaged("bag.zip", whole, place));

        Assert.Contains(verdict.Findings, finding => finding.Path == "data/source/publication.yaml");
    }

    [Fact]
    public void Changed_missing_and_extra_files_of_a_site_are_named()
    {
        using var site = new GoldenSite();
        site.Build();
        File.AppendAllText(site.Place.PathOf("output/robots.txt"), "\n");
        File.Delete(site.Place.PathOf("output/sitemap.xml"));
        File.WriteAllText(site.Place.PathOf("output/extra.html"), "");
        File.WriteAllText(site.Place.PathOf("output/.gitignore"), "*");

        var findings = Verify(site.Place.Output).Findings;

        Assert.Equal(
            [(FindingKind.Extra, "extra.html"), (FindingKind.Changed, "robots.txt"), (FindingKind.Missing, "sitemap.xml")],
            findings.Select(finding => (finding.Kind, finding.Path)));
    }

    [Fact]
    public void A_manifest_with_a_line_less_or_twice_is_noticed()
    {
        using var site = new GoldenSite();
        site.Build();
        var manifest = site.Place.PathOf("output/archive/manifest-sha256.txt");
        var lines = File.ReadAllLines(manifest);
        File.WriteAllText(manifest, string.Concat(lines.Skip(1).Append(lines[^1]).Select(line => line + "\n")));

        var findings = Verify(site.Place.Output).Findings;

        Assert.Equal(
            [(FindingKind.Extra, lines[0][66..]), (FindingKind.Invalid, "archive/manifest-sha256.txt")],
            findings.Select(finding => (finding.Kind, finding.Path)).Order());
    }

    [Fact]
    public void What_carries_no_digests_is_told_so()
    {
        folder.Write("note.txt", "just a note");

        Assert.Equal(CopyKind.Unknown, Verify(folder.Path).Kind);
        Assert.Equal(CopyKind.Unknown, Verify(Path.Combine(folder.Path, "note.txt")).Kind);
        Assert.Equal(CopyKind.Unknown, Verify(Path.Combine(built.Site, "archive/harvest/harvest.epub")).Kind);
    }

    private string Damaged(string copy, byte[] whole, int place)
    {
        var file = Path.Combine(folder.Path, Path.GetFileName(copy));
        var bytes = (byte[])whole.Clone();
        bytes[place] ^= 0x10;
        File.WriteAllBytes(file, bytes);
        return file;
    }

    private static Verdict Verify(string path) => CopyVerification.Run(path, new Progress<BuildProgress>(), CancellationToken.None);

    public sealed class Built : IDisposable
    {
        private readonly GoldenSite site = new();

        public Built() => site.Build();

        public string Site => site.Place.Output;

        public void Dispose() => site.Dispose();
    }
}

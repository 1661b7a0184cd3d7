using System.IO.Compression;
using Xunit;
using Yujiang.Static.Archive.Verification;
using Yujiang.Static.Archive.Zip;
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

        var verdicts = places.Select(place => Verify(Damaged(copy, whole, place))).ToList();

        Assert.All(verdicts, verdict => Assert.False(verdict.IsSound));
        // The record at the end of a ZIP file belongs to no entry: there the archive itself is named.
        Assert.All(verdicts.Where(verdict => verdict.Kind != CopyKind.Unknown).SkipLast(22).SelectMany(verdict => verdict.Findings), finding => Assert.NotEmpty(finding.Path));
    }

    [Theory]
    [InlineData("archive/harvest/harvest.bag.zip")]
    [InlineData("archive/harvest/harvest.wacz")]
    public void A_byte_changed_in_any_entry_names_that_entry(string copy)
    {
        var entries = Entries(copy);
        foreach (var (name, bytes) in entries.Where(entry => entry.Value.Length > 0))
            Assert.Contains(Verify(Packed(copy, entries, (name, [.. bytes[..^1], (byte)(bytes[^1] ^ 0x10)]))).Findings, finding => Names(finding, Inside(copy, name)));
    }

    [Theory]
    [InlineData("archive/harvest/harvest.bag.zip")]
    [InlineData("archive/harvest/harvest.wacz")]
    public void An_entry_that_is_gone_is_named(string copy)
    {
        var entries = Entries(copy);
        foreach (var name in entries.Keys)
            Assert.Contains(Verify(Packed(copy, entries, (name, null))).Findings, finding => finding.Path == Inside(copy, name));
    }

    [Theory]
    [InlineData("archive/harvest/harvest.bag.zip", "harvest/data/new.txt")]
    [InlineData("archive/harvest/harvest.bag.zip", "harvest/new.txt")]
    [InlineData("archive/harvest/harvest.bag.zip", "new.txt")]
    [InlineData("archive/harvest/harvest.bag.zip", "other/new.txt")]
    [InlineData("archive/harvest/harvest.bag.zip", "../new.txt")]
    [InlineData("archive/harvest/harvest.bag.zip", "harvest/data/empty/")]
    [InlineData("archive/harvest/harvest.wacz", "new.txt")]
    [InlineData("archive/harvest/harvest.wacz", "datapackage.sig")]
    [InlineData("archive/harvest/harvest.wacz", "empty/")]
    public void An_entry_that_was_added_is_named(string copy, string name) =>
        Assert.Contains(Verify(Packed(copy, Entries(copy), (name, name.EndsWith('/') ? [] : "new"u8.ToArray()))).Findings, finding => finding.Path == Inside(copy, name));

    // Nothing vouches for these files themselves, and each of these changes leaves what they mean as it was.
    [Theory]
    [InlineData("archive/harvest/harvest.bag.zip", "harvest/tagmanifest-sha256.txt")]
    [InlineData("archive/harvest/harvest.bag.zip", "harvest/tagmanifest-sha512.txt")]
    [InlineData("archive/harvest/harvest.wacz", "datapackage-digest.json")]
    public void A_record_of_digests_that_means_the_same_in_other_bytes_is_named(string copy, string name)
    {
        var entries = Entries(copy);
        foreach (var change in SameMeaning(System.Text.Encoding.UTF8.GetString(entries[name])))
            Assert.Contains(Verify(Packed(copy, entries, (name, System.Text.Encoding.UTF8.GetBytes(change)))).Findings, finding => finding.Path == Inside(copy, name));
    }

    [Fact]
    public void A_tag_manifest_that_another_proves_wrong_is_named_itself()
    {
        const string Copy = "archive/harvest/harvest.bag.zip";
        var entries = Entries(Copy);
        var bytes = (byte[])entries["harvest/tagmanifest-sha256.txt"].Clone();
        bytes[0] = (byte)(bytes[0] == '0' ? '1' : '0');

        var findings = Verify(Packed(Copy, entries, ("harvest/tagmanifest-sha256.txt", bytes))).Findings;

        Assert.Contains(findings, finding => (finding.Kind, finding.Path) == (FindingKind.Invalid, "tagmanifest-sha256.txt"));
    }

    [Fact]
    public void A_manifest_of_a_site_that_means_the_same_in_other_bytes_is_named()
    {
        using var site = new GoldenSite();
        site.Build();
        var manifest = site.Place.PathOf("output/archive/manifest-sha256.txt");
        var text = File.ReadAllText(manifest);
        foreach (var change in SameMeaning(text).Append(text.Replace("  ", " *", StringComparison.Ordinal)).Append(string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Reverse().Select(line => line + "\n"))))
        {
            File.WriteAllText(manifest, change);
            Assert.Contains(Verify(site.Place.Output).Findings, finding => finding.Path == "archive/manifest-sha256.txt");
        }
    }

    [Fact]
    public void An_altered_archive_around_a_bag_that_is_only_warned_of_is_noticed()
    {
        using var bag = new BagSample();
        bag.Write("data/con.txt", "x");
        bag.Write("bag-info.txt", "Bag-Software-Agent: Yujiang.Static\n");
        bag.List("manifest-sha256.txt", "data/con.txt", "data/deep/world.txt", "data/hello.txt");
        foreach (var algorithm in (string[])["sha256", "sha512"])
            bag.List($"tagmanifest-{algorithm}.txt", "bag-info.txt", "bagit.txt", "manifest-sha256.txt");
        var packer = new ZipPacker();
        foreach (var file in Directory.EnumerateFiles(bag.Path, "*", SearchOption.AllDirectories))
            packer.Add("bag/" + Path.GetRelativePath(bag.Path, file).Replace('\\', '/'), File.ReadAllBytes(file));
        var whole = packer.Pack();
        File.WriteAllBytes(Path.Combine(folder.Path, "bag.zip"), whole);

        Assert.Equal(FindingKind.Warning, Assert.Single(Verify(Path.Combine(folder.Path, "bag.zip")).Findings).Kind);
        // The time of the first entry.
        Assert.False(Verify(Damaged("bag.zip", whole, 10)).IsSound);
    }

    [Theory]
    [InlineData("\"offset\":0", "\"offset\":2147483647")]
    [InlineData("\"offset\":0", "\"offset\":99999999999999999999")]
    [InlineData("\"offset\":0", "\"offset\":null")]
    [InlineData("\"offset\":0", "\"offset\":\"x\"")]
    [InlineData("\"filename\":\"data.warc.gz\"", "\"filename\":null")]
    [InlineData("\"filename\":\"data.warc.gz\"", "\"filename\":\"\\ud800\"")]
    public void An_index_that_makes_no_sense_is_named(string written, string changed)
    {
        const string Copy = "archive/harvest/harvest.wacz";
        var entries = Entries(Copy);
        var index = System.Text.RegularExpressions.Regex.Replace(System.Text.Encoding.UTF8.GetString(entries["indexes/index.cdx"]), "\"offset\":\\d+", "\"offset\":0");

        var findings = Verify(Packed(Copy, entries, ("indexes/index.cdx", System.Text.Encoding.UTF8.GetBytes(index.Replace(written, changed, StringComparison.Ordinal))))).Findings;

        Assert.Contains(findings, finding => (finding.Kind, finding.Path) == (FindingKind.Invalid, "indexes/index.cdx"));
    }

    // Each change is packed with sound checksums, so that it reaches whatever reads the part.
    [Theory]
    [InlineData("archive/harvest/harvest.wacz", "datapackage.json")]
    [InlineData("archive/harvest/harvest.wacz", "datapackage-digest.json")]
    [InlineData("archive/harvest/harvest.wacz", "indexes/index.cdx")]
    [InlineData("archive/harvest/harvest.wacz", "pages/pages.jsonl")]
    [InlineData("archive/harvest/harvest.bag.zip", "harvest/bagit.txt")]
    [InlineData("archive/harvest/harvest.bag.zip", "harvest/bag-info.txt")]
    [InlineData("archive/harvest/harvest.bag.zip", "harvest/manifest-sha256.txt")]
    [InlineData("archive/harvest/harvest.bag.zip", "harvest/tagmanifest-sha512.txt")]
    public void A_part_changed_at_random_is_named_and_never_ends_the_run(string copy, string name)
    {
        var (entries, random) = (Entries(copy), new Random(20240416));
        for (var i = 0; i < 60; i++)
        {
            var bytes = Changed(entries[name], random);
            var findings = Verify(Packed(copy, entries, (name, bytes))).Findings;
            Assert.True(findings.Any(finding => finding.Path == Inside(copy, name) || finding.English.Contains(Inside(copy, name), StringComparison.Ordinal)) || bytes.AsSpan().SequenceEqual(entries[name]), $"{name}, change {i}");
        }
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
        File.WriteAllText(site.Place.PathOf("output/.htaccess"), "Deny from all");

        var findings = Verify(site.Place.Output).Findings;

        Assert.Equal(
            [(FindingKind.Extra, ".htaccess"), (FindingKind.Extra, "extra.html"), (FindingKind.Changed, "robots.txt"), (FindingKind.Missing, "sitemap.xml")],
            findings.Select(finding => (finding.Kind, finding.Path)));
    }

    [Fact]
    public void A_pipe_in_place_of_a_file_is_named_and_not_waited_for()
    {
        // Windows has no pipes among its files.
        if (OperatingSystem.IsWindows())
            return;
        using var bag = new BagSample();
        bag.Remove("data/hello.txt");
        using var maker = System.Diagnostics.Process.Start("mkfifo", [bag.PathOf("data/hello.txt")]);
        maker.WaitForExit();

        Assert.Contains(bag.Verify(), finding => (finding.Kind, finding.Path) == (FindingKind.Invalid, "data/hello.txt"));
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

    private static byte[] Changed(byte[] bytes, Random random)
    {
        var place = random.Next(bytes.Length);
        var (before, after) = (bytes[..place], bytes[place..]);
        return random.Next(6) switch
        {
            0 => [.. before, (byte)(after[0] ^ (1 << random.Next(8))), .. after[1..]],
            1 => before,
            2 => after,
            3 => [.. before, .. after[1..]],
            4 => [.. before, (byte)random.Next(256), .. after],
            _ => [.. before, .. after[..Math.Min(40, after.Length)], .. after],
        };
    }

    private static IEnumerable<string> SameMeaning(string text) =>
        [text.ReplaceLineEndings("\r\n"), text.TrimEnd('\n'), text + "\n", text.Replace("\n", "\r", StringComparison.Ordinal), " " + text, text.Replace(" ", "\t", StringComparison.Ordinal)];

    private SortedDictionary<string, byte[]> Entries(string copy)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(built.Site, copy));
        return new(zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray();
        }), StringComparer.Ordinal);
    }

    // The archive packed anew, with sound checksums, by the program's own packer.
    private string Packed(string copy, SortedDictionary<string, byte[]> entries, (string Name, byte[]? Bytes) change)
    {
        var packer = new ZipPacker();
        foreach (var (name, bytes) in entries.Append(new(change.Name, change.Bytes ?? [])).DistinctBy(entry => entry.Key).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (name != change.Name)
                packer.Add(name, bytes);
            else if (change.Bytes is { } changed)
                packer.Add(name, changed);
        }
        var file = Path.Combine(folder.Path, Path.GetFileName(copy));
        File.WriteAllBytes(file, packer.Pack());
        return file;
    }

    // Nothing vouches for a tag manifest: what it then says of another file is told as its word.
    private static bool Names(Finding finding, string file) => finding.Path == file || finding.English.StartsWith(file, StringComparison.Ordinal);

    private static string Inside(string copy, string name) => copy.EndsWith(".zip", StringComparison.Ordinal) && name.StartsWith("harvest/", StringComparison.Ordinal) ? name["harvest/".Length..] : name;

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

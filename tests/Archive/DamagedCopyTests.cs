using System.Buffers.Binary;
using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using Xunit;
using Yujiang.Static.Archive.Verification;
using Yujiang.Static.Archive.Zip;
using Yujiang.Static.Model;
using Yujiang.Static.Tests.Golden;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Archive;

/// <summary>Damage in more than one place, to the records themselves, and things that only look like files: each is named.</summary>
public sealed class DamagedCopyTests(DamageTests.Built built) : IClassFixture<DamageTests.Built>, IDisposable
{
    private const string Bag = "archive/harvest/harvest.bag.zip";
    private const string Wacz = "archive/harvest/harvest.wacz";
    private const uint Central = 0x02014b50;
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Bag, "bag-info.txt", "data/source/publication.yaml")]
    [InlineData(Wacz, "pages/pages.jsonl", "datapackage.json")]
    public void Two_changed_headers_are_both_named(string copy, string one, string other)
    {
        var bytes = Whole(copy);
        // The time of each in the directory.
        bytes[Line(bytes, one) + 12] ^= 1;
        bytes[Line(bytes, other) + 12] ^= 1;

        Assert.Superset(Set(one, other), Named(copy, bytes));
    }

    [Theory]
    [InlineData(Bag, "data/source/publication.yaml", "bag-info.txt")]
    [InlineData(Bag, "bag-info.txt", "data/source/publication.yaml")]
    [InlineData(Wacz, "archive/data.warc.gz", "datapackage.json")]
    [InlineData(Wacz, "datapackage.json", "pages/pages.jsonl")]
    public void A_changed_file_hides_no_changed_header(string copy, string file, string header)
    {
        var bytes = Whole(copy);
        var start = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(Line(bytes, file) + 42));
        bytes[start + 30 + BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(start + 26)) + 5] ^= 1;
        bytes[Line(bytes, header) + 12] ^= 1;

        Assert.Superset(Set(file, header), Named(copy, bytes));
    }

    [Theory]
    [InlineData(Bag, "data/source/publication.yaml", 0)]
    [InlineData(Bag, "data/source/publication.yaml", 24)]
    [InlineData(Bag, "bag-info.txt", 28)]
    [InlineData(Bag, "tagmanifest-sha512.txt", 42)]
    [InlineData(Wacz, "datapackage.json", 0)]
    [InlineData(Wacz, "indexes/index.cdx", 30)]
    public void A_line_of_the_directory_that_cannot_be_read_is_named(string copy, string file, int place)
    {
        var bytes = Whole(copy);
        bytes[Line(bytes, file) + place] ^= 0x41;

        Assert.Contains(file, Named(copy, bytes));
    }

    [Fact]
    public void A_declaration_that_lost_its_folder_does_not_take_the_bag_with_it()
    {
        var bytes = Whole(Bag);
        bytes[Line(bytes, "bagit.txt") + 47] ^= 1;

        var named = Named(Bag, bytes);

        Assert.Contains("bagit.txt", named);
        Assert.DoesNotContain(named, path => path.Contains("data/", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_an_archive_without_its_directory_the_files_are_still_held_against_their_digests()
    {
        var bytes = Whole(Bag);
        bytes[bytes.AsSpan().IndexOf("base_url"u8)] ^= 1;

        var named = Named(Bag, bytes[..^200]);

        Assert.Equal(["", "data/source/publication.yaml"], named.Where(path => path is "" || path.StartsWith("data/source", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void Entries_laid_over_each_other_are_refused()
    {
        var bytes = Whole(Bag);
        var (one, other) = (Line(bytes, "bag-info.txt"), Line(bytes, "data/source/publication.yaml"));
        // Each entry leads to the whole archive.
        foreach (var line in (int[])[one, other])
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(line + 20), bytes.Length - 100);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(line + 24), bytes.Length - 100);
        }

        Assert.Superset(Set("bag-info.txt", "data/source/publication.yaml"), Named(Bag, bytes));
    }

    [Theory]
    [InlineData("datapackage.json")]
    [InlineData("datapackage-digest.json")]
    public void Of_two_records_that_do_not_fit_either_may_be_the_damaged_one(string file)
    {
        var bytes = Whole(Wacz);
        var packer = new ZipPacker();
        using (var zip = new ZipArchive(new MemoryStream(bytes)))
        {
            foreach (var entry in zip.Entries)
            {
                using var stream = entry.Open();
                using var memory = new MemoryStream();
                stream.CopyTo(memory);
                var content = memory.ToArray();
                if (entry.FullName == file)
                    content[content.AsSpan().LastIndexOf("sha256:"u8) + 9] ^= 1;
                packer.Add(entry.FullName, content);
            }
        }

        Assert.Contains(file, Named(Wacz, packer.Pack()));
    }

    [Fact]
    public void A_tag_manifest_without_its_lines_is_named()
    {
        var bag = Path.Combine(folder.Path, "bag");
        ZipFile.ExtractToDirectory(Path.Combine(built.Site, Bag), bag);
        File.WriteAllText(Path.Combine(bag, "harvest/tagmanifest-sha256.txt"), "");

        Assert.Contains(Verify(Path.Combine(bag, "harvest")).Findings, finding => finding.Path == "tagmanifest-sha256.txt");
    }

    [Fact]
    public void A_renamed_tag_file_is_named_by_both_its_names()
    {
        var bag = Path.Combine(folder.Path, "bag");
        ZipFile.ExtractToDirectory(Path.Combine(built.Site, Bag), bag);
        File.Move(Path.Combine(bag, "harvest/bag-info.txt"), Path.Combine(bag, "harvest/bag-info.old.txt"));

        Assert.Superset(Set("bag-info.txt", "bag-info.old.txt"), Verify(Path.Combine(bag, "harvest")).Findings.Select(finding => finding.Path).ToHashSet());
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("link")]
    [InlineData("socket")]
    public void What_stands_in_place_of_an_empty_file_is_named(string kind)
    {
        // Windows has no pipes among its files.
        if (OperatingSystem.IsWindows())
            return;
        using var bag = new BagSample();
        bag.Write("data/empty.txt", "");
        bag.List("manifest-sha256.txt", "data/empty.txt", "data/hello.txt", "data/deep/world.txt");
        Assert.Empty(bag.Verify());

        Put(kind, bag.PathOf("data/empty.txt"));

        Assert.Contains(bag.Verify(), finding => (finding.Kind, finding.Path) == (FindingKind.Invalid, "data/empty.txt"));
    }

    [Fact]
    public void A_pipe_in_a_site_is_named()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var site = new GoldenSite();
        site.Build();
        Put("pipe", site.Place.PathOf("output/robots.txt"));
        Put("pipe", site.Place.PathOf("output/new.txt"));

        Assert.Superset(Set("robots.txt", "new.txt"), Verify(site.Place.Output).Findings.Select(finding => finding.Path).ToHashSet());
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("socket")]
    [InlineData("link")]
    public void What_is_no_file_at_all_is_not_opened(string kind)
    {
        if (OperatingSystem.IsWindows())
            return;
        var path = Path.Combine(folder.Path, "copy.wacz");
        Put(kind, path);

        Assert.Equal(CopyKind.Unknown, Verify(path).Kind);
    }

    [Fact]
    public void A_link_to_a_copy_is_followed()
    {
        var path = Path.Combine(folder.Path, "copy.wacz");
        File.CreateSymbolicLink(path, Path.Combine(built.Site, Wacz));

        Assert.True(Verify(path).IsSound);
    }

    [Fact]
    public void A_site_without_its_manifest_is_told_what_is_missing()
    {
        using var site = new GoldenSite();
        site.Build();
        File.Delete(site.Place.PathOf("output/archive/manifest-sha256.txt"));

        Assert.Equal("archive/manifest-sha256.txt", Assert.Single(Verify(site.Place.Output).Findings).Path);
    }

    [Fact]
    public void A_sites_manifest_without_a_line_is_named()
    {
        using var site = new GoldenSite();
        site.Build();
        File.WriteAllText(site.Place.PathOf("output/archive/manifest-sha256.txt"), "");

        Assert.Contains(Verify(site.Place.Output).Findings, finding => (finding.Kind, finding.Path) == (FindingKind.Invalid, "archive/manifest-sha256.txt"));
    }

    private static void Put(string kind, string path)
    {
        File.Delete(path);
        if (kind == "link")
            File.CreateSymbolicLink(path, "/dev/null");
        else if (kind == "pipe")
            System.Diagnostics.Process.Start("mkfifo", [path]).WaitForExit();
        else
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, 0);
            // The name of a socket has little room, and goes when the socket is closed.
            var near = Path.Combine("/tmp", Path.GetRandomFileName());
            socket.Bind(new UnixDomainSocketEndPoint(near));
            File.Move(near, path);
        }
    }

    private static HashSet<string> Set(params string[] names) => [.. names];

    private byte[] Whole(string copy) => File.ReadAllBytes(Path.Combine(built.Site, copy));

    private HashSet<string> Named(string copy, byte[] bytes)
    {
        var file = Path.Combine(folder.Path, Path.GetFileName(copy));
        File.WriteAllBytes(file, bytes);
        return [.. Verify(file).Findings.Select(finding => finding.Path)];
    }

    // Where the directory speaks of a file.
    private static int Line(byte[] bytes, string file)
    {
        for (var place = 0; ; place++)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(place)) == Central
                && Encoding.UTF8.GetString(bytes, place + 46, BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(place + 28))).EndsWith("/" + file, StringComparison.Ordinal) | bytes.AsSpan(place + 46).StartsWith(Encoding.UTF8.GetBytes(file)))
                return place;
        }
    }

    private static Verdict Verify(string path) => CopyVerification.Run(path, new Progress<BuildProgress>(), CancellationToken.None);
}

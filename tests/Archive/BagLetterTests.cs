using System.IO.Compression;
using Xunit;
using Yujiang.Static.Archive.Verification;
using Yujiang.Static.Model;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Archive;

/// <summary>RFC 8493 to the letter: how names, separators, encodings and lines may be written, and how a bag may stand in a ZIP file (4.2).</summary>
public sealed class BagLetterTests
{
    private const string Manifest = "manifest-sha256.txt";

    [Theory]
    [InlineData("data/100%.txt", "data/100%25.txt", "1.0", "valid")]
    [InlineData("data/a%20b", "data/a%2520b", "1.0", "valid")]
    [InlineData("data/%25", "data/%2525", "1.0", "valid")]
    [InlineData("data/%0A", "data/%250A", "1.0", "valid")]
    [InlineData("data/%0A", "data/%0A", "0.97", "valid")]
    [InlineData("data/100%.txt", "data/100%.txt", "1.0", "warning")]
    [InlineData("data/100%.txt", "data/100%.txt", "0.97", "valid")]
    [InlineData("data/a b", "data/a%20b", "1.0", "invalid")]
    [InlineData("data/~x", "data/~x", "1.0", "valid")]
    [InlineData("data/a..b", "data/a..b", "1.0", "valid")]
    [InlineData("data/two\u2028lines", "data/two\u2028lines", "1.0", "valid")]
    [InlineData("data/\u00e9", "data/e\u0301", "1.0", "warning")]
    [InlineData("data/e\u0301", "data/\u00e9", "1.0", "warning")]
    [InlineData("data/Name", "data/name", "1.0", "invalid")]
    [InlineData("data/x.txt", "./data/x.txt", "1.0", "warning")]
    [InlineData("data/x.txt", "data/./x.txt", "1.0", "warning")]
    [InlineData("data/x.txt", "data//x.txt", "1.0", "warning")]
    [InlineData("data/x.txt", "data/x.txt ", "1.0", "invalid")]
    [InlineData("data/x.txt", "data/deep/../x.txt", "1.0", "invalid")]
    [InlineData("data/x.txt", "data\\x.txt", "1.0", "invalid")]
    [InlineData("data/x.txt", "DATA/x.txt", "1.0", "invalid")]
    [InlineData("data/x.txt", "x.txt", "1.0", "invalid")]
    [InlineData("data/x/y.txt", "data/x", "1.0", "invalid")]
    [InlineData("data/x/y.txt", "data/x/", "1.0", "invalid")]
    public void A_name_is_found_as_it_is_listed(string file, string listed, string version, string verdict)
    {
        using var bag = new BagSample(version);
        bag.Write(file, "x");
        bag.Append(Manifest, $"{bag.Hash(Manifest, file)}  {listed}\n");

        Assert.Equal(verdict, Of(bag.Verify()));
    }

    [Theory]
    [InlineData("line\nbreak", "line%0Abreak")]
    [InlineData("line\nbreak", "line%0abreak")]
    [InlineData("line\rbreak", "line%0Dbreak")]
    [InlineData("line\r\nbreak", "line%0D%0Abreak")]
    public void A_line_break_in_a_name_is_written_by_its_code(string file, string listed)
    {
        // Windows cannot hold such a name; elsewhere there is a warning that says so.
        if (OperatingSystem.IsWindows())
            return;
        using var bag = new BagSample();
        bag.Write("data/" + file, "x");
        bag.Append(Manifest, $"{bag.Hash(Manifest, "data/" + file)}  data/{listed}\n");

        Assert.Equal("warning", Of(bag.Verify()));
    }

    [Theory]
    [InlineData(" ", "\n", "valid")]
    [InlineData("\t", "\n", "valid")]
    [InlineData("      ", "\n", "valid")]
    [InlineData(" \t ", "\n", "valid")]
    [InlineData("  ", "\r\n", "valid")]
    [InlineData("  ", "\r", "valid")]
    [InlineData("  ", "\n\n", "valid")]
    [InlineData(" *", "\n", "warning")]
    [InlineData("", "\n", "invalid")]
    [InlineData("\u00a0", "\n", "invalid")]
    [InlineData("\u3000", "\n", "invalid")]
    [InlineData("  ", " \n", "invalid")]
    [InlineData("  ", "\n ", "invalid")]
    [InlineData("  ", "\n# a remark\n", "invalid")]
    public void A_line_is_a_digest_blanks_and_a_path(string between, string end, string verdict)
    {
        using var bag = new BagSample();
        bag.Write(Manifest, string.Concat(new[] { "data/hello.txt", "data/deep/world.txt" }.Select(file => bag.Hash(Manifest, file) + between + file + end)));

        Assert.Equal(verdict, Of(bag.Verify()));
    }

    [Theory]
    [InlineData("utf-8", "valid")]
    [InlineData("US-ASCII", "valid")]
    [InlineData("GB18030", "valid")]
    [InlineData("Shift_JIS", "valid")]
    [InlineData("UTF-7", "invalid")]
    [InlineData("unicode-1-1-utf-7", "invalid")]
    [InlineData("65001", "invalid")]
    [InlineData("\"UTF-8\"", "invalid")]
    [InlineData("UTF-8 ", "invalid")]
    [InlineData("", "invalid")]
    public void An_encoding_is_known_by_its_name(string name, string verdict)
    {
        using var bag = new BagSample();
        bag.Write("bagit.txt", $"BagIt-Version: 1.0\nTag-File-Character-Encoding: {name}\n");

        Assert.Equal(verdict, Of(bag.Verify()));
    }

    [Theory]
    [InlineData("Contact-Name: A\n  and B\n\tand: C\n", "valid")]
    [InlineData("Contact-Name:\tA\rContact-Email: b@paper.example\r", "valid")]
    [InlineData("Contact-Name: \n", "valid")]
    [InlineData("", "valid")]
    [InlineData("payload-oxum: 12.2\n", "valid")]
    [InlineData("payload-oxum: 13.2\n", "invalid")]
    [InlineData("Payload-Oxum: 12\n", "invalid")]
    [InlineData(" Contact-Name: A\n", "invalid")]
    [InlineData(": A\n", "invalid")]
    [InlineData("Contact-Name\n", "invalid")]
    public void Metadata_are_labels_and_values(string text, string verdict)
    {
        using var bag = new BagSample();
        bag.Write("bag-info.txt", text);

        Assert.Equal(verdict, Of(bag.Verify()));
    }

    [Theory]
    [InlineData("", "valid")]
    [InlineData("bag/ bag/data/ bag/data/empty/", "valid")]
    [InlineData("bag2/bagit.txt", "invalid")]
    [InlineData("__MACOSX/bag/._hello.txt", "invalid")]
    [InlineData("readme.txt", "invalid")]
    [InlineData("bag/../outside.txt", "invalid")]
    [InlineData("/outside.txt", "invalid")]
    [InlineData("bag/data/hello.txt", "invalid")]
    [InlineData("bag\\data\\more.txt", "invalid")]
    [InlineData("bag/data/more.txt", "invalid")]
    public void A_bag_stands_alone_in_one_folder_of_a_ZIP_file(string more, string verdict)
    {
        using var bag = new BagSample();

        Assert.Equal(verdict, Of(Packed(bag, more)));
    }

    [Fact]
    public void A_bag_that_only_speaks_of_this_program_may_be_packed_as_its_maker_likes()
    {
        using var bag = new BagSample();
        bag.Write("bag-info.txt", "External-Description: a site made with Yujiang.Static\n");

        Assert.Equal("valid", Of(Packed(bag, "")));
    }

    private static IReadOnlyList<Finding> Packed(BagSample bag, string more)
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "bag.zip");
        using (var zip = ZipFile.Open(file, ZipArchiveMode.Create))
        {
            foreach (var path in Directory.EnumerateFiles(bag.Path, "*", SearchOption.AllDirectories))
                zip.CreateEntryFromFile(path, "bag/" + Path.GetRelativePath(bag.Path, path).Replace('\\', '/'));
            foreach (var name in more.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                zip.CreateEntry(name);
        }
        return CopyVerification.Run(file, new Progress<BuildProgress>(), CancellationToken.None).Findings;
    }

    private static string Of(IReadOnlyList<Finding> findings) =>
        findings.Any(finding => finding.Kind != FindingKind.Warning) ? "invalid" : findings.Count > 0 ? "warning" : "valid";
}

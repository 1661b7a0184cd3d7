using System.Text;
using Xunit;
using Yujiang.Static.Model;

namespace Yujiang.Static.Tests.Archive;

/// <summary>
/// What BagIt allows, forbids and frowns upon (RFC 8493 and drafts 0.93 to 0.97), each case a bag written by hand, beyond the public suite's
/// (<see cref="BagSuiteTests"/>).
/// </summary>
public sealed class BagVerificationTests
{
    public static TheoryData<string> Sound => [.. Valid.Keys];

    public static TheoryData<string> Broken => [.. Invalid.Keys];

    public static TheoryData<string> Frowned => [.. Unwise.Keys];

    [Theory]
    [MemberData(nameof(Sound))]
    public void It_accepts(string bag)
    {
        using var sample = Valid[bag]();

        Assert.Empty(sample.Verify());
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void It_rejects(string bag)
    {
        var (make, kind, path) = Invalid[bag];
        using var sample = make();

        var problems = sample.Verify().Where(finding => finding.Kind != FindingKind.Warning).ToList();
        Assert.Contains(problems, problem => (problem.Kind, problem.Path) == (kind, path));
    }

    [Fact]
    public void A_bag_whose_declaration_is_broken_is_still_held_against_its_manifests()
    {
        using var sample = With(bag =>
        {
            bag.Write("bagit.txt", "BagIt\n");
            bag.Write("data/hello.txt", "hullo\n");
        });

        Assert.Equal(["bagit.txt", "data/hello.txt"], sample.Verify().Select(finding => finding.Path));
    }

    [Theory]
    [MemberData(nameof(Frowned))]
    public void It_accepts_with_a_warning(string bag)
    {
        using var sample = Unwise[bag]();

        var findings = sample.Verify();
        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Equal(FindingKind.Warning, finding.Kind));
    }

    private static readonly Dictionary<string, Func<BagSample>> Valid = new()
    {
        ["a bag of version 0.93"] = () => new BagSample("0.93"),
        ["a bag of version 0.93 whose declaration has CRLF"] = () => With(bag => bag.Write("bagit.txt", "BagIt-Version: 0.93\r\nTag-File-Character-Encoding: UTF-8\r\n")),
        ["a bag of version 0.94"] = () => new BagSample("0.94"),
        ["a bag of version 0.95"] = () => new BagSample("0.95"),
        ["a bag of version 0.95 whose declaration has CRLF, but not at its end"] = () => With(bag => bag.Write("bagit.txt", "BagIt-Version: 0.95\r\nTag-File-Character-Encoding: UTF-8")),
        ["a bag of version 0.96"] = () => new BagSample("0.96"),
        ["a bag of version 0.97"] = () => new BagSample("0.97"),
        ["a bag of version 1.0"] = () => new BagSample(),
        ["manifests in MD5"] = () => Only("manifest-md5.txt"),
        ["manifests in SHA-1"] = () => Only("manifest-sha1.txt"),
        ["manifests in SHA-384"] = () => Only("manifest-sha384.txt"),
        ["manifests in SHA-512"] = () => Only("manifest-sha512.txt"),
        ["manifests in SHA-224"] = () => With(bag =>
        {
            bag.Remove("manifest-sha256.txt");
            bag.Write("manifest-sha224.txt", "2d6d67d91d0badcdd06cbbba1fe11538a68a37ec9c2e26457ceff12b  data/hello.txt\nc5ae6e4ed4d8c0aec0f671978451411c37c765b76cda4050152e85a0  data/deep/world.txt\n");
        }),
        ["two manifests that both list everything"] = () => With(bag => bag.List("manifest-sha512.txt", "data/hello.txt", "data/deep/world.txt")),
        ["a manifest in upper-case hex"] = () => With(bag => bag.Write("manifest-sha256.txt", Upper(File.ReadAllText(bag.PathOf("manifest-sha256.txt"))))),
        ["a manifest with one space, a tab, or CRLF"] = () => With(bag => bag.Write("manifest-sha256.txt",
            $"{bag.Hash("manifest-sha256.txt", "data/hello.txt")} data/hello.txt\r\n{bag.Hash("manifest-sha256.txt", "data/deep/world.txt")}\tdata/deep/world.txt\r\n")),
        ["bagit.txt with CRLF"] = () => With(bag => bag.Write("bagit.txt", "BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n")),
        ["bagit.txt without a line end at its end"] = () => With(bag => bag.Write("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8")),
        ["bag-info.txt with fields twice and folded lines"] = () => With(bag => bag.Write("bag-info.txt", "Contact-Name: A\nContact-Name: B\nExternal-Description: one\n  two\n\tthree\nPayload-Oxum: 12.2\n")),
        ["package-info.txt of version 0.93"] = () => With(bag => bag.Write("package-info.txt", "Packing-Date: 2009-10-14\nPayload-Oxum: 12.2\n"), "0.93"),
        ["package-info.txt of version 0.93 with fields twice"] = Doubled("package-info.txt", "0.93"),
        ["package-info.txt of version 0.94 with fields twice"] = Doubled("package-info.txt", "0.94"),
        ["package-info.txt of version 0.95 with fields twice"] = Doubled("package-info.txt", "0.95"),
        ["bag-info.txt of version 0.96 with fields twice"] = Doubled("bag-info.txt", "0.96"),
        ["bag-info.txt of version 0.97 with fields twice"] = Doubled("bag-info.txt", "0.97"),
        ["all tag files in UTF-16 of the declared byte order"] = () => Wide("UTF-16BE", Encoding.BigEndianUnicode, []),
        ["all tag files in UTF-16 whose byte order their mark tells"] = () => Wide("UTF-16", Encoding.BigEndianUnicode, [0xFE, 0xFF]),
        ["all tag files in UTF-16 of the other byte order, as their mark tells"] = () => Wide("UTF-16BE", Encoding.Unicode, [0xFF, 0xFE]),
        ["bag-info.txt in UTF-16"] = () => With(bag =>
        {
            bag.Write("bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-16BE\n");
            bag.Write("bag-info.txt", Encoding.BigEndianUnicode.GetBytes("Contact-Name: 余江\n"));
            bag.Write("manifest-sha256.txt", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(File.ReadAllText(bag.PathOf("manifest-sha256.txt")))]);
        }),
        ["bag-info.txt in ISO-8859-1"] = () => With(bag =>
        {
            bag.Write("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: ISO-8859-1\n");
            bag.Write("bag-info.txt", Encoding.Latin1.GetBytes("Contact-Name: Núñez\n"));
        }),
        ["a payload name with spaces"] = () => Holding("data/two words.txt"),
        ["a payload name in Chinese"] = () => Holding("data/余江.txt"),
        ["a payload name with a percent sign, written by its code"] = () => Holding("data/100%.txt", "data/100%25.txt"),
        ["a payload name with a line separator of Unicode, which ends no line"] = () => Holding("data/two\u2028lines\u0085.txt"),
        ["a hidden payload file"] = () => Holding("data/.hidden"),
        ["a tag folder"] = () => With(bag => bag.Write("notes/readme.txt", "read")),
        ["a tag manifest over all tag files"] = () => With(bag => bag.List("tagmanifest-sha256.txt", "bagit.txt", "manifest-sha256.txt")),
        ["a bag in a bag"] = () => With(bag =>
        {
            bag.Write("data/inner/bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n");
            bag.Write("data/inner/data/x", "x");
            bag.List("manifest-sha256.txt", "data/hello.txt", "data/deep/world.txt", "data/inner/bagit.txt", "data/inner/data/x");
        }),
        ["an empty payload"] = () => With(bag =>
        {
            bag.Remove("data/hello.txt");
            bag.Remove("data/deep/world.txt");
            bag.Write("manifest-sha256.txt", "");
        }),
        ["a payload file in but one of two manifests, before version 1.0"] = () => With(bag => bag.List("manifest-md5.txt", "data/hello.txt"), "0.97"),
        ["a fetched file that has arrived"] = () => With(bag => bag.Write("fetch.txt", "https://paper.example/hello.txt 6 data/hello.txt\n")),
        ["a file fetched from a disk that has arrived"] = () => With(bag => bag.Write("fetch.txt", "file:///mnt/shelf/hello.txt - data/hello.txt\n")),
        ["a fetched tag file that has arrived, before version 1.0"] = () => With(bag =>
        {
            bag.Write("notes.txt", "read");
            bag.Write("fetch.txt", "file:///mnt/shelf/notes.txt 4 notes.txt\n");
        }, "0.97"),
    };

    private static readonly Dictionary<string, (Func<BagSample> Make, FindingKind Kind, string Path)> Invalid = new()
    {
        ["no bagit.txt"] = (() => With(bag => bag.Remove("bagit.txt")), FindingKind.Invalid, "bagit.txt"),
        ["no data folder"] = (() => With(bag => Directory.Delete(bag.PathOf("data"), recursive: true)), FindingKind.Invalid, "data/"),
        ["no payload manifest"] = (() => With(bag => bag.Remove("manifest-sha256.txt")), FindingKind.Invalid, ""),
        ["only a tag manifest"] = (() => With(bag =>
        {
            bag.Remove("manifest-sha256.txt");
            bag.List("tagmanifest-sha256.txt", "bagit.txt");
        }), FindingKind.Invalid, ""),
        ["a byte order mark in bagit.txt"] = Declared("\uFEFFBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
        ["a byte order mark in bag-info.txt in UTF-8"] = Informed("\uFEFFContact-Name: A\n"),
        ["a byte order mark in the manifest in UTF-8"] = (() => With(bag => bag.Write("manifest-sha256.txt", "\uFEFF" + File.ReadAllText(bag.PathOf("manifest-sha256.txt")))), FindingKind.Invalid, "manifest-sha256.txt"),
        ["bagit.txt without a version"] = Declared("Tag-File-Character-Encoding: UTF-8\n"),
        ["bagit.txt without an encoding"] = Declared("BagIt-Version: 1.0\n"),
        ["bagit.txt with its lines changed over"] = Declared("Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n"),
        ["bagit.txt with a third line"] = Declared("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nMore: x\n"),
        ["bagit.txt with a line doubled"] = Declared("BagIt-Version: 1.0\nBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
        ["a space before the colon"] = Declared("BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n"),
        ["a space before both colons, in version 0.97"] = Declared("BagIt-Version : 0.97\nTag-File-Character-Encoding : UTF-8\n"),
        ["a tab before the colon, in version 0.97"] = Declared("BagIt-Version\t: 0.97\nTag-File-Character-Encoding: UTF-8\n"),
        ["a space after a line"] = Declared("BagIt-Version: 0.97 \nTag-File-Character-Encoding: UTF-8\n"),
        ["two spaces after the colon"] = Declared("BagIt-Version:  1.0\nTag-File-Character-Encoding: UTF-8\n"),
        ["no space after the colon"] = Declared("BagIt-Version:1.0\nTag-File-Character-Encoding: UTF-8\n"),
        ["a space before a line"] = Declared(" BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n"),
        ["a version in words"] = Declared("BagIt-Version: one\nTag-File-Character-Encoding: UTF-8\n"),
        ["a version that never was"] = Declared("BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n"),
        ["a version with a nought before it"] = Declared("BagIt-Version: 01.0\nTag-File-Character-Encoding: UTF-8\n"),
        ["a version with a nought behind it"] = Declared("BagIt-Version: 1.00\nTag-File-Character-Encoding: UTF-8\n"),
        ["a version that is only as large as one that was"] = Declared("BagIt-Version: 0.097\nTag-File-Character-Encoding: UTF-8\n"),
        ["an encoding that is read no more"] = Declared("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-7\n"),
        ["an encoding that is none"] = Declared("BagIt-Version: 1.0\nTag-File-Character-Encoding: WOBBLY-9\n"),
        ["a changed payload file"] = (() => With(bag => bag.Write("data/hello.txt", "hellO\n")), FindingKind.Changed, "data/hello.txt"),
        ["a missing payload file"] = (() => With(bag => bag.Remove("data/hello.txt")), FindingKind.Missing, "data/hello.txt"),
        ["an extra payload file"] = (() => With(bag => bag.Write("data/new.txt", "new")), FindingKind.Extra, "data/new.txt"),
        ["an extra payload file in version 0.93"] = (() => With(bag => bag.Write("data/new.txt", "new"), "0.93"), FindingKind.Extra, "data/new.txt"),
        ["a payload file in but one of two manifests, in version 1.0"] = (() => With(bag => bag.List("manifest-sha512.txt", "data/hello.txt")), FindingKind.Extra, "data/deep/world.txt"),
        ["a changed tag file"] = (() => With(bag =>
        {
            bag.Write("bag-info.txt", "Contact-Name: A\n");
            bag.List("tagmanifest-sha256.txt", "bagit.txt", "bag-info.txt", "manifest-sha256.txt");
            bag.Write("bag-info.txt", "Contact-Name: B\n");
        }), FindingKind.Changed, "bag-info.txt"),
        ["a missing tag file"] = (() => With(bag =>
        {
            bag.Write("bag-info.txt", "Contact-Name: A\n");
            bag.List("tagmanifest-sha256.txt", "bagit.txt", "bag-info.txt", "manifest-sha256.txt");
            bag.Remove("bag-info.txt");
        }), FindingKind.Missing, "bag-info.txt"),
        ["a tag manifest that leaves out a payload manifest"] = (() => With(bag => bag.List("tagmanifest-sha256.txt", "bagit.txt")), FindingKind.Extra, "manifest-sha256.txt"),
        ["a tag manifest that lists a payload file"] = (() => With(bag => bag.List("tagmanifest-sha256.txt", "manifest-sha256.txt", "data/hello.txt")), FindingKind.Invalid, "tagmanifest-sha256.txt"),
        ["a tag manifest that lists itself"] = (() => With(bag =>
        {
            bag.List("tagmanifest-sha256.txt", "bagit.txt", "manifest-sha256.txt");
            bag.Append("tagmanifest-sha256.txt", new string('0', 64) + "  tagmanifest-sha256.txt\n");
        }), FindingKind.Invalid, "tagmanifest-sha256.txt"),
        ["a payload manifest that lists a tag file"] = (() => With(bag => bag.List("manifest-sha256.txt", "data/hello.txt", "data/deep/world.txt", "bagit.txt")), FindingKind.Invalid, "manifest-sha256.txt"),
        ["a digest that is cut off"] = (() => With(bag => bag.Write("manifest-sha256.txt", "abc  data/hello.txt\n")), FindingKind.Invalid, "manifest-sha256.txt"),
        ["a line without a path"] = (() => With(bag => bag.Append("manifest-sha256.txt", new string('0', 64) + "\n")), FindingKind.Invalid, "manifest-sha256.txt"),
        ["an algorithm that is none"] = (() => With(bag => bag.Write("manifest-crc99.txt", "00  data/hello.txt\n")), FindingKind.Invalid, "manifest-crc99.txt"),
        ["a manifest that is no text of its encoding"] = (() => With(bag => bag.Write("manifest-sha512.txt", [0x61, 0xFF, 0xFE, 0x80])), FindingKind.Invalid, "manifest-sha512.txt"),
        ["a line twice, in version 1.0"] = (() => With(bag => bag.List("manifest-sha256.txt", "data/hello.txt", "data/hello.txt", "data/deep/world.txt")), FindingKind.Invalid, "manifest-sha256.txt"),
        ["a path twice with two digests"] = (() => With(bag => bag.Append("manifest-sha256.txt", new string('0', 64) + "  data/hello.txt\n"), "0.97"), FindingKind.Invalid, "manifest-sha256.txt"),
        ["a path that steps up"] = Listing("../outside.txt"),
        ["a path that steps up to a file that is there, in version 0.97"] = (() => With(bag => bag.Append("manifest-sha256.txt",
            $"{bag.Hash("manifest-sha256.txt", "data/hello.txt")}  ../{Path.GetFileName(bag.Path)}/data/hello.txt\n"), "0.97"), FindingKind.Invalid, "manifest-sha256.txt"),
        ["a path that steps up from the payload"] = Listing("data/../../outside.txt"),
        ["a path from the root"] = Listing("/etc/passwd"),
        ["a path from home"] = Listing("~/secret.txt"),
        ["a path from somebody's home"] = Listing("~root/secret.txt"),
        ["a path on a drive"] = Listing("C:/windows/win.ini"),
        ["a path with back slashes"] = Listing(@"data\hello.txt"),
        ["a path on another machine"] = Listing(@"\\server\share\x"),
        ["fetch.txt that steps up"] = Fetching("https://paper.example/x 1 ../x\n", "fetch.txt"),
        ["fetch.txt that leads from the root"] = Fetching("https://paper.example/x 1 /etc/x\n", "fetch.txt"),
        ["fetch.txt that leads home"] = Fetching("https://paper.example/x 1 ~/x\n", "fetch.txt"),
        ["fetch.txt outside of data"] = Fetching("https://paper.example/x 1 bagit.txt\n", "fetch.txt"),
        ["fetch.txt with an address that is not absolute"] = Fetching("hello.txt 6 data/hello.txt\n", "fetch.txt"),
        ["fetch.txt with an address without a scheme"] = Fetching("//paper.example/hello.txt 6 data/hello.txt\n", "fetch.txt"),
        ["fetch.txt with a length in full-width digits"] = Fetching("https://paper.example/hello.txt ６ data/hello.txt\n", "fetch.txt"),
        ["fetch.txt without a length"] = Fetching("https://paper.example/x data/x\n", "fetch.txt"),
        ["fetch.txt with a file that no manifest lists"] = Fetching("https://paper.example/x 1 data/x\n", "data/x"),
        ["a file that is still to be fetched"] = (() => With(bag =>
        {
            bag.Write("fetch.txt", "https://paper.example/hello.txt 6 data/hello.txt\n");
            bag.Remove("data/hello.txt");
        }), FindingKind.Invalid, "data/hello.txt"),
        ["a file that is still to be fetched from a disk, before version 1.0"] = (() => With(bag =>
        {
            bag.Write("fetch.txt", "file:///mnt/shelf/hello.txt 6 data/hello.txt\n");
            bag.Remove("data/hello.txt");
        }, "0.97"), FindingKind.Invalid, "data/hello.txt"),
        ["a tag file that is still to be fetched, before version 1.0"] = (() => With(bag => bag.Write("fetch.txt", "file:///mnt/shelf/map.png 42000 map.png\n"), "0.97"), FindingKind.Invalid, "map.png"),
        ["Payload-Oxum with another number of bytes"] = Informed("Payload-Oxum: 13.2\n"),
        ["Payload-Oxum with another number of files"] = Informed("Payload-Oxum: 12.3\n"),
        ["Payload-Oxum that is no number"] = Informed("Payload-Oxum: many\n"),
        ["Payload-Oxum twice, in version 1.0"] = Informed("Payload-Oxum: 12.2\nPayload-Oxum: 12.2\n"),
        ["bag-info.txt with a line that is no field"] = Informed("just words\n"),
        ["bag-info.txt without a space after the colon, in version 1.0"] = Informed("Contact-Name:A\n"),
        ["bag-info.txt with a space before the colon, in version 1.0"] = Informed("Contact-Name : A\n"),
        ["a link in the payload"] = (() => With(bag => File.CreateSymbolicLink(bag.PathOf("data/link.txt"), bag.PathOf("data/hello.txt"))), FindingKind.Invalid, "data/link.txt"),
    };

    private static readonly Dictionary<string, Func<BagSample>> Unwise = new()
    {
        ["fetch.txt with an address that is not absolute, before version 1.0"] = () => With(bag => bag.Write("fetch.txt", "hello.txt 6 data/hello.txt\n"), "0.97"),
        ["a byte order mark in bag-info.txt in UTF-8, before version 1.0"] = () => With(bag => bag.Write("bag-info.txt", "\uFEFFContact-Name: A\n"), "0.97"),
        ["a byte order mark in the manifest in UTF-8, before version 1.0"] = () => With(bag => bag.Write("manifest-sha256.txt", "\uFEFF" + File.ReadAllText(bag.PathOf("manifest-sha256.txt"))), "0.97"),
        ["an asterisk before the path, as md5sum writes it"] = () => With(bag => bag.Write("manifest-sha256.txt", File.ReadAllText(bag.PathOf("manifest-sha256.txt")).Replace("  data", " *data", StringComparison.Ordinal))),
        ["a dot and a slash before the path"] = () => With(bag => bag.Write("manifest-sha256.txt", File.ReadAllText(bag.PathOf("manifest-sha256.txt")).Replace("  data", "  ./data", StringComparison.Ordinal))),
        ["a line twice, before version 1.0"] = () => With(bag => bag.List("manifest-sha256.txt", "data/hello.txt", "data/hello.txt", "data/deep/world.txt"), "0.97"),
        ["names that differ only in case"] = () => Holding("data/Hello.txt"),
        ["a name composed on the disk and decomposed in the manifest"] = () => Holding("data/Núñez.txt", "data/Nu\u0301n\u0303ez.txt"),
        ["a name decomposed on the disk and composed in the manifest, before version 1.0"] = () => With(bag =>
        {
            bag.Write("data/contro\u0302le.txt", "");
            bag.Append("manifest-sha256.txt", $"{bag.Hash("manifest-sha256.txt", "data/contro\u0302le.txt")} data/contr\u00f4le.txt\n");
        }, "0.97"),
        ["two files whose names differ only in normal form"] = () => With(bag =>
        {
            bag.Write("data/N\u00fa\u00f1ez", "");
            bag.Write("data/Nu\u0301n\u0303ez", "");
            bag.List("manifest-sha512.txt", "data/hello.txt", "data/deep/world.txt", "data/N\u00fa\u00f1ez", "data/Nu\u0301n\u0303ez");
        }, "0.97"),
        ["a name listed in both normal forms"] = () => With(bag =>
        {
            bag.Write("data/N\u00fa.txt", "x");
            bag.List("manifest-sha256.txt", "data/hello.txt", "data/deep/world.txt", "data/N\u00fa.txt");
            bag.Append("manifest-sha256.txt", $"{bag.Hash("manifest-sha256.txt", "data/N\u00fa.txt")}  data/Nu\u0301.txt\n");
        }, "0.97"),
        ["a percent sign not written by its code, in version 1.0"] = () => Holding("data/100%.txt"),
        ["what a system keeps for itself"] = () => Holding("data/deep/._world.txt"),
        ["a name that is a device on Windows"] = () => Holding("data/con.txt"),
        ["Payload-Oxum twice, before version 1.0"] = () => With(bag => bag.Write("bag-info.txt", "Payload-Oxum: 12.2\nPayload-Oxum: 12.2\n"), "0.97"),
    };

    private static BagSample With(Action<BagSample> change, string version = "1.0")
    {
        var bag = new BagSample(version);
        change(bag);
        return bag;
    }

    private static Func<BagSample> Doubled(string file, string version) => () => With(bag =>
    {
        bag.Write(file, "Contact-Name: A\nContact-Name: B\nBagging-Date: 2016-02-26\nBagging-Date: 2016-03-10\n");
        bag.List("tagmanifest-md5.txt", "bagit.txt", file, "manifest-sha256.txt");
    }, version);

    private static BagSample Wide(string declared, Encoding encoding, byte[] mark) => With(bag =>
    {
        bag.Write("bagit.txt", $"BagIt-Version: 0.97\nTag-File-Character-Encoding: {declared}\n");
        bag.Write("bag-info.txt", [.. mark, .. encoding.GetBytes("Contact-Name: 余江\n")]);
        bag.Write("manifest-sha256.txt", [.. mark, .. encoding.GetBytes(File.ReadAllText(bag.PathOf("manifest-sha256.txt")))]);
        bag.List("tagmanifest-md5.txt", "bagit.txt", "bag-info.txt", "manifest-sha256.txt");
        bag.Write("tagmanifest-md5.txt", [.. mark, .. encoding.GetBytes(File.ReadAllText(bag.PathOf("tagmanifest-md5.txt")))]);
    });

    private static BagSample Only(string manifest) => With(bag =>
    {
        bag.Remove("manifest-sha256.txt");
        bag.List(manifest, "data/hello.txt", "data/deep/world.txt");
    }, "0.97");

    private static BagSample Holding(string file, string? listed = null) => With(bag =>
    {
        bag.Write(file, "x");
        bag.Append("manifest-sha256.txt", $"{bag.Hash("manifest-sha256.txt", file)}  {listed ?? file}\n");
    });

    private static (Func<BagSample>, FindingKind, string) Declared(string text) => (() => With(bag => bag.Write("bagit.txt", text)), FindingKind.Invalid, "bagit.txt");

    private static (Func<BagSample>, FindingKind, string) Informed(string text) => (() => With(bag => bag.Write("bag-info.txt", text)), FindingKind.Invalid, "bag-info.txt");

    private static (Func<BagSample>, FindingKind, string) Listing(string path) =>
        (() => With(bag => bag.Append("manifest-sha256.txt", $"{new string('0', 64)}  {path}\n")), FindingKind.Invalid, "manifest-sha256.txt");

    private static (Func<BagSample>, FindingKind, string) Fetching(string line, string path) => (() => With(bag => bag.Write("fetch.txt", line)), FindingKind.Invalid, path);

    private static string Upper(string manifest) => string.Concat(manifest.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..64].ToUpperInvariant() + line[64..] + "\n"));
}

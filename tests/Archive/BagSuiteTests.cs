using System.Text;
using Xunit;
using Yujiang.Static.Model;

namespace Yujiang.Static.Tests.Archive;

/// <summary>
/// The like of each case of the Library of Congress' bagit-conformance-suite, under the case's own name there, written anew. The verdict is
/// the suite's: valid without a word, valid with a warning, or invalid; what the suite keeps for one system is judged so on every system.
/// </summary>
public sealed class BagSuiteTests
{
    private const string Setx = "Windows\\System32\\setx.exe";

    public static TheoryData<string> Cases => [.. Suite.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_verdict_is_the_suites(string name)
    {
        using var bag = Suite[name]();

        var findings = bag.Verify();

        var isSound = findings.All(finding => finding.Kind == FindingKind.Warning);
        var verdict = !isSound ? "invalid" : findings.Count > 0 ? "warning" : "valid";
        var wanted = name.Split('/')[1];
        Assert.True(wanted switch
        {
            "valid" => isSound,
            "darwin-only" => isSound,
            "warning" => verdict == "warning",
            _ => verdict == "invalid",
        }, $"{name} is {verdict}: {string.Join(" ", findings.Select(finding => $"{finding.Path}: {finding.English}"))}");
    }

    private static readonly Dictionary<string, Func<BagSample>> Suite = new()
    {
        ["v0.93/valid/basic-bag"] = () => Bag("0.93"),
        ["v0.93/valid/duplicate-metadata-entries"] = () => Doubled("0.93", "package-info.txt"),
        ["v0.94/valid/basic-bag"] = () => Bag("0.94"),
        ["v0.94/valid/duplicate-metadata-entries"] = () => Doubled("0.94", "package-info.txt"),
        ["v0.95/valid/basic-bag"] = () => Bag("0.95"),
        ["v0.95/valid/basic-bag-md5"] = () => Bag("0.95", "md5"),
        ["v0.95/valid/duplicate-metadata-entries"] = () => Doubled("0.95", "package-info.txt"),
        ["v0.96/valid/basic-bag"] = () => Bag("0.96"),
        ["v0.96/valid/duplicate-metadata-entries"] = () => Doubled("0.96", "bag-info.txt"),
        ["v0.97/valid/basic-bag"] = () => Bag("0.97"),
        ["v0.97/valid/basic-bag-md5"] = () => Bag("0.97", "md5"),
        ["v0.97/valid/basic-bag-sha1"] = () => Bag("0.97", "sha1"),
        ["v0.97/valid/basic-bag-sha224"] = () => Bag("0.97", "sha224"),
        ["v0.97/valid/basic-bag-sha256"] = () => Bag("0.97", "sha256"),
        ["v0.97/valid/basic-bag-sha384"] = () => Bag("0.97", "sha384"),
        ["v0.97/valid/basic-bag-sha512"] = () => Bag("0.97", "sha512"),
        ["v0.97/valid/minimal-bag"] = () => With("0.97", bag =>
        {
            bag.Remove("data/hello.txt");
            bag.Remove("data/deep/world.txt");
            bag.Write("manifest-sha256.txt", "");
        }),
        ["v0.97/valid/duplicate-metadata-entries"] = () => Doubled("0.97", "bag-info.txt"),
        ["v0.97/valid/uncommon-metadata-separators"] = () => With("0.97", bag => bag.Write("bag-info.txt",
            "Contact-Name: one space\nContact-Email:none@paper.example\nContact-Phone\t:\ta tab on both sides\nBag-Count : 1 of 1\nExternal-Description:    many: and a second colon\nSource-Organization:\n   the value on the next line\n")),
        ["v0.97/valid/bag-in-a-bag"] = () => With("0.97", bag =>
        {
            bag.Write("data/bag/bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n");
            bag.Write("data/bag/manifest-sha256.txt", "");
            bag.List("manifest-sha256.txt", "data/hello.txt", "data/deep/world.txt", "data/bag/bagit.txt", "data/bag/manifest-sha256.txt");
        }),
        ["v0.97/valid/bag-with-encoded-names"] = () => Holding("0.97", " ", "data/dir1/~test3.txt", "data/%7Edir2/dir3/test5.txt", "data/%7Edir2/test4.txt", "data/%7Etest1.txt", "data/%test2.txt"),
        ["v0.97/valid/bag-with-escapable-characters"] = () => Holding("0.97", "  ", "data/test file with spaces.txt", "data/a+b&c=d;e@f$g,h.txt", "data/it's (1) [2] {3} #4!.txt", "data/%20.txt"),
        ["v0.97/valid/bag-with-leading-dot-slash-in-manifest"] = () => Respelt("0.97", "./data"),
        ["v0.97/valid/bag-with-space"] = () => Holding("0.97", " ", "data/test 1.txt", "data/dir 2/test  4.txt"),
        ["v0.97/valid/holey-bag"] = () => With("0.97", bag => bag.Write("fetch.txt",
            "http://localhost:8989/bags/holey-bag/data/hello.txt - data/hello.txt\nhttp://localhost:8989/bags/holey-bag/data/deep/world.txt - data/deep/world.txt\n")),
        ["v0.97/valid/ISO-8859-1-encoded-tag-files"] = () => Encoded("ISO-8859-1", Encoding.Latin1),
        ["v0.97/valid/UTF-16-encoded-tag-files"] = () => Encoded("UTF-16BE", Encoding.BigEndianUnicode),

        ["v0.97/warning/duplicate-file-with-different-case"] = () => Holding("0.97", "  ", "data/Hello.txt"),
        ["v0.97/warning/filename-normalization"] = () => With("0.97", bag => Named(bag, "data/Nu\u0301n\u0303ez", "data/N\u00fa\u00f1ez")),
        ["v0.97/warning/made-with-md5sum-tools"] = () => Respelt("0.97", "*data", " "),
        ["v0.97/warning/relative-path"] = () => Respelt("0.97", "./data"),
        ["v0.97/warning/same-filename-listed-twice-with-different-normalization"] = () => With("0.97", bag =>
        {
            Named(bag, "data/N\u00fa\u00f1ez", "data/N\u00fa\u00f1ez");
            bag.Append("manifest-sha256.txt", $"{bag.Hash("manifest-sha256.txt", "data/N\u00fa\u00f1ez")}  data/Nu\u0301n\u0303ez\n");
        }),
        ["v0.97/warning/same-filename-listed-twice-with-the-same-hash"] = () => With("0.97", bag => bag.List("manifest-sha256.txt", "data/hello.txt", "data/deep/world.txt", "data/hello.txt")),
        ["v0.97/warning/special-system-files"] = () => Holding("0.97", "  ", "data/.DS_Store", "data/deep/Thumbs.db"),

        ["v0.97/darwin-only/precomposed-character-in-filename"] = () => With("0.97", bag => Named(bag, "data/contro\u0302le.txt", "data/contr\u00f4le.txt")),

        ["v0.97/invalid/baginfo-missing-encoding"] = () => Declared("BagIt-Version: 0.97\n"),
        ["v0.97/invalid/bagit-with-invalid-whitespace"] = () => Declared("BagIt-Version : 0.97\nTag-File-Character-Encoding : UTF-8\n"),
        ["v0.97/invalid/bom-in-bagit.txt"] = () => Declared("\uFEFFBagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n"),
        ["v0.97/invalid/corrupt-data-file"] = () => With("0.97", bag => bag.Write("data/hello.txt", "hullo\n")),
        ["v0.97/invalid/corrupt-tag-file"] = () => With("0.97", bag =>
        {
            Tagged(bag);
            bag.Append("bag-info.txt", "Contact-Phone: none\n");
        }),
        ["v0.97/invalid/extra-file-in-bag"] = () => With("0.97", bag => bag.Write("data/bar", "bar")),
        ["v0.97/invalid/invalid-version-number"] = () => Declared("BagIt-Version: .97\nTag-File-Character-Encoding: UTF-8\n"),
        ["v0.97/invalid/missing-baginfo"] = () => With("0.97", bag =>
        {
            Tagged(bag);
            bag.Remove("bag-info.txt");
        }),
        ["v0.97/invalid/missing-bagit.txt"] = () => With("0.97", bag => bag.Remove("bagit.txt")),
        ["v0.97/invalid/out-of-scope-file-paths-using-dot-notation"] = () => Listing("../../../README.md"),
        ["v0.97/invalid/out-of-scope-file-paths-using-dot-notation-for-fetch"] = () => Fetching("../../../README.md"),
        ["v0.97/invalid/same-filename-listed-twice-with-different-hashes"] = () => Listing("data/hello.txt"),
        ["v0.97/linux-only/out-of-scope-file-paths-using-absolute-path"] = () => Listing("/tmp/foo"),
        ["v0.97/linux-only/out-of-scope-file-paths-using-absolute-path-for-fetch"] = () => Fetching("/tmp/foo"),
        ["v0.97/linux-only/out-of-scope-file-paths-using-shortcut"] = () => Listing("~/foo"),
        ["v0.97/linux-only/out-of-scope-file-paths-using-shortcut-for-fetch"] = () => Fetching("~/foo"),
        ["v0.97/linux-only/out-of-scope-file-paths-using-shortcut-username"] = () => Listing("~root/foo"),
        ["v0.97/linux-only/out-of-scope-file-paths-using-shortcut-username-for-fetch"] = () => Fetching("~root/foo"),
        ["v0.97/windows-only/out-of-scope-file-paths-using-absolute-path"] = () => Listing($"C:\\{Setx}"),
        ["v0.97/windows-only/out-of-scope-file-paths-using-absolute-path-for-fetch"] = () => Fetching($"C:\\{Setx}"),
        ["v0.97/windows-only/out-of-scope-file-paths-using-shortcut"] = () => Listing($"%HomeDrive%\\{Setx}"),
        ["v0.97/windows-only/out-of-scope-file-paths-using-shortcut-for-fetch"] = () => Fetching($"%HomeDrive%\\{Setx}"),
        ["v0.97/windows-only/out-of-scope-file-paths-using-unc"] = () => Listing($"\\\\?\\UNC\\server\\{Setx}"),
        ["v0.97/windows-only/out-of-scope-file-paths-using-unc-for-fetch"] = () => Fetching($"\\\\?\\UNC\\server\\{Setx}"),

        ["v1.0/valid/basicBag"] = () => Bag("1.0", "sha512"),
        ["v1.0/invalid/bagit-with-invalid-whitespace"] = () => Declared("BagIt-Version : 1.0\nTag-File-Character-Encoding : UTF-8\n"),
        ["v1.0/invalid/missing-from-manifest"] = () => With("1.0", bag => bag.Write("data/missingFromManifest.txt", "")),
        ["v1.0/invalid/same-filename-listed-twice-with-different-hashes"] = () => Listing("data/hello.txt", "1.0"),
    };

    private static BagSample With(string version, Action<BagSample> change)
    {
        var bag = new BagSample(version);
        change(bag);
        return bag;
    }

    private static BagSample Bag(string version, string algorithm = "md5") => With(version, bag =>
    {
        bag.Remove("manifest-sha256.txt");
        bag.List($"manifest-{algorithm}.txt", "data/hello.txt", "data/deep/world.txt");
        bag.Write(version is "0.93" or "0.94" or "0.95" ? "package-info.txt" : "bag-info.txt", "Contact-Name: A\nPayload-Oxum: 12.2\n");
        bag.List($"tagmanifest-{algorithm}.txt", "bagit.txt", $"manifest-{algorithm}.txt");
    });

    private static BagSample Doubled(string version, string file) => With(version, bag =>
    {
        bag.Write(file, "Bagging-Date: 2016-02-26\nBagging-Date: 2016-03-10\nContact-Name: A\nContact-Name: B\n");
        bag.List("tagmanifest-md5.txt", "bagit.txt", file, "manifest-sha256.txt");
    });

    private static BagSample Encoded(string name, Encoding encoding) => With("0.97", bag =>
    {
        bag.Write("bagit.txt", $"BagIt-Version: 0.97\nTag-File-Character-Encoding: {name}\n");
        bag.Write("bag-info.txt", encoding.GetBytes("Contact-Name: Núñez\nPayload-Oxum: 12.2\n"));
        bag.Write("manifest-sha256.txt", encoding.GetBytes(File.ReadAllText(bag.PathOf("manifest-sha256.txt"))));
        bag.List("tagmanifest-md5.txt", "bagit.txt", "bag-info.txt", "manifest-sha256.txt");
        bag.Write("tagmanifest-md5.txt", encoding.GetBytes(File.ReadAllText(bag.PathOf("tagmanifest-md5.txt"))));
    });

    private static void Tagged(BagSample bag)
    {
        bag.Write("bag-info.txt", "Contact-Name: A\n");
        bag.List("tagmanifest-md5.txt", "bagit.txt", "bag-info.txt", "manifest-sha256.txt");
    }

    private static BagSample Holding(string version, string between, params string[] files) => With(version, bag =>
    {
        foreach (var file in files)
        {
            bag.Write(file, file);
            bag.Append("manifest-sha256.txt", $"{bag.Hash("manifest-sha256.txt", file)}{between}{file}\n");
        }
    });

    private static void Named(BagSample bag, string file, string listed)
    {
        bag.Write(file, "");
        bag.Append("manifest-sha256.txt", $"{bag.Hash("manifest-sha256.txt", file)} {listed}\n");
    }

    private static BagSample Respelt(string version, string folder, string between = "  ") => With(version, bag => bag.Write("manifest-sha256.txt",
        File.ReadAllText(bag.PathOf("manifest-sha256.txt")).Replace("  data", between + folder, StringComparison.Ordinal)));

    private static BagSample Declared(string text) => With("0.97", bag => bag.Write("bagit.txt", text));

    private static BagSample Listing(string path, string version = "0.97") => With(version, bag => bag.Append("manifest-sha256.txt", $"{new string('0', 64)}  {path}\n"));

    private static BagSample Fetching(string path) => With("0.97", bag => bag.Write("fetch.txt", $"http://localhost/foo - {path}\n"));
}

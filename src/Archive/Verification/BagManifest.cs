using System.Text.RegularExpressions;
using Yujiang.Static.Files;

namespace Yujiang.Static.Archive.Verification;

/// <summary>A manifest of a bag (RFC 8493, 2.1.3 and 2.2.1): the digest of each file it lists.</summary>
internal sealed partial class BagManifest
{
    private readonly Dictionary<string, string> digests = new(StringComparer.Ordinal);

    private BagManifest(string file, string algorithm) => (File, Algorithm) = (file, algorithm);

    /// <summary>Its own name.</summary>
    public string File { get; }

    /// <summary>The algorithm in its name.</summary>
    public string Algorithm { get; }

    /// <summary>True for a manifest of tag files.</summary>
    public bool IsOfTags => File.StartsWith("tag", StringComparison.Ordinal);

    /// <summary>Hex digest, lower case, by path as listed.</summary>
    public IReadOnlyDictionary<string, string> Digests => digests;

    /// <summary>Every manifest at the root of a bag.</summary>
    public static IReadOnlyList<BagManifest> ReadAll(IContent bag, BagDeclaration declaration, Findings findings) =>
        [.. bag.Files.Select(file => (file, match: Name().Match(file))).Where(entry => entry.match.Success)
            .Select(entry => Read(new BagManifest(entry.file, entry.match.Groups["algorithm"].Value), bag, declaration, findings))];

    private static BagManifest Read(BagManifest manifest, IContent bag, BagDeclaration declaration, Findings findings)
    {
        if (TagText.Read(bag, manifest.File, declaration, findings) is not { } text)
            return manifest;
        if (Verification.Digests.Of(manifest.Algorithm) is not { } algorithm)
        {
            findings.Invalid(manifest.File, $"The algorithm {manifest.Algorithm} is not known.", $"不认识算法{manifest.Algorithm}。");
            return manifest;
        }
        var (digits, number) = (Verification.Digests.DigitsOf(algorithm), 0);
        foreach (var line in TagText.LinesOf(text))
        {
            number++;
            if (line.Trim().Length > 0)
                manifest.Take(line, (number, digits, declaration.IsFinal), findings);
        }
        return manifest;
    }

    private void Take(string line, (int Number, int Digits, bool IsFinal) form, Findings findings)
    {
        if (Line().Match(line) is not { Success: true } match || match.Groups["digest"].Length != form.Digits)
        {
            findings.Invalid(File, $"Line {form.Number} is not {form.Digits} hex digits, a space and a path.", $"第{form.Number}行不是{form.Digits}位十六进制数、空格和路径。");
            return;
        }
        var (path, digest) = (match.Groups["path"].Value, match.Groups["digest"].Value.ToLowerInvariant());
        if (match.Groups["star"].Length > 0)
            findings.Warn(File, $"Line {form.Number} has an asterisk before the path, which only some tools allow.", $"第{form.Number}行路径前有星号，只有部分工具允许。");
        if (CopyPath.IsUnsafe(path))
        {
            findings.Invalid(File, $"Line {form.Number} names “{path}”, which leads out of the bag.", $"第{form.Number}行的“{path}”指向存档包之外。");
            return;
        }
        var plain = CopyPath.Plain(path);
        if (plain != path)
            findings.Warn(File, $"Line {form.Number}: “{path}” should be written “{plain}”.", $"第{form.Number}行：“{path}”应写作“{plain}”。");
        if (IsOfTags ? plain.StartsWith("data/", StringComparison.Ordinal) || TagManifest().IsMatch(plain) : !plain.StartsWith("data/", StringComparison.Ordinal))
        {
            findings.Invalid(File, $"Line {form.Number} names “{plain}”, which this manifest may not list.", $"第{form.Number}行的“{plain}”不应列入此清单。");
            return;
        }
        List(plain, digest, form.Number, form.IsFinal, findings);
    }

    private void List(string path, string digest, int number, bool isFinal, Findings findings)
    {
        if (digests.TryAdd(path, digest))
            return;
        if (digests[path] != digest)
            findings.Invalid(File, $"Line {number} lists “{path}” again, with another digest.", $"第{number}行再次列出“{path}”，摘要不同。");
        else
            findings.Frown(isFinal, File, $"Line {number} lists “{path}” again.", $"第{number}行再次列出“{path}”。");
    }

    [GeneratedRegex("^(tag)?manifest-(?<algorithm>[A-Za-z0-9-]+)\\.txt$")]
    private static partial Regex Name();

    [GeneratedRegex("^tagmanifest-[A-Za-z0-9-]+\\.txt$")]
    private static partial Regex TagManifest();

    [GeneratedRegex(@"^(?<digest>[0-9A-Fa-f]+)[ \t]+(?<star>\*?)(?<path>.+)$")]
    private static partial Regex Line();
}

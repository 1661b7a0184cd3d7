using System.Text.RegularExpressions;
using Yujiang.Static.Files;

namespace Yujiang.Static.Archive.Verification;

/// <summary>
/// fetch.txt (RFC 8493, 2.2.3): files that are to be fetched from elsewhere before the bag is complete. The drafts let tag files be fetched,
/// too. Nothing is fetched here, whatever the address.
/// </summary>
internal static partial class BagFetch
{
    private const string File = "fetch.txt";

    /// <summary>The source of each file by its path.</summary>
    public static IReadOnlyDictionary<string, string> Read(IContent bag, BagDeclaration declaration, Findings findings)
    {
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!bag.Files.Contains(File))
            return sources;
        var lines = TagText.Read(bag, File, declaration, findings) is { } text ? TagText.LinesOf(text) : [];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Trim().Length == 0)
                continue;
            if (Line().Match(lines[i]) is not { Success: true } match)
                findings.Invalid(File, $"Line {i + 1} is not an address, a length and a path.", $"第{i + 1}行不是网址、长度和路径。");
            else if (CopyPath.IsUnsafe(match.Groups["path"].Value))
                findings.Invalid(File, $"Line {i + 1} names “{match.Groups["path"].Value}”, which leads out of the bag.", $"第{i + 1}行的“{match.Groups["path"].Value}”指向存档包之外。");
            else if (CopyPath.Plain(match.Groups["path"].Value) is var path && declaration.IsFinal && !path.StartsWith("data/", StringComparison.Ordinal))
                findings.Invalid(File, $"Line {i + 1} names “{match.Groups["path"].Value}”, which is not below data/.", $"第{i + 1}行的“{match.Groups["path"].Value}”不在data/之内。");
            else if (!sources.TryAdd(path, match.Groups["source"].Value))
                findings.Invalid(File, $"Line {i + 1} names “{path}” again.", $"第{i + 1}行再次列出“{path}”。");
            else if (!Absolute().IsMatch(match.Groups["source"].Value))
                findings.Frown(declaration.IsFinal, File, $"Line {i + 1}: “{match.Groups["source"].Value}” is no absolute address.", $"第{i + 1}行：“{match.Groups["source"].Value}”不是绝对网址。");
        }
        return sources;
    }

    [GeneratedRegex(@"^(?<source>\S+)[ \t]+(?<length>[0-9]+|-)[ \t]+(?<path>.+)$")]
    private static partial Regex Line();

    // An address with its scheme (RFC 3986, 4.3).
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:.")]
    private static partial Regex Absolute();
}

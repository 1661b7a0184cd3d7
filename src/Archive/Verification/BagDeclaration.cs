using System.Text;
using System.Text.RegularExpressions;
using Yujiang.Static.Files;

namespace Yujiang.Static.Archive.Verification;

/// <summary>bagit.txt (RFC 8493, 2.1.1): the version of the format and the encoding of the other tag files. Its two lines allow no variation.</summary>
internal sealed partial record BagDeclaration(Version Version, Encoding Encoding)
{
    /// <summary>Where it stands.</summary>
    public const string File = "bagit.txt";

    private static readonly string[] Known = ["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"];

    /// <summary>What is assumed of a bag whose own declaration cannot be used: it is not valid, but its files can still be held against its manifests.</summary>
    public static BagDeclaration Assumed { get; } = new(new Version(1, 0), TagText.EncodingOf("utf-8")!);

    /// <summary>True from the RFC on, which allows less than the drafts did.</summary>
    public bool IsFinal => Version.Major >= 1;

    /// <summary>Reads the declaration; null where it cannot be used, and then the findings say why.</summary>
    public static BagDeclaration? Read(IContent bag, Findings findings)
    {
        if (!bag.Files.Contains(File))
        {
            findings.Invalid(File, "A bag must have this file.", "存档包必须有此文件。");
            return null;
        }
        var bytes = bag.ReadAll(File);
        if (TagText.HasMark(bytes))
        {
            findings.Invalid(File, "It begins with a byte order mark, which is not allowed here.", "文件以字节顺序标记（BOM）开头，此处不允许。");
            return null;
        }
        var lines = TagText.LinesOf(Encoding.UTF8.GetString(bytes));
        if (lines.Count != 2 || FirstLine().Match(lines[0]) is not { Success: true } first || SecondLine().Match(lines[1]) is not { Success: true } second)
        {
            findings.Invalid(File, "It must be exactly two lines, “BagIt-Version: M.N” and “Tag-File-Character-Encoding: NAME”, with one space after the colon.",
                "须恰为两行：“BagIt-Version: M.N”和“Tag-File-Character-Encoding: 名称”，冒号后一个空格。");
            return null;
        }
        var version = first.Groups["version"].Value;
        if (!Known.Contains(version))
        {
            findings.Invalid(File, $"There is no BagIt version {version}.", $"没有BagIt {version}这个版本。");
            return null;
        }
        if (TagText.EncodingOf(second.Groups["encoding"].Value) is { } encoding)
            return new BagDeclaration(Version.Parse(version), encoding);
        findings.Invalid(File, $"The encoding {second.Groups["encoding"].Value} is not known.", $"不认识编码{second.Groups["encoding"].Value}。");
        return null;
    }

    [GeneratedRegex(@"^BagIt-Version: (?<version>\d+\.\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex FirstLine();

    [GeneratedRegex(@"^Tag-File-Character-Encoding: (?<encoding>\S+)$", RegexOptions.CultureInvariant)]
    private static partial Regex SecondLine();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Yujiang.Static.Files;

namespace Yujiang.Static.Archive.Verification;

/// <summary>bag-info.txt (RFC 8493, 2.2.2), or package-info.txt before version 0.95: "Label: value" lines, continued by indented ones.</summary>
internal sealed partial class BagMetadata
{
    private static readonly string[] Names = ["bag-info.txt", "package-info.txt"];

    private BagMetadata(string file) => File = file;

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>The fields in their order.</summary>
    public List<(string Label, string Value)> Fields { get; } = [];

    /// <summary>Reads the file; null where the bag has none, as it may.</summary>
    public static BagMetadata? Read(IContent bag, BagDeclaration declaration, Findings findings)
    {
        if (Names.FirstOrDefault(bag.Files.Contains) is not { } file)
            return null;
        var metadata = new BagMetadata(file);
        if (TagText.Read(bag, file, declaration, findings) is { } text)
            metadata.Take(TagText.LinesOf(text), declaration.IsFinal, findings);
        return metadata;
    }

    /// <summary>Holds Payload-Oxum, "octets.files", against what was counted.</summary>
    public void CompareOxum(long octets, int count, bool isFinal, Findings findings)
    {
        var values = Fields.Where(field => field.Label.Equals("Payload-Oxum", StringComparison.OrdinalIgnoreCase)).Select(field => field.Value).ToList();
        if (values.Count > 1)
            findings.Frown(isFinal, File, "Payload-Oxum stands more than once.", "Payload-Oxum出现多次。");
        var counted = string.Create(CultureInfo.InvariantCulture, $"{octets}.{count}");
        foreach (var value in values.Where(value => value != counted))
            findings.Invalid(File, $"Payload-Oxum says {value}, but the payload is {counted} (bytes.files).", $"Payload-Oxum为{value}，实际为{counted}（字节数.文件数）。");
    }

    private void Take(IReadOnlyList<string> lines, bool isFinal, Findings findings)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Trim().Length == 0)
                continue;
            if (line[0] is ' ' or '\t' && Fields.Count > 0)
                Fields[^1] = (Fields[^1].Label, Fields[^1].Value + " " + line.Trim());
            else if (Field().Match(line) is not { Success: true } match)
                findings.Invalid(File, $"Line {i + 1} is no “Label: value”.", $"第{i + 1}行不是“标签: 值”。");
            else
            {
                if (match.Groups["before"].Length > 0 && isFinal)
                    findings.Invalid(File, $"Line {i + 1} has a space before the colon.", $"第{i + 1}行冒号前有空格。");
                if (isFinal && match.Groups["value"].Value is not [' ' or '\t', ..])
                    findings.Invalid(File, $"Line {i + 1} has no space after the colon.", $"第{i + 1}行冒号后没有空格。");
                Fields.Add((match.Groups["label"].Value, match.Groups["value"].Value.Trim()));
            }
        }
    }

    [GeneratedRegex(@"^(?<label>[^:\s]([^:]*[^:\s])?)(?<before>\s*):(?<value>.*)$")]
    private static partial Regex Field();
}

using System.Text.RegularExpressions;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Yaml;

/// <summary>Texts that need quotation marks around them: with a colon and a space inside, or a sign at their beginning that YAML takes for its own.</summary>
internal static partial class YamlPlain
{
    /// <summary>The first such text, or null.</summary>
    public static Diagnostic? FaultIn(IEnumerable<YamlLine> lines, ContentPath path, int firstLine)
    {
        foreach (var line in lines)
        {
            if (Value().Match(line.Text) is not { Success: true } match || match.Groups["value"] is not { Length: > 0 } value)
                continue;
            var sign = Sign().Match(value.Value);
            if (!sign.Success)
                continue;
            return YamlRules.NeedsQuotes.At(SourceSpan.At(path, firstLine + line.Index, value.Index + sign.Index + 1, sign.Length), sign.Value.Trim())
                with
            { CorrectedLine = line.Text[..value.Index] + Quoted(value.Value), IsGuess = true };
        }
        return null;
    }

    /// <summary>A text in quotation marks that leave its own as they are.</summary>
    public static string Quoted(string text) => text.Contains('"', StringComparison.Ordinal)
        ? "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'"
        : "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal) + "\"";

    [GeneratedRegex("""^ *(?:- +)*[^\s"'#\[\]{},:][^"'#\[\]{},:]*: +(?<value>[^\s"'#\[\]{}|>].*?)\s*$""", RegexOptions.CultureInvariant)]
    private static partial Regex Value();

    [GeneratedRegex(@"^[@`%]|(?<!^[&*!].*):(?= |$)", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}

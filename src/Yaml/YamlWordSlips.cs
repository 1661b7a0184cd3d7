using System.Globalization;
using System.Text.RegularExpressions;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;
using Yujiang.Static.Text.Edtf;

namespace Yujiang.Static.Yaml;

/// <summary>Values written as an editor would say them, where YAML or EDTF has a word of its own: 是 for true, 2024年4月18日 for 2024-04-18.</summary>
internal static partial class YamlWordSlips
{
    /// <summary>The slip of a line, or null.</summary>
    public static Diagnostic? Find(string line, ContentPath path, int number)
    {
        if (Answer().Match(line) is { Success: true } answer)
            return At(YamlRules.AnswerInWords, answer, answer.Groups["mark"].Value is "是" or "真" or "对" or "yes" or "on" ? "true" : "false");
        if (Date().Match(line) is { Success: true } date && Edtf(date) is { } edtf)
            return At(YamlRules.DateInWords, date, edtf);
        if (Remark().Match(line) is { Success: true } remark)
        {
            var text = remark.Groups["text"];
            return YamlRules.Swallowed.At(SourceSpan.At(path, number, remark.Groups["mark"].Index + 1, remark.Groups["mark"].Length), remark.Groups["mark"].Value) with
            {
                CorrectedLine = line[..text.Index] + YamlPlain.Quoted(line[text.Index..].TrimEnd()),
                IsGuess = true,
            };
        }
        return null;

        Diagnostic At(Rule rule, Match match, string meant)
        {
            var mark = match.Groups["mark"];
            return rule.At(SourceSpan.At(path, number, mark.Index + 1, mark.Length), mark.Value, meant) with { CorrectedLine = line[..mark.Index] + meant + line[(mark.Index + mark.Length)..] };
        }
    }

    // Null where there is no such month or day: what was meant is anyone's guess.
    private static string? Edtf(Match date)
    {
        var text = date.Groups["year"].Value;
        foreach (var (part, most) in (IEnumerable<(string, int)>)[("month", 12), ("day", 31)])
        {
            if (!date.Groups[part].Success)
                return text;
            var value = int.Parse(date.Groups[part].Value, CultureInfo.InvariantCulture);
            if (value < 1 || value > most)
                return null;
            text += "-" + value.ToString("00", CultureInfo.InvariantCulture);
        }
        return EdtfDate.TryParse(text, out _) ? text : null;
    }

    // A remark has a space behind its mark; a text that goes on does not.
    [GeneratedRegex("""^ *(?:- +)?[\w.-]+: +(?<text>[^\s"'\[{>|#&*!%@`][^#]*) (?<mark>#[^\s#]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^ *(?:draft|allow_stale|offline): +(?<mark>是|否|真|假|对|错|yes|no|on|off)\s*(?:#.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Answer();

    [GeneratedRegex(@"^ *date: +(?<mark>(?<year>\d{4})(?:年(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号])?)?|[/.](?<month>\d{1,2})[/.](?<day>\d{1,2})))\s*(?:#.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}

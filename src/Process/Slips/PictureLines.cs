using System.Text.RegularExpressions;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Process.Slips;

/// <summary>
/// Lines that were to place a photo and lack a sign, or have it full-width: what stands alone between empty lines and holds nothing but a picture's name and
/// such signs. Each is named once, and the story is read on with the line as it was meant, so that nothing is missing besides.
/// </summary>
internal static partial class PictureLines
{
    public static readonly Rule NoPicture = new("YJ2049", Severity.Error,
        new("“{0}” places no photo: a sign is missing, doubled, or full-width.", "“{0}”放不出照片：符号缺少、多余或用了全角。"),
        new("Write it as in the corrected line, alone between empty lines.", "请照改正后的一行书写，前后各空一行。"));

    /// <summary>The story with such lines mended, and what was wrong with them.</summary>
    public static (StoryDraft Draft, IReadOnlyList<Diagnostic> Found) Mend(StoryDraft draft)
    {
        var lines = draft.Body.Split('\n');
        var found = new List<Diagnostic>();
        foreach (var index in FencedBlock.Outside(lines).Where(index => IsAlone(lines, index)))
        {
            if (Find(lines[index], SourceSpan.At(draft.Span.Path, draft.FirstBodyLine + index, 1)) is not { } slip)
                continue;
            found.Add(slip);
            lines[index] = slip.CorrectedLine;
        }
        return found.Count == 0 ? (draft, found) : (draft with { Body = string.Join('\n', lines) }, found);
    }

    private static Diagnostic? Find(string line, SourceSpan place)
    {
        if (WellFormed().IsMatch(line) || Meant().Match(line) is not { Success: true } match)
            return null;
        var (alt, isLink) = (match.Groups["alt"].Value.Trim(), Brackets().IsMatch(match.Groups["open"].Value));
        if (alt.Length > 0 && !isLink)
            return null;
        var breadth = match.Groups["class"].Value;
        var meant = $"{match.Groups["indent"].Value}![{alt}]({match.Groups["address"].Value}){(breadth.Length > 0 ? $"{{.{breadth}}}" : "")}";
        var wide = match.Groups["attributes"].Value;
        var whole = SourceSpan.At(place.Path, place.Line, match.Groups["indent"].Length + 1, line.Trim().Length);
        if (Narrow(wide) != wide && WellFormed().IsMatch(line[..match.Groups["attributes"].Index]))
            return MarkupSlips.Attributes.At(SourceSpan.At(place.Path, place.Line, match.Groups["attributes"].Index + 1, wide.Length), wide) with { CorrectedLine = meant };
        var rule = Narrow(line) == meant ? MarkupSlips.LinkBrackets : NoPicture;
        return rule.At(whole, line.Trim()) with { CorrectedLine = meant, IsGuess = !isLink && rule == NoPicture };
    }

    private static string Narrow(string line) => line.Replace('［', '[').Replace('］', ']').Replace('【', '[').Replace('】', ']')
        .Replace('（', '(').Replace('）', ')').Replace('｛', '{').Replace('｝', '}').TrimEnd();

    private static bool IsAlone(string[] lines, int index) => IsBlank(lines, index - 1) && !IsBlank(lines, index) && IsBlank(lines, index + 1);

    private static bool IsBlank(string[] lines, int index) => index < 0 || index >= lines.Length || string.IsNullOrWhiteSpace(lines[index]);

    [GeneratedRegex(@"^\s*!\[[^\[\]]*\]\([^\s()（）]+\)(?:\{[^{}｛｝]*[.#=][^{}｛｝]*\})?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex WellFormed();

    // An address on another site is no name of a photo.
    [GeneratedRegex(@"^(?<indent>[ \u3000]{0,3})(?<open>[!！]*\s*[\[［【]?(?<alt>[^\[\]［］【】()（）{}｛｝:]*?)[\]］】]?\s*[(（]?\s*)(?<address>[^\s()（）\[\]［］【】{}｛｝“”""!！:]+?\.(?:jpe?g|png|tiff?))\s*[)）]?\s*(?<attributes>[{｛(（]?\s*\.?(?<class>wide|side|column)\s*[}｝)）]?)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Meant();

    [GeneratedRegex(@"[\[［【\]］】(（]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}

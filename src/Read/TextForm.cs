using System.Globalization;
using System.Text.RegularExpressions;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Read;

/// <summary>How a text file is written down: its encoding, its line ends, and characters in it that no one can see.</summary>
internal static partial class TextForm
{
    /// <summary>The name of UTF-16, which says so by a byte order mark, or shows it by bytes of zero on one side of each pair; null for others.</summary>
    public static string? Utf16Of(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return "UTF-16";
        var zeros = (Even: 0, Odd: 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == 0)
                zeros = i % 2 == 0 ? (zeros.Even + 1, zeros.Odd) : (zeros.Even, zeros.Odd + 1);
        }
        // Chinese in UTF-16 has few zero bytes, but its spaces, digits and line ends have, all on the same side.
        if (bytes.Length % 2 != 0 || zeros.Even + zeros.Odd <= bytes.Length / 16)
            return null;
        return zeros.Even == 0 ? "UTF-16LE" : zeros.Odd == 0 ? "UTF-16BE" : null;
    }

    /// <summary>The line, from 1 on, where git left the first mark of an unfinished merge; 0 where there is none.</summary>
    public static int ConflictIn(string text) =>
        Conflict().Match(text) is { Success: true } mark ? LineEnd().Count(text[..mark.Index]) + 1 : 0;

    /// <summary>The text without the invisible characters, which are named; no XML file could hold them.</summary>
    public static string Visible(string text) => Invisible().Replace(text, "");

    /// <summary>What is wrong with a text, without its byte order mark, but with the line ends it has.</summary>
    public static IEnumerable<Diagnostic> Inspect(string text, ContentPath path)
    {
        if (OddLineEnd(text, path) is { } odd)
            yield return odd;
        if (!Suspect().IsMatch(text))
            yield break;
        var number = 0;
        foreach (var line in LineEnd().Split(text))
        {
            number++;
            if (Invisible().Match(line) is { Success: true } invisible)
                yield return TextRules.Invisible.At(SourceSpan.At(path, number, invisible.Index + 1), $"U+{((int)invisible.Value[0]).ToString("X4", CultureInfo.InvariantCulture)}")
                    with
                { CorrectedLine = Invisible().Replace(line, "") };
            if (line.IndexOf('\ufffd') is >= 0 and var lost)
                yield return TextRules.LostCharacter.At(SourceSpan.At(path, number, lost + 1));
        }
    }

    // The first line that ends otherwise than most.
    private static Diagnostic? OddLineEnd(string text, ContentPath path)
    {
        if (!text.Contains('\r'))
            return null;
        var ends = LineEnd().Matches(text);
        var kinds = ends.GroupBy(end => end.Value).OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key, StringComparer.Ordinal).ToList();
        if (kinds.Count == 1)
            return kinds[0].Key == "\r" ? TextRules.LoneCr.At(SourceSpan.OfFile(path)) : null;
        var odd = kinds.Skip(1).MinBy(kind => kind.First().Index)!.First();
        var (number, start) = (1, 0);
        foreach (var end in ends.TakeWhile(end => end.Index < odd.Index))
            (number, start) = (number + 1, end.Index + end.Length);
        return TextRules.LineEnds.At(SourceSpan.At(path, number, odd.Index - start + 1), Name(odd.Value), Name(kinds[0].Key));
    }

    private static string Name(string end) => end switch { "\r\n" => "CRLF", "\r" => "CR", _ => "LF" };

    [GeneratedRegex(@"^<{7} ", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Conflict();

    [GeneratedRegex(@"\r\n|\r|\n", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Invisible();

    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF\uFFFD-\uFFFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Suspect();
}

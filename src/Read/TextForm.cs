using System.Globalization;
using System.Text.RegularExpressions;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Read;

/// <summary>How a text file is written down: its encoding, its line ends, and characters in it that no one can see.</summary>
internal static partial class TextForm
{
    private const double LeastShareOfText = 0.9;
    private const string Unseen = @"[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]"
        + @"|(?<![^\u0000-\u024F\u2010-\u2027\u2E80-\u9FFF\uFF00-\uFFEF])[\u200C\u200D]";

    /// <summary>The name of UTF-16 or UTF-32, which says so by a byte order mark, or shows it by giving a text where its bytes are taken in pairs; null for others.</summary>
    public static string? Utf16Of(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..])
            return "UTF-32";
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return "UTF-16";
        // A text of several lines holds line ends, of whose two bytes one is zero; no UTF-8 text holds a byte of zero but by mistake.
        if (bytes.Length < 2 || bytes.Length % 2 != 0 || !bytes.Contains((byte)0))
            return null;
        var (little, big) = (ShareOfText(bytes, isBig: false), ShareOfText(bytes, isBig: true));
        return Math.Max(little, big) < LeastShareOfText ? null : big > little ? "UTF-16BE" : "UTF-16LE";
    }

    // The share of code units that a Chinese or Latin text is made of: ASCII, accents, typographic marks, Han, full-width forms.
    private static double ShareOfText(byte[] bytes, bool isBig)
    {
        var text = 0;
        for (var i = 0; i < bytes.Length; i += 2)
        {
            var unit = isBig ? (bytes[i] << 8) | bytes[i + 1] : (bytes[i + 1] << 8) | bytes[i];
            if (unit is '\t' or '\n' or '\r' or (>= 0x20 and < 0x7F) or (>= 0xA0 and < 0x250) or (>= 0x2010 and < 0x2050) or (>= 0x3000 and < 0x3040) or (>= 0x4E00 and < 0xA000) or (>= 0xFF00 and < 0xFFF0))
                text++;
        }
        return text / (bytes.Length / 2.0);
    }

    /// <summary>The line, from 1 on, where git left the first mark of an unfinished merge; 0 where there is none.</summary>
    public static int ConflictIn(string text) =>
        Conflict().Match(text) is { Success: true } mark ? LineEnd().Count(text[..mark.Index]) + 1 : 0;

    /// <summary>The text without the invisible characters, which are named: some no XML file could hold, all spoil searching.</summary>
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

    [GeneratedRegex(@"^(?:<{7}|>{7}|\|{7}) ", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Conflict();

    [GeneratedRegex(@"\r\n|\r|\n", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnd();

    // Controls, soft hyphens, spaces without width, marks of direction, separators of lines. What joins letters (U+200C, U+200D) does so in scripts and
    // pictures that know it; beside Latin and Han it is left over from a web page.
    [GeneratedRegex(Unseen, RegexOptions.CultureInvariant)]
    private static partial Regex Invisible();

    [GeneratedRegex(Unseen + @"|\uFFFD", RegexOptions.CultureInvariant)]
    private static partial Regex Suspect();
}

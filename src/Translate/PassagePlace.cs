using System.Text.RegularExpressions;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Translate;

/// <summary>Where words of a passage stand in its file. Markup shifts columns, so they are looked for in the text as written.</summary>
internal static partial class PassagePlace
{
    /// <summary>The place of a stretch of the passage's text; the passage's own place where it cannot be told.</summary>
    public static SourceSpan Of(Passage passage, int offset, int length)
    {
        var at = Find(passage, passage.Text.Substring(offset, length), offset);
        return at < 0 ? passage.Span : At(passage.Span, passage.Written, at, length);
    }

    // The same words may stand there several times: the count of those before tells which is meant. What is not read does not count.
    private static int Find(Passage passage, string words, int offset)
    {
        var written = passage.Block is null or ChartPlacement ? passage.Written : Unread().Replace(passage.Written, match => new string('\uE000', match.Length));
        var at = written.IndexOf(words, StringComparison.Ordinal);
        for (var before = passage.Text.IndexOf(words, StringComparison.Ordinal); before >= 0 && before < offset && at >= 0;
            before = passage.Text.IndexOf(words, before + 1, StringComparison.Ordinal))
            at = written.IndexOf(words, at + 1, StringComparison.Ordinal);
        return at;
    }

    private static SourceSpan At(SourceSpan span, string written, int at, int length)
    {
        var lines = written[..at].Split('\n');
        var (line, column) = lines.Length == 1 ? (span.Line, span.Column + at) : (span.Line + lines.Length - 1, lines[^1].Length + 1);
        return SourceSpan.At(span.Path, line, column, length);
    }

    [GeneratedRegex(@"(?<=\])\([^)\n]*\)|\{[#.][^}\n]*\}|</?[a-zA-Z][^>\n]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Unread();
}

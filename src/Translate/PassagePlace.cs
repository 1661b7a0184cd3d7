using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Translate;

/// <summary>Where words of a passage stand in its file. Markup shifts columns, so they are looked for in the text as written.</summary>
internal static class PassagePlace
{
    /// <summary>The place of a stretch of the passage's text; the passage's own place where it cannot be told.</summary>
    public static SourceSpan Of(Passage passage, int offset, int length)
    {
        var span = passage.Span;
        if (passage.Written.Length > 0)
            return Find(passage, passage.Text.Substring(offset, length), offset) is >= 0 and var at ? At(span, passage.Written, at, length) : span;
        // A plain scalar on one line is as wide as its text, a quoted one two wider.
        var quotes = span.Line == span.EndLine ? span.EndColumn - span.Column - passage.Text.Length : -1;
        return quotes is 0 or 2 ? SourceSpan.At(span.Path, span.Line, span.Column + (quotes / 2) + offset, length) : span;
    }

    // The same words may stand there several times: the count of those before tells which is meant.
    private static int Find(Passage passage, string words, int offset)
    {
        var at = passage.Written.IndexOf(words, StringComparison.Ordinal);
        for (var before = passage.Text.IndexOf(words, StringComparison.Ordinal); before >= 0 && before < offset && at >= 0;
            before = passage.Text.IndexOf(words, before + 1, StringComparison.Ordinal))
            at = passage.Written.IndexOf(words, at + 1, StringComparison.Ordinal);
        return at;
    }

    private static SourceSpan At(SourceSpan span, string written, int at, int length)
    {
        var lines = written[..at].Split('\n');
        var (line, column) = lines.Length == 1 ? (span.Line, span.Column + at) : (span.Line + lines.Length - 1, lines[^1].Length + 1);
        return SourceSpan.At(span.Path, line, column, length);
    }
}

using Yujiang.Static.Text;
using Yujiang.Static.Yaml;

namespace Yujiang.Static.Process.Slips;

/// <summary>One line of a field's text, without the quotation marks that YAML has around it, and the line of the file it stands on.</summary>
internal sealed record FieldPiece(string Text, int Start, string Line, SourceSpan Span, bool IsPlain)
{
    private const string Escape = "\\\"";

    /// <summary>The text with what is no word of it, the backslash before a quotation mark, blanked out.</summary>
    public string Masked => Text.Replace(Escape, $"{SlipScan.Blank}\"", StringComparison.Ordinal);

    /// <summary>The pieces of a field, none where nobody knows how it is written.</summary>
    public static IEnumerable<FieldPiece> Of<T>(Located<T> field)
    {
        var written = field.Written.Split('\n');
        var quote = field.Written.Length > 1 && field.Written[0] is '"' or '\'' && field.Written[^1] == field.Written[0] ? 1 : 0;
        var isBlock = field.Written is ['>' or '|', ..];
        for (var i = isBlock ? 1 : 0; i < written.Length && i < field.Lines.Count; i++)
        {
            var start = i == 0 ? field.Span.Column - 1 + quote : 0;
            var text = written[i][(i == 0 ? quote : 0)..^(i == written.Length - 1 ? quote : 0)];
            if (i > 0)
                (start, text) = (text.Length - text.TrimStart(' ').Length, text.TrimStart(' '));
            if (text.Length > 0 && start + text.Length <= field.Lines[i].Length)
                yield return new FieldPiece(text, start, field.Lines[i], SourceSpan.At(field.Span.Path, field.Span.Line + i, 1), quote == 0 && !isBlock);
        }
    }

    /// <summary>The place of some characters of the text.</summary>
    public SourceSpan At(int offset, int length) => SourceSpan.At(Span.Path, Span.Line, Start + offset + 1, length);

    /// <summary>The line of the file with another text in the place of this one, in quotation marks where YAML would misread it.</summary>
    public string With(string text)
    {
        var (before, after) = (Line[..Start], Line[(Start + Text.Length)..]);
        var inBrackets = before.Contains('{', StringComparison.Ordinal) || before.Contains('[', StringComparison.Ordinal);
        var needsQuotes = IsPlain && (text.Contains(": ", StringComparison.Ordinal) || text.EndsWith(':') || text.StartsWith('"') || (inBrackets && text.Contains(',', StringComparison.Ordinal)));
        var safe = text.Replace("\\“", "“", StringComparison.Ordinal).Replace("\\”", "”", StringComparison.Ordinal);
        if (text.StartsWith('"') && text.EndsWith('"'))
            return before + text + after;
        return before + (needsQuotes ? YamlPlain.Quoted(safe) : safe) + after;
    }
}

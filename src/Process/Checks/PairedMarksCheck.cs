using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Process.Slips;
using Yujiang.Static.Text;

namespace Yujiang.Static.Process.Checks;

/// <summary>Quotation marks and full-width brackets of a block come in pairs (GB/T 15834-2011, 4.8 and 4.9).</summary>
internal sealed class PairedMarksCheck(Languages languages) : ICheck<Edition>
{
    public static readonly Rule Alone = new("YJ2046", Severity.Warning,
        new("The mark {0} has no counterpart in this paragraph.", "标点 {0} 在本段中没有与之配对的另一半。"),
        new("Add the missing one, or correct the one that is turned the wrong way.", "请补上另一半；写反了的，请改正方向。"));

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Inspect(Edition subject) =>
        from section in subject.Sections
        from language in languages.Both
        let body = section.Stories[language].Body
        from index in Enumerable.Range(0, body.Count)
        where !body[index].IsDoubtful
        let found = Inspect(body[index], index + 1 < body.Count ? TextOf(body[index + 1]) : "")
        where found is not null
        select found;

    private static Diagnostic? Inspect(BodyBlock block, string next) => PairedMarks.FirstAlone(TextOf(block), next) is >= 0 and var alone ? At(block, TextOf(block), alone) : null;

    private static Diagnostic At(BodyBlock block, string text, int at)
    {
        var (mark, before) = (text[at], text[..at].Count(c => c == text[at]));
        var place = block.Written.Count(c => c == mark) == text.Count(c => c == mark) ? PlaceOf(block, mark, before) : block.Span;
        return Alone.At(place, mark);
    }

    private static SourceSpan PlaceOf(BodyBlock block, char mark, int before)
    {
        var at = -1;
        for (var i = 0; i <= before; i++)
            at = block.Written.IndexOf(mark, at + 1);
        var lines = block.Written[..at].Split('\n');
        return lines.Length == 1
            ? SourceSpan.At(block.Span.Path, block.Span.Line, block.Span.Column + at)
            : SourceSpan.At(block.Span.Path, block.Span.Line + lines.Length - 1, lines[^1].Length + 1);
    }

    private static string TextOf(BodyBlock block) => block switch { Prose prose => prose.PlainText, PullQuote quote => quote.PlainText, Crosshead head => head.PlainText, _ => "" };
}

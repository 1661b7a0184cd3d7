using Markdig.Syntax;
using Yujiang.Static.Model;
using Yujiang.Static.Text;
using SourceSpan = Yujiang.Static.Text.SourceSpan;

namespace Yujiang.Static.Process.Markdown;

/// <summary>Turns offsets in a story's Markdown into places in its file.</summary>
internal sealed class BodyPlaces
{
    private readonly StoryDraft draft;
    private readonly List<int> lineStarts = [0];

    public BodyPlaces(StoryDraft draft)
    {
        this.draft = draft;
        for (var i = 0; i < draft.Body.Length; i++)
        {
            if (draft.Body[i] == '\n')
                lineStarts.Add(i + 1);
        }
    }

    /// <summary>The file's path, as diagnostics name it.</summary>
    public ContentPath Path => draft.Span.Path;

    /// <summary>The place of a Markdig node.</summary>
    public SourceSpan Of(MarkdownObject node) => At(node.Span.Start, Math.Max(1, node.Span.Length));

    /// <summary>The place of <paramref name="length"/> code units from <paramref name="offset"/>.</summary>
    public SourceSpan At(int offset, int length)
    {
        var (line, column) = Position(offset);
        var (endLine, endColumn) = Position(offset + length);
        return new SourceSpan(Path, line, column, endLine, endColumn);
    }

    /// <summary>The text of the line a place begins on.</summary>
    public string LineOf(SourceSpan span)
    {
        var start = lineStarts[span.Line - draft.FirstBodyLine];
        var end = draft.Body.IndexOf('\n', start);
        return end < 0 ? draft.Body[start..] : draft.Body[start..end];
    }

    /// <summary>True where the line below the end of a place is empty, or there is none.</summary>
    public bool IsBlankAfter(SourceSpan span)
    {
        var below = span.EndLine - draft.FirstBodyLine + 1;
        return below >= lineStarts.Count || draft.Body[lineStarts[below]..].Split('\n', 2)[0].Trim().Length == 0;
    }

    private (int Line, int Column) Position(int offset)
    {
        var bounded = Math.Clamp(offset, 0, draft.Body.Length);
        var index = lineStarts.BinarySearch(bounded);
        if (index < 0)
            index = ~index - 1;
        return (draft.FirstBodyLine + index, bounded - lineStarts[index] + 1);
    }
}

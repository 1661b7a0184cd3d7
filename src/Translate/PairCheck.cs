using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Translate;

/// <summary>
/// A section and its translation have the same blocks in the same order: the parallel page sets them side by side, and the language switch
/// leads from a block to its twin by their shared id. A block without a counterpart is named by itself, several in a row as one.
/// </summary>
internal sealed class PairCheck(DiagnosticBag diagnostics) : ICheck<TranslationReport>
{
    private const int Several = 3;

    public static readonly Rule Unmatched = new("YJ2107", Severity.Warning,
        new("{0} stands here, but not at this spot in “{1}”.", "此处有{0}，“{1}”的相应位置却没有。"),
        new("Bring both files to the same order of paragraphs, photos, quotes and charts.", "请让两个文件的段落、照片、引语、图表一一对应。"));

    public static readonly Rule UnmatchedRun = new("YJ2115", Severity.Warning,
        new("From here on, {0} blocks in a row have no counterpart in “{1}”.", "从此处起连续{0}段在“{1}”中没有对应。"),
        new("Write them in the other file, or remove them here; if that file was cut off, bring it back from git.", "请在另一文件中补上，或在此删去；若那个文件被截断，请从git取回。"));

    public static readonly Rule OtherId = new("YJ2109", Severity.Warning,
        new("This block has the id “{0}”, its counterpart “{1}”; links and the language switch lose their place.", "此段的id为“{0}”，对应段为“{1}”，链接和语言切换会失去位置。"),
        new("Give both the same id.", "请使用相同的id。"));

    public static readonly Rule OutOfOrder = new("YJ2113", Severity.Warning,
        new("{0} stands at another spot here than in “{1}” ({2}), so the two would be read beside different texts.", "此处的{0}与“{1}”的次序不同（{2}），对照阅读时会错位。"),
        new("Move it to the same place in both languages.", "请在两种语言中放在同一位置。"));

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Inspect(TranslationReport subject)
    {
        var blocks = subject.Pairs.Where(pair => (pair.Source ?? pair.Translation)!.Block is not null).ToList();
        var ids = blocks.SelectMany(pair => new[] { pair.Source, pair.Translation }).OfType<Passage>().ToLookup(passage => (passage.Span.Path, passage.Id));
        var exchanged = Exchanges.In(blocks);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (exchanged.Contains(blocks[i]))
                continue;
            if (Loners.IsAlone(blocks[i]))
            {
                var run = blocks.Skip(i).TakeWhile(other => Loners.IsAlone(other) && other.Section == blocks[i].Section && other.Source is null == blocks[i].Source is null).ToList();
                foreach (var found in Alone(run, blocks, i, subject.Languages))
                    yield return found;
                i += run.Count - 1;
            }
            else if (Compare(blocks[i], subject.Languages, passage => ids[(passage.Span.Path, passage.Id)].Count() == 1) is { } found)
            {
                yield return found;
            }
        }
    }

    private IEnumerable<Diagnostic> Alone(List<TranslatedBlock> run, List<TranslatedBlock> blocks, int start, Languages languages)
    {
        if (blocks.Where(pair => pair.Section == run[0].Section).SelectMany(pair => new[] { pair.Source, pair.Translation }).OfType<Passage>().Any(IsCutShort))
            return [];
        var isTail = start + run.Count == blocks.Count || blocks[start + run.Count].Section != run[0].Section;
        // What could not be read is named by itself.
        var readable = run.Select(pair => pair.Source ?? pair.Translation!).Where(passage => passage.Block is not Gap).ToList();
        var absent = run[0].Translation is null ? languages.Translation.Path : languages.Source.Path;
        return readable.Count >= (isTail ? Several - 1 : Several)
            ? [UnmatchedRun.At(readable[0].Span, readable.Count, absent)]
            : readable.Select(passage => Unmatched.At(passage.Span, BlockKind.Of(passage.Block!), absent));
    }

    // A sentence that breaks off is named at its end: that is where the paragraph was parted, or the file cut off.
    private bool IsCutShort(Passage passage) => passage is { Block: Prose { IsParagraph: true }, Text.Length: > 0 } && (char.IsLetter(passage.Text[^1]) || passage.Text[^1] is ',' or '，' or '、')
        && diagnostics.InOrder().Any(named => named.Span.Path == passage.Span.Path && named.Span.Line == passage.Span.EndLine && named.Span.EndColumn == named.Span.Column + 1 && named.Span.EndColumn >= passage.Span.EndColumn - 1);

    private static Diagnostic? Compare(TranslatedBlock pair, Languages languages, Func<Passage, bool> isUnique)
    {
        var (source, translation) = (pair.Source!, pair.Translation!);
        if (pair.IsOutOfOrder && !pair.IsDoubtful)
            return OutOfOrder.At(translation.Span, BlockKind.Of(translation.Block!), languages.Source.Path, source.Span);
        // An id that stands twice, or in markup gone wrong, is named already and will change; generated ids count blocks and follow suit.
        return source.Id != translation.Id && !pair.IsDoubtful && isUnique(source) && isUnique(translation) && (IsGiven(source.Id) || IsGiven(translation.Id))
            ? OtherId.At(translation.Span, translation.Id, source.Id)
            : null;

        bool IsGiven(string id) => !id.StartsWith(pair.Section + "-", StringComparison.Ordinal) || !id[(pair.Section.Length + 1)..].All(char.IsAsciiDigit);
    }
}

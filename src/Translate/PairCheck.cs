using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;

namespace Yujiang.Static.Translate;

/// <summary>
/// A section and its translation have the same blocks in the same order: the parallel page sets them side by side, and the language switch
/// leads from a block to its twin by their shared id. A block without a counterpart is named by itself.
/// </summary>
internal sealed class PairCheck : ICheck<TranslationReport>
{
    public static readonly Rule Unmatched = new("YJ2107", Severity.Warning,
        new("{0} stands here, but not at this spot in “{1}”.", "此处有{0}，“{1}”的相应位置却没有。"),
        new("Bring both files to the same order of paragraphs, photos, quotes and charts.", "请让两个文件的段落、照片、引语、图表一一对应。"));

    public static readonly Rule OtherId = new("YJ2109", Severity.Warning,
        new("This block has the id “{0}”, its counterpart “{1}”; links and the language switch lose their place.", "此段的id为“{0}”，对应段为“{1}”，链接和语言切换会失去位置。"),
        new("Give both the same id.", "请使用相同的id。"));

    public static readonly Rule OutOfOrder = new("YJ2113", Severity.Warning,
        new("{0} stands at another spot here than in “{1}” ({2}), so the two would be read beside different texts.", "此处的{0}与“{1}”的次序不同（{2}），对照阅读时会错位。"),
        new("Move it to the same place in both languages.", "请在两种语言中放在同一位置。"));

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Inspect(TranslationReport subject)
    {
        var ids = subject.Pairs.SelectMany(pair => new[] { pair.Source, pair.Translation }).OfType<Passage>()
            .ToLookup(passage => (passage.Span.Path, passage.Id));
        return subject.Pairs.Where(pair => (pair.Source ?? pair.Translation)!.Block is not null)
            .Select(pair => Inspect(pair, subject, passage => ids[(passage.Span.Path, passage.Id)].Count() == 1)).OfType<Diagnostic>();
    }

    private static Diagnostic? Inspect(TranslatedBlock pair, TranslationReport report, Func<Passage, bool> isUnique)
    {
        // What could not be read is named by itself.
        if ((pair.Source ?? pair.Translation)!.Block is Gap && (pair.Source is null || pair.Translation is null))
            return null;
        var languages = report.Languages;
        if (pair.Translation is not { } translation)
            return Unmatched.At(pair.Source!.Span, BlockKind.Of(pair.Source.Block!), languages.Translation.Path);
        if (pair.Source is not { } source)
            return Unmatched.At(translation.Span, BlockKind.Of(translation.Block!), languages.Source.Path);
        if (pair.IsOutOfOrder && !pair.IsDoubtful)
            return OutOfOrder.At(translation.Span, BlockKind.Of(translation.Block!), languages.Source.Path, source.Span);
        // An id that stands twice, or in markup gone wrong, is named already and will change; generated ids count blocks and follow suit.
        return source.Id != translation.Id && !pair.IsDoubtful && isUnique(source) && isUnique(translation) && (IsGiven(source.Id) || IsGiven(translation.Id))
            ? OtherId.At(translation.Span, translation.Id, source.Id)
            : null;

        bool IsGiven(string id) => !id.StartsWith(pair.Section + "-", StringComparison.Ordinal) || !id[(pair.Section.Length + 1)..].All(char.IsAsciiDigit);
    }
}

using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Process.Checks;

/// <summary>
/// A section and its translation have the same blocks in the same order: the parallel page sets them side by side, and the language switch
/// leads from a block to its twin by their shared id.
/// </summary>
internal sealed class BlockPairCheck : ICheck<Edition>
{
    public static readonly Rule Unpaired = new("YJ2107", Severity.Warning,
        new("From here on the blocks do not match their other language: {0} stands here, {1} there.", "从此处起，段落与另一种语言对不上：此处为{0}，对方为{1}。"),
        new("Bring both files to the same order of paragraphs, photos, quotes and charts.", "请让两个文件的段落、照片、引语、图表顺序一致。"));

    public static readonly Rule Surplus = new("YJ2108", Severity.Warning,
        new("This block and what follows has no counterpart: {0} blocks here, {1} in the other language.", "此段及以后没有对应内容：此处{0}段，另一种语言{1}段。"),
        new("Translate what is missing there, or remove it here.", "请补译缺少的段落，或在此删去。"));

    public static readonly Rule OtherId = new("YJ2109", Severity.Warning,
        new("This block has the id “{0}”, its counterpart “{1}”; links and the language switch lose their place.", "此段的id为“{0}”，对应段为“{1}”，链接和语言切换会失去位置。"),
        new("Give both the same id.", "请使用相同的id。"));

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Inspect(Edition subject) =>
        subject.Sections.Select(section => Compare(section.Stories.Source.Body, section.Stories.Translation.Body)).OfType<Diagnostic>();

    // One message for one cause: whatever follows the first mismatch follows from it.
    private static Diagnostic? Compare(IReadOnlyList<BodyBlock> source, IReadOnlyList<BodyBlock> translation)
    {
        foreach (var (mine, theirs) in translation.Zip(source).Where(pair => pair.First is not Gap && pair.Second is not Gap))
        {
            if (Kind(mine) != Kind(theirs))
                return Unpaired.At(mine.Span, Kind(mine), Kind(theirs));
            if (mine.Id != theirs.Id)
                return OtherId.At(mine.Span, mine.Id, theirs.Id);
        }
        if (source.Count == translation.Count)
            return null;
        var (longer, shorter) = source.Count > translation.Count ? (source, translation) : (translation, source);
        return Surplus.At(longer[shorter.Count].Span, longer.Count, shorter.Count);
    }

    private static Wording Kind(BodyBlock block) => block switch
    {
        Prose { IsParagraph: true } => new("a paragraph", "段落"),
        Crosshead => new("a crosshead", "小标题"),
        PhotoPlacement photo => new($"the photo {photo.Photo.Name}", $"照片{photo.Photo.Name}"),
        PullQuote => new("a pull quote", "引语"),
        ChartPlacement => new("a chart", "图表"),
        _ => new("a list or other block", "列表等"),
    };
}

using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Process.Checks;

/// <summary>
/// A section and its translation have the same blocks in the same order: the parallel page sets them side by side, and the language switch
/// leads from a block to its twin by their shared id. Blocks are aligned by kind (a photo also by name), so that each one without a
/// counterpart is named by itself.
/// </summary>
internal sealed class BlockPairCheck(Languages languages) : ICheck<Edition>
{
    public static readonly Rule Unmatched = new("YJ2107", Severity.Warning,
        new("{0} stands here, but not at this spot in “{1}”.", "此处有{0}，“{1}”的相应位置却没有。"),
        new("Bring both files to the same order of paragraphs, photos, quotes and charts.", "请让两个文件的段落、照片、引语、图表一一对应。"));

    public static readonly Rule OtherId = new("YJ2109", Severity.Warning,
        new("This block has the id “{0}”, its counterpart “{1}”; links and the language switch lose their place.", "此段的id为“{0}”，对应段为“{1}”，链接和语言切换会失去位置。"),
        new("Give both the same id.", "请使用相同的id。"));

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Inspect(Edition subject) =>
        subject.Sections.SelectMany(section => Compare(section.Stories.Source.Body, section.Stories.Translation.Body));

    private IEnumerable<Diagnostic> Compare(IReadOnlyList<BodyBlock> source, IReadOnlyList<BodyBlock> translation)
    {
        var shared = Shared(source, translation);
        var (i, j) = (0, 0);
        while (i < source.Count || j < translation.Count)
        {
            if (i < source.Count && j < translation.Count && Match(source[i], translation[j]))
            {
                // Generated ids count blocks, so they differ only after a mismatch that is already named.
                if (i == j && source[i].Id != translation[j].Id && IsCertain(source, i) && IsCertain(translation, j))
                    yield return OtherId.At(translation[j].Span, translation[j].Id, source[i].Id);
                (i, j) = (i + 1, j + 1);
            }
            else if (j == translation.Count || (i < source.Count && shared[i + 1, j] >= shared[i, j + 1]))
                yield return Unmatched.At(source[i].Span, Kind(source[i++]), languages.Translation.Path);
            else
                yield return Unmatched.At(translation[j].Span, Kind(translation[j++]), languages.Source.Path);
        }
    }

    // The length of the longest common subsequence of what follows (i, j).
    private static int[,] Shared(IReadOnlyList<BodyBlock> source, IReadOnlyList<BodyBlock> translation)
    {
        var shared = new int[source.Count + 1, translation.Count + 1];
        for (var i = source.Count - 1; i >= 0; i--)
        {
            for (var j = translation.Count - 1; j >= 0; j--)
            {
                shared[i, j] = Match(source[i], translation[j])
                    ? shared[i + 1, j + 1] + 1
                    : Math.Max(shared[i + 1, j], shared[i, j + 1]);
            }
        }
        return shared;
    }

    // An id that stands twice, or in markup gone wrong, is named already and will change.
    private static bool IsCertain(IReadOnlyList<BodyBlock> blocks, int index) =>
        !blocks[index].IsDoubtful && blocks.Count(block => block.Id == blocks[index].Id) == 1;

    private static bool Match(BodyBlock a, BodyBlock b) => a is Gap || b is Gap || a.IsDoubtful || b.IsDoubtful || Kind(a) == Kind(b);

    private static Wording Kind(BodyBlock block) => block switch
    {
        Prose { IsParagraph: true } => new("A paragraph", "段落"),
        Crosshead => new("A crosshead", "小标题"),
        PhotoPlacement photo => new($"The photo “{photo.Photo.Name}”", $"照片“{photo.Photo.Name}”"),
        PullQuote => new("A pull quote", "引语"),
        ChartPlacement => new("A chart", "图表"),
        _ => new("A list or other block", "列表等"),
    };
}

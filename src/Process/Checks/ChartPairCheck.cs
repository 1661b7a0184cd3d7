using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;

namespace Yujiang.Static.Process.Checks;

/// <summary>A chart shows the same figures in both languages. That a section has as many in both is looked after where blocks are paired.</summary>
internal sealed class ChartPairCheck : ICheck<Edition>
{
    public static readonly Rule Differs = new("YJ2111", Severity.Error,
        new("The chart's value “{0}” is {1} here and {2} in the other language.", "图表数值“{0}”在此为{1}，另一种语言为{2}。"),
        new("Correct the wrong one.", "请改正错误的一处。"));

    public static readonly Rule OtherCount = new("YJ2112", Severity.Error,
        new("The chart holds another number of values here ({0}) than in the other language ({1}).", "图表在此有{0}个数值，与另一种语言的{1}个不一致。"),
        new("Give both the same values in the same order.", "请使两处的数值和顺序一致。"));

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Inspect(Edition subject) => subject.Sections.SelectMany(section =>
        Pairs(section.Stories.Source, section.Stories.Translation).SelectMany(pair => Compare(pair.Translation, pair.Source)));

    // A chart that could not be read leaves a gap: which of the others belong together is then unknown.
    private static IEnumerable<(ChartPlacement Source, ChartPlacement Translation)> Pairs(Story source, Story translation)
    {
        var (mine, theirs) = (source.Body.OfType<ChartPlacement>().ToList(), translation.Body.OfType<ChartPlacement>().ToList());
        return mine.Count == theirs.Count ? mine.Zip(theirs) : [];
    }

    private static IEnumerable<Diagnostic> Compare(ChartPlacement here, ChartPlacement there)
    {
        var (mine, theirs) = (here.Chart.Series, there.Chart.Series);
        if (mine.Count != theirs.Count)
            return [OtherCount.At(here.Span, mine.Count, theirs.Count)];
        return mine.Zip(theirs).Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => Differs.At(pair.First.Span, pair.First.Label, pair.First.Value, pair.Second.Value));
    }
}

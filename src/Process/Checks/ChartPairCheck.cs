using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;

namespace Yujiang.Static.Process.Checks;

/// <summary>A chart shows the same figures in both languages.</summary>
internal sealed class ChartPairCheck : ICheck<Edition>
{
    public static readonly Rule Differs = new("YJ2111", Severity.Error,
        new("The chart's value “{0}” is {1} here and {2} in the other language.", "图表数值“{0}”在此为{1}，另一种语言为{2}。"),
        new("Correct the wrong one.", "请改正错误的一处。"));

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Inspect(Edition subject) =>
        from section in subject.Sections
        from pair in section.Stories.Translation.Body.Zip(section.Stories.Source.Body)
        where pair is { First: ChartPlacement, Second: ChartPlacement }
        from values in ((ChartPlacement)pair.First).Chart.Series.Zip(((ChartPlacement)pair.Second).Chart.Series)
        where values.First.Value != values.Second.Value
        select Differs.At(values.First.Span, values.First.Label, values.First.Value, values.Second.Value);
}

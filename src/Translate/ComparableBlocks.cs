using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;

namespace Yujiang.Static.Translate;

/// <summary>
/// The blocks of a report whose words are worth comparing: both halves are there and neither has been named as a whole, for what is to be written anew need
/// not be compared, and a chart with other values than its counterpart lacks their words and figures too.
/// </summary>
internal static class ComparableBlocks
{
    /// <summary>The pairs to compare, in their order.</summary>
    public static IEnumerable<TranslatedBlock> In(TranslationReport report, DiagnosticBag diagnostics) =>
        report.Blocks.Where(block => block is { Source: { } source, Translation: { } translation, IsDoubtful: false }
            && !IsRefused(source, diagnostics) && !IsRefused(translation, diagnostics) && !IsNamedChart(translation.Block, diagnostics));

    private static bool IsRefused(Passage passage, DiagnosticBag diagnostics) =>
        passage.Block is null && diagnostics.InOrder().Any(named => named.Rule.Severity == Severity.Error && named.Span == passage.Span);

    private static bool IsNamedChart(BodyBlock? block, DiagnosticBag diagnostics) => block is ChartPlacement { Span: var span } && diagnostics.InOrder()
        .Any(named => named.Rule.Severity > Severity.Note && named.Span.Path == span.Path && named.Span.Line >= span.Line && named.Span.Line <= span.EndLine);
}

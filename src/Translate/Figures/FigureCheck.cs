using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Translate.Figures;

/// <summary>
/// Every figure of a source block stands in its translation, in the translation's own way of counting. What is absent or different is named
/// at the translation's place, with both. A language pair that no reader knows is not checked.
/// </summary>
internal sealed class FigureCheck(Languages languages, DiagnosticBag diagnostics) : ICheck<TranslationReport>
{
    public static readonly Rule Absent = new("YJ2130", Severity.Warning,
        new("The figure “{0}” of the source ({1}) is not in its translation.", "原文（{1}）中的数字“{0}”未见于译文。"),
        new("Write it in the translation, or correct the source.", "请在译文中写出，或改正原文。"));

    public static readonly Rule AbsentSeveral = new("YJ2135", Severity.Warning,
        new("{0} figures of one sentence of the source ({1}) are not in its translation: {2}.", "原文（{1}）同一句中有{0}个数字未见于译文：{2}。"),
        new("The sentence may be missing: write it, or correct the source.", "译文可能漏了这一句：请补上，或改正原文。"));

    public static readonly Rule Differs = new("YJ2131", Severity.Warning,
        new("The translation says “{0}” where the source ({2}) says “{1}”.", "译文为“{0}”，原文（{2}）为“{1}”。"),
        new("Correct the wrong one.", "请改正错误的一处。"));

    public static readonly Rule OffByTens = new("YJ2132", Severity.Error,
        new("“{0}” is not “{1}” of the source ({2}): the two differ by a power of ten.", "“{0}”与原文（{2}）的“{1}”相差十的倍数。"),
        new("Count the zeros: 万 is ten thousand, 亿 a hundred million; 1 mu is 1/15 hectare.", "请核对位数：万为ten thousand，亿为hundred million；1亩为1/15公顷。"));

    public static readonly Rule Added = new("YJ2133", Severity.Warning,
        new("The figure “{0}” is not in the source ({1}).", "原文（{1}）中没有数字“{0}”。"),
        new("Remove it, or correct it.", "请删去或改正。"));

    public static readonly Rule Unhedged = new("YJ2134", Severity.Warning,
        new("The source ({2}) says “{1}”, {3}; the translation gives “{0}” as exact.", "原文（{2}）为“{1}”，{3}；译文“{0}”却写成了确数。"),
        new("Say it in the translation: {4}.", "请在译文中写明：{4}。"));

    /// <summary>The rule by which a figure may have been named for what it is, a date that no calendar has: such a one is not compared.</summary>
    public Rule? NoDate { get; init; }

    private readonly IFigureReader? source = IFigureReader.For(languages.Source);
    private readonly IFigureReader? translation = IFigureReader.For(languages.Translation);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Inspect(TranslationReport subject) => source is null || translation is null
        ? []
        : ComparableBlocks.In(subject, diagnostics).SelectMany(Compare);

    // What stands in a block beside it that has no counterpart went there with the sentence it belongs to.
    private IEnumerable<Diagnostic> Compare(TranslatedBlock pair)
    {
        var (loneSource, loneTranslation) = (source!.Read(pair.LoneSource), translation!.Read(pair.LoneTranslation));
        return Compare(pair.Source!, pair.Translation!, IsElsewhere);

        bool IsElsewhere(Figure? figure, Figure? other) =>
            (figure is not null && loneTranslation.Any(lone => FigureMatch.Agree(figure, lone))) || (other is not null && loneSource.Any(lone => FigureMatch.Agree(lone, other)));
    }

    /// <summary>What is wrong with the figures of one translation.</summary>
    public IEnumerable<Diagnostic> Compare(Passage original, Passage translated) => Compare(original, translated, (_, _) => false);

    private IEnumerable<Diagnostic> Compare(Passage original, Passage translated, Func<Figure?, Figure?, bool> isElsewhere)
    {
        var comparison = new FigureComparison(original.Text, source!.Read(original.Text), translated.Text, translation!.Read(translated.Text));
        foreach (var (figure, other) in comparison.OffByTens.Where(IsToTell))
            yield return OffByTens.At(Place(translated, other), other.In(translated.Text), figure.In(original.Text), Place(original, figure));
        foreach (var (figure, other) in comparison.Different.Where(IsToTell))
            yield return Differs.At(Place(translated, other), other.In(translated.Text), figure.In(original.Text), Place(original, figure));
        foreach (var sentence in comparison.Absent.Where(figure => !isElsewhere(figure, null) && !IsNoDate(original, figure)).GroupBy(figure => Sentences.Of(original.Text, figure.Offset)))
            yield return Missing(original, translated, [.. sentence.OrderBy(figure => figure.Offset)]);
        foreach (var figure in comparison.Added.Where(figure => !isElsewhere(null, figure)))
            yield return Added.At(Place(translated, figure), figure.In(translated.Text), original.Span);
        bool IsToTell((Figure Figure, Figure Other) pair) => !isElsewhere(pair.Figure, pair.Other) && !IsNoDate(original, pair.Figure) && !IsNoDate(translated, pair.Other)
            && !comparison.Different.Any(month => month.Figure.Measure == Measure.Month && IsDayOf(month.Figure, pair.Figure));

        foreach (var (figure, others) in comparison.Agreed.Where(pair => pair.Figure.Hedge != Hedge.None))
        {
            if (!others.Any(other => translation.Hedges(translated.Text, other, figure.Hedge)) && others.Any(other => other.IsDigits))
            {
                var (meaning, advice) = Meaning(figure.Hedge);
                yield return Unhedged.At(Place(translated, others[0]), others[0].In(translated.Text), figure.In(original.Text), Place(original, figure), meaning, advice);
            }
        }
    }

    // Several figures of a sentence are absent because the sentence is.
    private static Diagnostic Missing(Passage original, Passage translated, List<Figure> figures) => figures.Count == 1
        ? Absent.At(translated.Span, figures[0].In(original.Text), Place(original, figures[0]))
        : AbsentSeveral.At(translated.Span, figures.Count, Place(original, figures[0]), string.Concat(figures.Select(figure => $"“{figure.In(original.Text)}”")));

    // A date in whose place another stands is one message, at the month.
    private static bool IsDayOf(Figure month, Figure figure) => figure.Measure == Measure.Count && figure.Offset - month.End is 0 or 1;

    // A date that no calendar has is named already.
    private bool IsNoDate(Passage passage, Figure figure) => Place(passage, figure) is var place
        && diagnostics.InOrder().Any(named => named.Rule == NoDate && named.Span.Path == place.Path && named.Span.Line == place.Line && named.Span.Column < place.EndColumn && named.Span.EndColumn > place.Column);

    private static SourceSpan Place(Passage passage, Figure figure) => PassagePlace.Of(passage, figure.Offset, figure.Length);

    private static (Wording Meaning, string Advice) Meaning(Hedge hedge) => hedge switch
    {
        Hedge.More => (new("which is more", "表示超出"), "more than, over, at least"),
        Hedge.Less => (new("which is less", "表示接近而不足"), "nearly, almost, under"),
        _ => (new("which is about", "表示大约"), "about, around, some"),
    };
}

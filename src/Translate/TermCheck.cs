using System.Text;
using System.Text.RegularExpressions;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;
using Yujiang.Static.Translate.Figures;

namespace Yujiang.Static.Translate;

/// <summary>
/// A name of the glossary that stands in a source block stands in its translation, in the form the glossary gives or one of its short
/// forms; a forbidden form is named at every place. Within a longer name of the glossary a shorter one is not looked for, and a name whose
/// figure is wrong (three highlands) is named as that already.
/// </summary>
internal sealed class TermCheck(IReadOnlyList<Term> glossary, DiagnosticBag diagnostics) : ICheck<TranslationReport>
{
    public static readonly Rule Missing = new("YJ2140", Severity.Warning,
        new("“{0}” of the source ({2}) is not in its translation as “{1}”.", "原文（{2}）中的“{0}”在译文中未作“{1}”。"),
        new("Use the glossary's form, or add the form you used under “short” in glossary.yaml ({3}).", "请采用术语表的译法；所用译法也可的，请在glossary.yaml（{3}）的short中添上。"));

    public static readonly Rule Forbidden = new("YJ2141", Severity.Warning,
        new("The glossary forbids “{0}” for “{1}”.", "术语表不许把“{1}”译作“{0}”。"),
        new("Write “{2}”.", "请写作“{2}”。"));

    public static readonly Rule MissingSeveral = new("YJ2142", Severity.Warning,
        new("{0} names of one sentence of the source ({1}) are not in its translation: {2}.", "原文（{1}）同一句中有{0}个名称未见于译文：{2}。"),
        new("The sentence may be missing: write it, or use the glossary's forms.", "译文可能漏了这一句：请补上，或采用术语表的译法。"));

    public static readonly Rule Misspelt = new("YJ2143", Severity.Warning,
        new("“{0}” has two letters of “{1}” changed about.", "“{0}”似是“{1}”，有两个字母颠倒。"),
        new("Write “{1}”, as the glossary does; a name of its own belongs in glossary.yaml.", "请照术语表写作“{1}”；确是另一名称的，请加入glossary.yaml。"));

    private static readonly char[] Marks = ['*', '`', '_', '~'];

    private readonly TermWords names = new(glossary);
    private readonly IReadOnlyList<Term> longestFirst = [.. glossary.OrderByDescending(term => term.Name.Source.Length)];

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Inspect(TranslationReport subject) =>
        ComparableBlocks.In(subject, diagnostics).SelectMany(block => Compare(block.Source!, block.Translation!, block.LoneTranslation));

    private IEnumerable<Diagnostic> Compare(Passage source, Passage translation, string beside)
    {
        var (misspelt, text) = (names.MisspeltIn(translation.Text).ToList(), translation.Text);
        foreach (var (word, at, meant) in misspelt)
        {
            var place = PassagePlace.Of(translation, at, word.Length);
            var isLine = translation.Block is not null && place.Column > 0 && place.Column + word.Length - 1 <= translation.Written.Length && !translation.Written.Contains('\n', StringComparison.Ordinal) && translation.Span.Column == 1;
            yield return Misspelt.At(place, word, meant) with { CorrectedLine = isLine ? translation.Written.Remove(place.Column - 1, word.Length).Insert(place.Column - 1, meant) : "", IsGuess = true };
            text = text.Replace(word, meant, StringComparison.Ordinal);
        }
        var missing = new List<(Term Term, int At)>();
        foreach (var (term, at) in NamesIn(source.Text))
        {
            var wrong = term.Forbidden.SelectMany(form => Find(form, text)).ToList();
            foreach (var match in wrong)
                yield return Forbidden.At(PassagePlace.Of(translation, match.Index, match.Length), match.Value, term.Name.Source, term.Name.Translation);
            var place = PassagePlace.Of(source, at, term.Name.Source.Length);
            var forms = term.Short.Prepend(term.Name.Translation).ToList();
            if (wrong.Count == 0 && !forms.Exists(form => IsSaid(form, text) || IsSaid(form, beside) || Mended(translation).Any(line => IsSaid(form, line))) && !IsNamed(place))
                missing.Add((term, at));
        }
        foreach (var sentence in missing.GroupBy(name => Sentences.Of(source.Text, name.At)).Where(sentence => !IsFigureAbsent(source, translation, sentence.Key)))
            yield return Told(source, translation, [.. sentence.OrderBy(name => name.At)]);
    }

    // Several names of a sentence are missing because the sentence is.
    private static Diagnostic Told(Passage source, Passage translation, List<(Term Term, int At)> names)
    {
        var (term, place) = (names[0].Term, PassagePlace.Of(source, names[0].At, names[0].Term.Name.Source.Length));
        return names.Count == 1
            ? Missing.At(translation.Span, term.Name.Source, term.Name.Translation, place, term.Span)
            : MissingSeveral.At(translation.Span, names.Count, place, string.Concat(names.Select(name => $"“{name.Term.Name.Source}”")));
    }

    // Where a figure of the same sentence is missing too, that is named.
    private bool IsFigureAbsent(Passage source, Passage translation, (int Start, int End) sentence)
    {
        var (first, last) = (PassagePlace.Of(source, sentence.Start, 1), PassagePlace.Of(source, sentence.End - 1, 1));
        return diagnostics.InOrder().Where(told => (told.Rule == FigureCheck.Absent || told.Rule == FigureCheck.AbsentSeveral) && told.Span == translation.Span)
            .SelectMany(told => told.Arguments).OfType<SourceSpan>().Any(figure => figure.Line == first.Line && figure.Column >= first.Column && figure.EndColumn <= last.EndColumn);
    }

    // Marks of emphasis that lost their other half, in the middle of a name, are named as such.
    private static bool IsSaid(string form, string text) => Find(form, text).Count > 0 || (text.IndexOfAny(Marks) >= 0 && Find(form, string.Concat(text.Split(Marks))).Count > 0);

    // A slip in the middle of a name is named already, and the name is whole again when it is mended.
    private IEnumerable<string> Mended(Passage passage) => diagnostics.InOrder()
        .Where(named => named.CorrectedLine.Length > 0 && named.Span.Path == passage.Span.Path && named.Span.Line >= passage.Span.Line && named.Span.Line <= passage.Span.EndLine)
        .Select(named => named.CorrectedLine);

    private bool IsNamed(SourceSpan place) => diagnostics.InOrder().SelectMany(told => told.Arguments).OfType<SourceSpan>()
        .Any(named => named.Path == place.Path && named.Line == place.Line && named.Column < place.EndColumn && named.EndColumn > place.Column);

    // Longest first, each stretch of the text belonging to one name.
    private IEnumerable<(Term Term, int At)> NamesIn(string text)
    {
        var rest = new StringBuilder(text);
        foreach (var term in longestFirst)
        {
            var (name, first) = (term.Name.Source, -1);
            for (var at = rest.ToString().IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = rest.ToString().IndexOf(name, StringComparison.OrdinalIgnoreCase))
            {
                first = first < 0 ? at : first;
                rest.Remove(at, name.Length).Insert(at, new string('\uE000', name.Length));
            }
            if (first >= 0)
                yield return (term, first);
        }
    }

    // As words of their own: capitals, the shape of quotation marks, a comma before the closing one, spaces and a plural make no difference.
    private static MatchCollection Find(string form, string text)
    {
        var pattern = new StringBuilder();
        foreach (var c in form.TrimEnd('.'))
        {
            pattern.Append(c switch
            {
                ' ' or '\u00a0' => @"\s+",
                '’' or '‘' or '\'' => "[’‘']",
                '“' or '”' or '"' => "[,.]?[“”\"‘’']",
                '-' or '–' or '—' => "[-–—]",
                _ => Regex.Escape(c.ToString()),
            });
        }
        var start = char.IsLetterOrDigit(form[0]) ? @"(?<![\p{L}\p{N}])" : "";
        var end = char.IsLetterOrDigit(form.TrimEnd('.')[^1]) ? @"(?:e?s)?(?![\p{L}\p{N}])" : "";
        if (char.ToLowerInvariant(form[^1]) == 'y')
            (pattern, end) = (pattern.Remove(pattern.Length - 1, 1), @"(?:ys?|ies)(?![\p{L}\p{N}])");
        return Regex.Matches(text, start + pattern + end, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    }
}

using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Text;
using Yujiang.Static.Yaml;

namespace Yujiang.Static.Read;

/// <summary>
/// glossary.yaml: names and terms in both languages, with notes for the translator. It is optional and is not published; its form is
/// checked here, so that a slip in it is named like any other.
/// </summary>
internal sealed class GlossaryReader(ISourceTree input, InputLedger ledger, DiagnosticBag diagnostics)
{
    private static readonly ContentPath File = ContentPath.Of("glossary.yaml");

    /// <summary>The terms, those that lack a language left out; empty where there is no glossary.</summary>
    public IReadOnlyList<Term> Read(Languages languages)
    {
        if (!input.Exists(File))
            return [];
        ledger.Take(File);
        if (new SourceTextReader(input, diagnostics).Read(File) is not { } text
            || YamlReader.Read(text, input.Named(File), 1, diagnostics) is not { } map)
            return [];
        var fields = new YamlFields(map, diagnostics);
        var terms = (fields.List("terms") ?? []).Select(term => ReadTerm(term, languages)).OfType<Term>().ToList();
        var doubled = terms.GroupBy(term => term.Name.Source, StringComparer.OrdinalIgnoreCase).SelectMany(same => same.Skip(1).Select(second => (First: same.First(), Second: second))).ToList();
        diagnostics.AddRange(doubled.Select(pair => ReadRules.DoubledTerm.At(pair.Second.Span, pair.Second.Name.Source, pair.First.Span.Line)));
        fields.RefuseUnknown();
        return [.. terms.Except(doubled.Select(pair => pair.Second))];
    }

    private Term? ReadTerm(YamlFields term, Languages languages)
    {
        term.Expect("note", "short", "forbidden", "kind").Expect(languages.Both.Select(language => language.Path));
        var note = term.Bilingual("note", languages);
        var (shorter, forbidden) = (term.Texts("short"), term.Texts("forbidden"));
        term.Text("kind");
        term.RefuseUnknown();
        var pair = Bilingual.Of(languages, language => term.Text(language.Path));
        foreach (var language in languages.Both.Where(language => pair[language].Value.Length == 0))
            diagnostics.Add(ReadRules.MissingField.At(pair[language].Span, language.Path));
        return languages.Both.Any(language => pair[language].Value is "" or YamlFields.Unreadable)
            ? null
            : new Term
            {
                Name = pair.Select(name => name.Value),
                Short = [.. shorter.Select(form => form.Value)],
                Forbidden = [.. forbidden.Select(form => form.Value)],
                Forms = new([pair.Source], [pair.Translation, .. shorter]),
                Note = note,
                Span = pair.Source.Span,
            };
    }
}

using System.Text;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Text;
using Yujiang.Static.Text.Edtf;
using Yujiang.Static.Yaml;

namespace Yujiang.Static.Read;

/// <summary>edition.yaml -> EditionFacts.</summary>
internal sealed class EditionFileReader(ISourceTree input, InputLedger ledger, DiagnosticBag diagnostics)
{
    /// <summary>The facts of the edition in <paramref name="folder"/>, or null where they cannot be read.</summary>
    public EditionFacts? Read(ContentPath folder, Languages languages)
    {
        var file = folder.Below("edition.yaml");
        var path = input.Named(file);
        if (!input.Exists(file))
        {
            diagnostics.Add(ReadRules.NoEditionFile.At(SourceSpan.OfFile(path)));
            return null;
        }
        ledger.Take(file);
        if (new SourceTextReader(input, diagnostics).ReadFilled(file) is not { } text
            || YamlReader.Read(text, path, 1, diagnostics) is not { } map)
            return null;

        var fields = new YamlFields(map, diagnostics).Expect("formerly", "date", "page", "kicker", "headline", "headline_note", "deck", "credit", "provenance", "rights",
            "licence", "lead", "draft", "allow_stale", "kept");
        var facts = new EditionFacts
        {
            Span = SourceSpan.OfFile(path),
            Formerly = [.. fields.Texts("formerly").Select(ReadFormerName).OfType<Slug>()],
            Date = ReadDate(fields),
            Page = fields.Text("page").Value,
            Kicker = fields.Bilingual("kicker", languages),
            Headline = fields.BilingualTexts("headline", languages).Select(lines => HeadlineOf(lines, fields.PlaceOf("headline"))),
            HeadlineNote = fields.Bilingual("headline_note", languages),
            Deck = fields.Bilingual("deck", languages),
            Credit = fields.Bilingual("credit", languages),
            Provenance = fields.Bilingual("provenance", languages),
            Rights = fields.Bilingual("rights", languages),
            Licence = fields.Text("licence"),
            Lead = fields.Text("lead"),
            IsDraft = fields.Flag("draft"),
            AllowsStale = fields.Flag("allow_stale"),
        };
        foreach (var kept in fields.Texts("kept"))
        {
            // What a field of another name keeps nobody knows.
            if (kept.Value == YamlFields.Unreadable)
                ledger.Keep(folder);
            else if (!ContentPath.TryParse(kept.Value.TrimEnd('/'), out var below) || below.Value.Length == 0 || !ledger.Keep(folder.Below(below.Value)))
            {
                diagnostics.Add(ReadRules.NothingKept.At(kept.Span, kept.Value));
                // Nobody need hear of each file that a misspelt name does not keep.
                ledger.KeepNearest(folder, kept.Value);
            }
        }
        fields.RefuseUnknown();
        return facts;
    }

    /// <summary>A headline of the lines written: none, one, or halves. Empty lines are no lines.</summary>
    public static Located<Headline> HeadlineOf(IReadOnlyList<Located<string>> lines, SourceSpan absent) =>
        new(new Headline([.. lines.Select(line => line.Value).Where(line => line.Length > 0)]), lines.Count > 0 ? lines[0].Span : absent) { Written = WrittenOf(lines), Parts = lines };

    // The lines as far apart as they stand, so that a word in any of them is found at its place.
    private static string WrittenOf(IReadOnlyList<Located<string>> lines)
    {
        var written = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            var (start, end) = (lines[i].Span, lines[Math.Max(i - 1, 0)].Span);
            if (i > 0 && start.Line == end.EndLine)
                written.Append(' ', start.Column - end.EndColumn);
            else if (i > 0)
                written.Append('\n', start.Line - end.EndLine).Append(' ', start.Column - 1);
            written.Append(lines[i].Written);
        }
        return written.ToString();
    }

    private Slug? ReadFormerName(Located<string> text)
    {
        if (Slug.TryParse(text.Value, out var name))
            return name;
        if (text.Value != YamlFields.Unreadable)
            diagnostics.Add(ReadRules.NoFormerName.At(text.Span, text.Value));
        return null;
    }

    private EdtfDate? ReadDate(YamlFields fields)
    {
        var text = fields.Text("date");
        if (text.Value is "" or YamlFields.Unreadable)
            return null;
        if (EdtfDate.TryParse(text.Value, out var date))
        {
            if (date.Earliest is null)
                diagnostics.Add(ReadRules.DateOutsideCalendar.At(text.Span, text.Value));
            return date;
        }
        diagnostics.Add(ReadRules.NotADate.At(text.Span, text.Value));
        return null;
    }
}

using System.Net;
using System.Text.RegularExpressions;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Translate;

/// <summary>
/// Texts of an edition that belong together, in both languages: the fields of edition.yaml, the fields of a section, its blocks, the
/// cutlines. Fields and cutlines are paired by name; blocks have to be aligned.
/// </summary>
internal sealed record Chapter(string Section, bool IsKeyed, IReadOnlyList<Passage> Source, IReadOnlyList<Passage> Translation)
{
    /// <summary>The chapter of edition.yaml's own texts.</summary>
    public const string OfEdition = "edition.yaml";

    /// <summary>The chapter of captions, credit lines and alt texts.</summary>
    public const string OfPhotos = "photos.yaml";

    /// <summary>Every chapter of an edition in reading order.</summary>
    public static IEnumerable<Chapter> Of(Edition edition, Languages languages)
    {
        yield return Keyed(OfEdition, edition.Fields.Select(field => (field.Key, field.Value)));
        foreach (var section in edition.Sections)
        {
            var stories = section.Stories;
            var fields = stories.Source.Fields.Keys.Select(key => (key, Bilingual.Of(stories.Source.Fields[key], stories.Translation.Fields[key])));
            yield return Keyed(section.Name.Value, fields);
            yield return new Chapter(section.Name.Value, false, [.. stories.Source.Body.Select(PassageOf)], [.. stories.Translation.Body.Select(PassageOf)]);
        }
        yield return new Chapter(OfPhotos, true, [.. Cutlines(edition, languages.Source)], [.. Cutlines(edition, languages.Translation)]);
    }

    private static Chapter Keyed(string section, IEnumerable<(string Name, Bilingual<Located<string>> Text)> fields)
    {
        var written = fields.Where(field => field.Text.Source.Value.Length + field.Text.Translation.Value.Length > 0).ToList();
        return new Chapter(section, true,
            [.. written.Where(field => field.Text.Source.Value.Length > 0).Select(field => PassageOf("@" + field.Name, field.Text.Source))],
            [.. written.Where(field => field.Text.Translation.Value.Length > 0).Select(field => PassageOf("@" + field.Name, field.Text.Translation))]);
    }

    private static Passage PassageOf(string id, Located<string> text) => new(id, text.Value, text.Span) { Written = text.Written };

    private static Passage PassageOf(BodyBlock block) => new(block.Id, TextOf(block), block.Span) { Block = block, Written = block.Written };

    // The photo itself needs no translating; its name keeps it in step with its twin.
    private static string TextOf(BodyBlock block) => block switch
    {
        Prose { PlainText.Length: > 0 } prose => prose.PlainText,
        Prose prose => Plain(prose.Content),
        Crosshead head => head.PlainText,
        PullQuote { Attribution.Markup.Length: > 0 } quote => $"{quote.PlainText}\n{Plain(quote.Attribution)}",
        PullQuote quote => quote.PlainText,
        ChartPlacement { Chart: var chart } => string.Join('\n',
            chart.Series.Select(value => $"{value.Label} {value.Display} {value.Unit}".Trim()).Prepend(chart.Title).Append(chart.Source).Where(line => line.Length > 0)),
        _ => "",
    };

    private static IEnumerable<Passage> Cutlines(Edition edition, Language language) => edition.Photos.SelectMany(photo =>
        new (string Part, Bilingual<Located<string>> Text)[] { ("caption", photo.Places.Caption), ("credit", photo.Places.Credit), ("alt", photo.Places.AltText) }
        .Where(part => part.Text[language].Value.Length > 0).Select(part => PassageOf($"{photo.Master.File.Name}:{part.Part}", part.Text[language])));

    private static string Plain(Html markup) => WebUtility.HtmlDecode(Regex.Replace(markup.Markup, "<[^>]*>", " ", RegexOptions.CultureInvariant)).Trim();
}

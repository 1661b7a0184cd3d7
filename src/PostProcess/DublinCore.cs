using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Views;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess;

/// <summary>An edition's facts as Dublin Core elements (DCMES 1.1): a value per language where the fact has one.</summary>
internal static class DublinCore
{
    /// <summary>All that is known, in the order of the element set.</summary>
    public static IReadOnlyList<DublinCoreField> Of(Edition edition, Publication publication)
    {
        var languages = publication.Languages;
        var fields = new List<DublinCoreField>();
        Each("title", language => edition.Headline[language].Plain(language));
        Each("contributor", language => edition.Credit[language]);
        Each("description", edition.Lede);
        Each("publisher", language => publication.Nameplate[language]);
        Add("date", edition.Date?.Text ?? "");
        Add("type", "Text");
        foreach (var language in languages.Both)
            Add("identifier", publication.AddressOf(PagePlan.Edition(edition.Name, language)).AbsoluteUri);
        Each("source", language => edition.Provenance[language]);
        foreach (var language in languages.Both)
            Add("language", language.Tag);
        Add("relation", publication.AddressOf(PagePlan.Chooser).AbsoluteUri);
        Each("rights", language => edition.Rights[language]);
        Add("rights", edition.Licence);
        return fields;

        void Each(string name, Func<Language, string> value)
        {
            foreach (var language in languages.Both)
                Add(name, value(language), language.Tag);
        }

        void Add(string name, string value, string tag = "")
        {
            if (value.Length > 0)
                fields.Add(new DublinCoreField(name, value, tag));
        }
    }

    /// <summary>
    /// What a page in a language says of itself. The long texts stand on the page already, so they are not repeated in its head.
    /// </summary>
    public static IReadOnlyList<MetadataView> InPage(Edition edition, Publication publication, Language language)
    {
        var own = publication.AddressOf(PagePlan.Edition(edition.Name, language)).AbsoluteUri;
        return
        [
            .. Of(edition, publication).Where(field => field.Name switch
            {
                "description" or "source" or "contributor" => false,
                "identifier" => field.Value == own,
                "language" => field.Value == language.Tag,
                "rights" => field.Tag.Length == 0,
                _ => field.Tag.Length == 0 || field.Tag == language.Tag,
            }).Select(field => new MetadataView(field.Name, field.Value)),
        ];
    }
}

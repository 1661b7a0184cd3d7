using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Text;
using Yujiang.Static.Yaml;

namespace Yujiang.Static.Read;

/// <summary>publication.yaml -> Publication.</summary>
internal sealed class PublicationReader(ISourceTree input, InputLedger ledger, DiagnosticBag diagnostics)
{
    private static readonly ContentPath File = ContentPath.Of("publication.yaml");
    private readonly List<Located<string>> languageUrls = [];

    /// <summary>Stands in for the path of every base_url; empty to leave it.</summary>
    public string BasePath { get; init; } = "";

    /// <summary>
    /// The publication, or null where it cannot be read. <paramref name="baseUrl"/>, when not empty, stands in for the file's base_url.
    /// </summary>
    public Publication? Read(string baseUrl)
    {
        var path = input.Named(File);
        if (!input.Exists(File))
        {
            diagnostics.Add(ReadRules.NoPublication.At(SourceSpan.OfFile(path)));
            return null;
        }
        ledger.Take(File);
        if (new SourceTextReader(input, diagnostics).ReadFilled(File) is not { } text
            || YamlReader.Read(text, path, 1, diagnostics) is not { } map)
            return null;

        var fields = new YamlFields(map, diagnostics);
        if (ReadLanguages(fields) is not { } languages)
            return null;
        var site = ReadBaseUrl(fields, baseUrl);
        var (nameplate, tagline, masthead) = (Required("nameplate", fields, languages), fields.Bilingual("tagline", languages), fields.BilingualTexts("masthead", languages));
        var publication = new Publication
        {
            Languages = languages,
            Nameplate = nameplate.Select(text => text.Value),
            Tagline = tagline.Select(text => text.Value),
            Masthead = masthead.Select(IReadOnlyList<string> (lines) => [.. lines.Select(line => line.Value)]),
            Lines = Bilingual.Of(languages, IReadOnlyList<Located<string>> (language) => [nameplate[language], tagline[language], .. masthead[language]]),
            ReadsOffline = !fields.Has("offline") || fields.Flag("offline"),
            BaseUrl = Moved(site),
            BaseUrlOf = Bilingual.Of(languages, language => Moved(ReadBaseUrlOf(languageUrls[(int)language.Side], baseUrl.Length > 0, site))),
            Hosts = [.. fields.Texts("hosts").Where(host => host.Value != YamlFields.Unreadable)],
            Archive = fields.Has("archive") ? [.. fields.Texts("archive").Where(format => format.Value != YamlFields.Unreadable)] : null,
            DatedByHistory = ReadUpdated(fields),
            Budgets = ReadBudgets(fields.Map("budgets")),
            Span = SourceSpan.OfFile(path),
        };
        fields.RefuseUnknown();
        return publication;
    }

    private SourceSpan? ReadUpdated(YamlFields fields)
    {
        var updated = fields.Text("updated");
        if (updated.Value is not ("" or "git" or YamlFields.Unreadable))
            diagnostics.Add(YamlRules.WrongKind.At(updated.Span, "updated", new Wording("“git”, or nothing", "git，或留空")));
        return updated.Value == "git" ? updated.Span : null;
    }

    private Languages? ReadLanguages(YamlFields fields)
    {
        if (fields.List("languages") is not { } list)
            return null;
        if (list.Count != 2)
        {
            diagnostics.Add(ReadRules.NotTwoLanguages.At(fields.Span, list.Count));
            return null;
        }
        languageUrls.AddRange(list.Select(language => language.Text("base_url")));
        var both = list.Zip([Side.Source, Side.Translation], ReadLanguage).ToList();
        if (both[0] is not { } source || both[1] is not { } translation)
            return null;
        if (source.Path != translation.Path)
            return new Languages(source, translation);
        diagnostics.Add(ReadRules.NotTwoLanguages.At(list[1].Span, 1));
        return null;
    }

    private Language? ReadLanguage(YamlFields fields, Side side)
    {
        fields.Expect("tag", "path", "name", "base_url");
        var (tag, path, name) = (fields.Text("tag"), fields.Text("path"), fields.Text("name"));
        fields.RefuseUnknown();
        if (path.Value == YamlFields.Unreadable)
            return null;
        if (tag.Value.Length > 0 && Slug.TryParse(path.Value, out _) && name.Value.Length > 0)
            return new Language(side, tag.Value, path.Value, name.Value);
        diagnostics.Add(ReadRules.IncompleteLanguage.At(fields.Span));
        return null;
    }

    private Budgets ReadBudgets(YamlFields fields)
    {
        var limits = new Dictionary<string, Located<int>>();
        foreach (var name in Budgets.Names.Where(fields.Has))
        {
            if (fields.Number(name) is not { } bytes)
                continue;
            if (bytes is > 0 and <= int.MaxValue && decimal.IsInteger(bytes))
                limits[name] = new Located<int>((int)bytes, fields.PlaceOf(name));
            else
                diagnostics.Add(YamlRules.WrongKind.At(fields.PlaceOf(name), name, new Wording("a number of bytes such as 10000", "字节数，如10000")));
        }
        fields.RefuseUnknown(Budgets.Names);
        return new Budgets(limits);
    }

    private Bilingual<Located<string>> Required(string key, YamlFields fields, Languages languages)
    {
        var pair = fields.Bilingual(key, languages);
        var missing = languages.Both.Where(language => pair[language].Value.Length == 0).ToList();
        if (missing.Count == 2)
            diagnostics.Add(ReadRules.MissingField.At(fields.PlaceOf(key), key));
        else if (missing.Count == 1)
            diagnostics.Add(ReadRules.MissingField.At(pair[missing[0]].Span, $"{key}.{missing[0].Path}"));
        return pair;
    }

    private Uri ReadBaseUrl(YamlFields fields, string given)
    {
        var written = fields.Text("base_url");
        var text = given.Length > 0 ? given : written.Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Query.Length + url.Fragment.Length == 0)
            return text.EndsWith('/') ? url : new Uri(text + "/");
        if (text != YamlFields.Unreadable)
            diagnostics.Add(ReadRules.NoBaseUrl.At(written.Span, text));
        return new Uri("https://invalid.example/");
    }

    private Uri Moved(Uri url) => BasePath.Length > 0 ? new Uri(url, BasePath) : url;

    // A base_url given on the command line is for a trial of the whole site, so it stands in for those of the languages too.
    private Uri ReadBaseUrlOf(Located<string> written, bool isReplaced, Uri site)
    {
        if (written.Value is "" or YamlFields.Unreadable || isReplaced)
            return site;
        if (Uri.TryCreate(written.Value.TrimEnd('/') + "/", UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.AbsolutePath == site.AbsolutePath)
            return url;
        diagnostics.Add(ReadRules.ForeignBaseUrl.At(written.Span, written.Value, site.AbsolutePath));
        return site;
    }
}

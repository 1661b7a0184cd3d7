using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess;
using Yujiang.Static.PostProcess.Templates;
using Yujiang.Static.Text;
using Yujiang.Static.Text.Edtf;

namespace Yujiang.Static.Tests.Support;

/// <summary>Small whole values for tests that look at one thing in them.</summary>
internal static class Samples
{
    public static readonly Languages ChineseAndEnglish =
        new(new Language(Side.Source, "zh-Hans", "zh", "中文"), new Language(Side.Translation, "en", "en", "English"));

    private static readonly SourceSpan Nowhere = SourceSpan.OfFile(ContentPath.Of("input/sample.yaml"));

    public static Slug Name(string text) => Slug.TryParse(text, out var slug) ? slug : throw new ArgumentException(text, nameof(text));

    public static EdtfDate Date(string text) => EdtfDate.TryParse(text, out var date) ? date : throw new ArgumentException(text, nameof(text));

    public static Bilingual<T> Both<T>(T value) => Bilingual.Of(value, value);

    public static Photo Photo(string name = "field", int width = 1000, int height = 500, FocalPoint? focus = null) => new()
    {
        Name = Name(name),
        Edition = Name("spring"),
        Master = new Master
        {
            File = ContentPath.Of($"editions/spring/photos/{name}.jpg"),
            Hash = "00",
            Width = width,
            Height = height,
            Colour = "#808080",
            IsCmyk = false,
            HasProfile = false,
            HasGps = false,
            Embedded = EmbeddedText.None,
        },
        Cutline = Both(new Cutline("caption", "credit")),
        AltText = Both("alt"),
        Focus = focus ?? FocalPoint.Centre,
        Span = Nowhere,
        Places = new CutlinePlaces(Both(new Located<string>("caption", Nowhere)), Both(new Located<string>("credit", Nowhere)), Both(new Located<string>("alt", Nowhere))),
    };

    public static Story Story(Language language, params BodyBlock[] body) => new()
    {
        Language = language,
        Label = "",
        Kicker = "",
        Headline = Headline.None,
        Deck = "",
        Byline = "",
        Dateline = "",
        Body = body,
        Links = [],
        Span = Nowhere,
    };

    public static Edition Edition(string name = "spring", string? date = null, string headline = "Headline", params BodyBlock[] body) => new()
    {
        Name = Name(name),
        Date = date is null ? null : Date(date),
        Page = "",
        Kicker = Both(""),
        Headline = Both(new Headline([headline])),
        HeadlineNote = Both(""),
        Deck = Both(""),
        Credit = Both(""),
        Provenance = Both(""),
        Rights = Both(""),
        Licence = "",
        Lead = null,
        Sections =
        [
            new Section
            {
                Number = 1,
                Name = Name("fields"),
                Stories = Bilingual.Of(ChineseAndEnglish, language => Story(language, body)),
            },
        ],
        Photos = [],
        IsIncomplete = false,
        Span = Nowhere,
    };

    public static Prose Paragraph(string text) => new("fields-1", Nowhere, Html.Encode(text), text) { IsParagraph = true };

    public static ThemeSettings Settings(params int[] widths) => new()
    {
        Words = Both<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>()),
        Formats = [new FormatSetting(PictureFormat.Avif, 50, widths), new FormatSetting(PictureFormat.Jpeg, 70, widths)],
        SizesPlace = Nowhere,
        Sizes = new Dictionary<string, string>(),
        Colours = ("#fff", "#000"),
        Pages = new Dictionary<string, PageParts>(),
    };

    public static SiteContext Site(DiagnosticBag diagnostics, string baseUrl = "https://paper.example/village/")
    {
        var publication = new Publication
        {
            Languages = ChineseAndEnglish,
            Nameplate = Both("The Small Paper"),
            Tagline = Both(""),
            Masthead = Both<IReadOnlyList<string>>([]),
            BaseUrl = new Uri(baseUrl),
            BaseUrlOf = Both(new Uri(baseUrl)),
            Hosts = [],
            Span = Nowhere,
        };
        var theme = new Theme
        {
            Templates = new Dictionary<string, ThemeFile>(),
            Code = new Dictionary<string, ThemeFile>(),
            Assets = [],
            Settings = Settings(360, 720),
        };
        var code = new ThemeCode(theme.Code, diagnostics);
        var assets = new AssetPlan(theme, code, publication.Languages);
        return new SiteContext
        {
            Publication = publication,
            Theme = theme,
            Assets = assets,
            Pages = new TemplateRenderer(publication, theme, assets, code, diagnostics),
            Encoder = "test",
            Diagnostics = diagnostics,
        };
    }
}

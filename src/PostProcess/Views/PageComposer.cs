using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Views;

/// <summary>Makes the PageView of each kind of page: titles, addresses, alternates.</summary>
internal sealed class PageComposer(Publication publication)
{
    /// <summary>
    /// A page in <paramref name="language"/> that lies at <paramref name="path"/>. The alternates of a page and of its counterparts are the
    /// same list, so that every hreflang is answered by its target.
    /// </summary>
    public PageView Compose(string kind, Language language, ContentPath path, string title, string description) => new()
    {
        Kind = kind,
        Language = ViewOf(language),
        Title = title,
        Description = Clip(description, language),
        Address = PagePlan.AddressOf(path),
        Canonical = publication.AddressOf(path).AbsoluteUri,
        Refresh = "",
        Alternates = [],
        Switch = new SwitchView("", "", ""),
        Feed = PagePlan.AddressOf(PagePlan.Feed(language)),
        Manifest = publication.ReadsOffline ? PagePlan.AddressOf(PagePlan.Manifest) : "",
        Share = new ShareView("", 0, 0, ""),
        Structured = Html.Empty,
    };

    /// <summary>The pages in both languages and the neutral one (x-default).</summary>
    public IReadOnlyList<AlternateView> Alternates(Func<Language, ContentPath> inLanguage, ContentPath neutral) =>
    [
        .. publication.Languages.Both.Select(language => new AlternateView(language.Tag, publication.AddressOf(inLanguage(language)).AbsoluteUri)),
        new AlternateView("x-default", publication.AddressOf(neutral).AbsoluteUri),
    ];

    /// <summary>The switch to the same page in the other language.</summary>
    public static SwitchView SwitchTo(Language other, ContentPath path) => new(other.Tag, other.Name, PagePlan.AddressOf(path));

    /// <summary>The share picture.</summary>
    public ShareView Share(Rendition rendition, Language language) =>
        new(publication.AddressOf(rendition.Path).AbsoluteUri, rendition.Width, rendition.Height, rendition.Photo.AltText[language]);

    /// <summary>A language for templates.</summary>
    public static LanguageView ViewOf(Language language) => new(language.Tag, language.Path, language.Name);

    // Search engines show about 160 Latin or 80 Han characters; cut at the end of a sentence where one is near, else at a word.
    private static string Clip(string text, Language language)
    {
        var limit = language.IsHan ? 90 : 180;
        if (text.Length <= limit)
            return text;
        var stop = text.LastIndexOfAny(['。', '！', '？'], limit - 1);
        if (!language.IsHan)
            stop = text.LastIndexOf(". ", limit - 1, StringComparison.Ordinal);
        if (stop > limit / 2)
            return text[..(stop + 1)];
        var space = language.IsHan ? limit - 1 : text.LastIndexOf(' ', limit - 1);
        return text[..(space > 0 ? space : limit - 1)].TrimEnd('，', '、', '；', ',', ';') + "…";
    }
}

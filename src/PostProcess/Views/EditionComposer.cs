using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Charts;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Views;

/// <summary>Edition -> EditionView in one language. On the lite page charts are tables.</summary>
internal sealed class EditionComposer(Edition edition, SiteContext site)
{
    private readonly PhotoComposer photos = new(site.PlannerFor(edition), site);

    /// <summary>The whole edition.</summary>
    public EditionView Whole(Language language) => With(language, block => DrawChart(block, block.Id, language));

    /// <summary>The whole edition for the page that holds both languages: the block's id is the pair's, so charts get ids of their own.</summary>
    public EditionView Parallel(Language language) => With(language, block => DrawChart(block, $"{block.Id}-{language.Path}", language));

    /// <summary>The whole edition for the text-only page.</summary>
    public EditionView Lite(Language language) => With(language, block => ChartsIn(language).Tabulate(block.Id, block.Chart));

    /// <summary>The edition's front cluster without its sections, its lead picture (else the first photo placed) sized for <paramref name="place"/>.</summary>
    public EditionView Cluster(Language language, string place)
    {
        var lead = place == "lead" ? edition.Lead : edition.PhotosAsPlaced is [var first, ..] ? first : null;
        return new EditionView
        {
            Name = edition.Name.Value,
            Address = PagePlan.AddressOf(PagePlan.Edition(edition.Name, language)),
            LiteAddress = PagePlan.AddressOf(PagePlan.Lite(edition.Name, language)),
            ParallelAddress = PagePlan.AddressOf(PagePlan.Parallel(edition.Name)),
            AboutAddress = site.Pages.Has("about") ? PagePlan.AddressOf(PagePlan.About(edition.Name, language)) : "",
            Kicker = edition.Kicker[language],
            HeadlineLines = edition.Headline[language].Lines,
            Headline = edition.Headline[language].Plain(language),
            HeadlineNote = edition.HeadlineNote[language],
            Deck = edition.Deck[language],
            Date = new DateStyle(language, site.Theme.Settings.Words[language].GetValueOrDefault("date_inferred", "?")).Write(edition.Date),
            Page = edition.Page,
            Credit = edition.Credit[language],
            Provenance = edition.Provenance[language],
            Rights = edition.Rights[language],
            Licence = edition.Licence,
            Lede = edition.Lede(language),
            Lead = lead is null ? PhotoView.Absent : photos.Compose(lead, language, place, isLead: place == "lead"),
            Sections = [],
        };
    }

    private EditionView With(Language language, Func<ChartPlacement, Html> chart) =>
        Cluster(language, "lead") with { Sections = [.. edition.Sections.Select(section => Compose(section, language, chart))] };

    private SectionView Compose(Section section, Language language, Func<ChartPlacement, Html> chart)
    {
        var story = section.Stories[language];
        var isOpening = section == edition.Sections[0] && story.Headline.IsEmpty;
        return new SectionView
        {
            Name = section.Name.Value,
            Label = story.Label.Length > 0 ? story.Label : story.Headline.IsEmpty ? section.Name.Value : story.Headline.Plain(language),
            Kicker = story.Kicker,
            HeadlineLines = story.Headline.Lines,
            Headline = story.Headline.Plain(language),
            Deck = story.Deck,
            Byline = story.Byline,
            Dateline = story.Dateline,
            IsOpening = isOpening,
            Blocks = [.. story.Body.Select(block => Compose(block, language, chart) with { Notice = block.IsStale ? NoticeIn(language) : "" })],
        };
    }

    private BlockView Compose(BodyBlock block, Language language, Func<ChartPlacement, Html> chart) => block switch
    {
        Prose prose => new BlockView { Id = block.Id, Kind = prose.IsParagraph ? "paragraph" : "markup", Html = prose.Content, HasRunInHead = prose.HasRunInHead },
        Crosshead crosshead => new BlockView { Id = block.Id, Kind = "crosshead", Html = crosshead.Content, Level = crosshead.Level },
        PullQuote quote => new BlockView { Id = block.Id, Kind = "quote", Html = quote.Content, Attribution = quote.Attribution },
        ChartPlacement placement => new BlockView { Id = block.Id, Kind = "chart", Html = chart(placement) },
        PhotoPlacement photo => Place(photo, language),
        Gap => new BlockView { Id = block.Id, Kind = "none" },
        _ => throw new InvalidOperationException($"No view for {block.GetType().Name}."),
    };

    private string NoticeIn(Language language) => site.Theme.Settings.Words[language].GetValueOrDefault("stale", "");

    private Html DrawChart(ChartPlacement placement, string id, Language language) => ChartsIn(language).Draw(id, placement.Chart);

    private ChartRenderer ChartsIn(Language language) => new(site.Theme.Settings.Words[language]);

    private BlockView Place(PhotoPlacement placement, Language language)
    {
        var breadth = placement.Breadth.ToString().ToLowerInvariant();
        // Without a picture under the headline, the first one placed is likely the largest thing on the first screen.
        var isLead = edition.Lead is null && placement.Photo == edition.PhotosAsPlaced[0];
        return new BlockView { Id = placement.Id, Kind = "photo", Breadth = breadth, Photo = photos.Compose(placement.Photo, language, breadth, isLead) };
    }
}

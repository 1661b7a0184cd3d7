using System.Text;
using System.Text.RegularExpressions;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Charts;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Formats;

/// <summary>The whole edition as plain markup for feed readers: no theme, absolute addresses, charts as tables.</summary>
internal sealed partial class FeedContent(Edition edition, Language language, SiteContext site)
{
    private readonly RenditionPlanner planner = site.PlannerFor(edition);
    private readonly ChartRenderer charts = new(site.Theme.Settings.Words[language]);

    /// <summary>The markup.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        if (edition.Deck[language].Length > 0)
            text.Append($"<p><strong>{Html.Escape(edition.Deck[language])}</strong></p>\n");
        if (edition.Lead is { } lead)
            text.Append(Picture(lead));
        foreach (var story in edition.Sections.Select(section => section.Stories[language]))
        {
            if (!story.Headline.IsEmpty)
                text.Append($"<h2>{string.Join("<br/>", story.Headline.Lines.Select(Html.Escape))}</h2>\n");
            foreach (var block in story.Body)
                text.Append(Write(block)).Append(Notice(block)).Append('\n');
        }
        if (edition.Credit[language].Length > 0)
            text.Append($"<p>{Html.Escape(edition.Credit[language])}</p>\n");
        return Absolute(text.ToString());
    }

    private string Write(BodyBlock block) => block switch
    {
        Prose { IsParagraph: true } prose => $"<p>{prose.Content}</p>",
        Prose prose => prose.Content.Markup,
        Crosshead crosshead => $"<h{crosshead.Level}>{crosshead.Content}</h{crosshead.Level}>",
        PullQuote { Attribution.Markup.Length: > 0 } quote => $"<blockquote><p>{quote.Content}</p><p>{quote.Attribution}</p></blockquote>",
        PullQuote quote => $"<blockquote><p>{quote.Content}</p></blockquote>",
        ChartPlacement chart => charts.Tabulate(chart.Id, chart.Chart).Markup,
        PhotoPlacement photo => Picture(photo.Photo),
        Gap => "",
        _ => throw new InvalidOperationException($"No feed markup for {block.GetType().Name}."),
    };

    private string Notice(BodyBlock block) =>
        block.IsStale && site.Theme.Settings.Words[language].GetValueOrDefault("stale", "") is { Length: > 0 } notice ? $"<p><small>{Html.Escape(notice)}</small></p>" : "";

    private string Picture(Photo photo)
    {
        var picture = planner.PlanPlain(photo);
        var cutline = photo.Cutline[language];
        return $"<figure><img src=\"{PagePlan.AddressOf(picture.Path)}\" width=\"{picture.Width}\" height=\"{picture.Height}\" alt=\"{Html.Escape(photo.AltText[language])}\">"
            + $"<figcaption>{Html.Escape(cutline.Caption)} {Html.Escape(cutline.CreditLine)}</figcaption></figure>";
    }

    private string Absolute(string markup)
    {
        var page = site.Publication.AddressOf(PagePlan.Edition(edition.Name, language));
        return Address().Replace(markup, match =>
        {
            var target = match.Groups["target"].Value;
            var resolved = target.StartsWith('/') ? new Uri(site.Publication.BaseUrl, target[1..]) : new Uri(page, target);
            return $"{match.Groups["attribute"].Value}=\"{resolved.AbsoluteUri}\"";
        });
    }

    [GeneratedRegex("(?<attribute>href|src)=\"(?<target>[/#][^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}

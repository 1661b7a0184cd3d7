using System.Text;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Search;

/// <summary>
/// A stretch of an edition in one language: what a search looks through and quotes from, in a file that is fetched only where something in it
/// may be found.
/// </summary>
internal sealed record SearchLeaf(string Title, IReadOnlyList<SearchBlock> Blocks)
{
    // UTF-8 bytes; compressed about half of it.
    private const int Largest = 6000;

    /// <summary>The keys of all its blocks, in ordinal order, one a line.</summary>
    public string Keys => string.Join('\n', SearchText.KeysOf(Blocks.Select(block => block.Text)));

    /// <summary>The edition in one language, cut between blocks.</summary>
    public static IReadOnlyList<SearchLeaf> Cut(Edition edition, Language language)
    {
        var (leaves, blocks, size) = (new List<SearchLeaf>(), new List<SearchBlock>(), 0);
        var title = edition.Headline[language].Plain(language);
        foreach (var block in BlocksOf(edition, language).Where(block => block.Text.Length > 0))
        {
            var bytes = Encoding.UTF8.GetByteCount(block.Text);
            if (blocks.Count > 0 && size + bytes > Largest)
            {
                leaves.Add(new SearchLeaf(title, blocks));
                (blocks, size) = ([], 0);
            }
            blocks.Add(block);
            size += bytes;
        }
        if (blocks.Count > 0)
            leaves.Add(new SearchLeaf(title, blocks));
        return leaves;
    }

    // What stands above the first part has no anchor of its own: the page itself is the place.
    private static IEnumerable<SearchBlock> BlocksOf(Edition edition, Language language)
    {
        yield return new SearchBlock("", edition.Kicker[language]);
        yield return new SearchBlock("", edition.Headline[language].Plain(language));
        yield return new SearchBlock("", edition.Deck[language]);
        if (edition.Lead is { } lead)
            yield return new SearchBlock("", Cutline(lead, language));
        foreach (var section in edition.Sections)
        {
            var story = section.Stories[language];
            foreach (var text in (string[])[story.Kicker, story.Headline.Plain(language), story.Deck, story.Byline, story.Dateline])
                yield return new SearchBlock(section.Name.Value, text);
            var prose = story.Body.OfType<Prose>().Select(block => block.PlainText).ToList();
            foreach (var block in story.Body)
                yield return new SearchBlock(block.Id, TextOf(block, language, prose));
        }
    }

    private static string TextOf(BodyBlock block, Language language, List<string> prose) => block switch
    {
        Prose text => text.PlainText,
        Crosshead crosshead => crosshead.PlainText,
        // A sentence that is lifted out of the text would be found twice.
        PullQuote quote => prose.Exists(text => text.Contains(quote.PlainText, StringComparison.Ordinal)) ? "" : quote.PlainText,
        PhotoPlacement placement => Cutline(placement.Photo, language),
        ChartPlacement { Chart: var chart } => string.Join(' ', chart.Series.Select(value => $"{value.Label} {value.Written}").Prepend(chart.Title)),
        _ => "",
    };

    private static string Cutline(Photo photo, Language language) => $"{photo.Cutline[language].Caption} {photo.Cutline[language].CreditLine}".Trim();
}

/// <summary>A text of the page and the anchor where it stands; the anchor is empty for what stands above the first part.</summary>
internal sealed record SearchBlock(string Id, string Text);

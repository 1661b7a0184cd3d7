using Yujiang.Static.Text;

namespace Yujiang.Static.Model;

/// <summary>The text of a section in one language. What the paper lacks is empty.</summary>
internal sealed record Story
{
    /// <summary>The language it is written in.</summary>
    public required Language Language { get; init; }

    /// <summary>A word or two that name the part in the page's own navigation; not a heading of the paper.</summary>
    public required string Label { get; init; }

    /// <summary>The short line above the headline.</summary>
    public required string Kicker { get; init; }

    /// <summary>The title.</summary>
    public required Headline Headline { get; init; }

    /// <summary>The line under the headline.</summary>
    public required string Deck { get; init; }

    /// <summary>Who wrote and who translated it.</summary>
    public required string Byline { get; init; }

    /// <summary>Where and when it was written.</summary>
    public required string Dateline { get; init; }

    /// <summary>The text, block by block.</summary>
    public required IReadOnlyList<BodyBlock> Body { get; init; }

    /// <summary>The links to places of the site.</summary>
    public required IReadOnlyList<StoryLink> Links { get; init; }

    /// <summary>The texts of the front matter by field, each at its place; absent ones are empty.</summary>
    public IReadOnlyDictionary<string, Located<string>> Fields { get; init; } = new Dictionary<string, Located<string>>();

    /// <summary>The file it was read from, as a whole.</summary>
    public required SourceSpan Span { get; init; }
}

/// <summary>A link in a story, From its edition's page, to a Page of the site and an Anchor on it (empty for the page itself), and as the editor wrote it.</summary>
internal sealed record StoryLink(ContentPath From, ContentPath Page, string Anchor, SourceSpan Span, string Written);

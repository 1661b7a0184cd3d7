using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Views;

/// <summary>A language as templates see it.</summary>
internal sealed record LanguageView(string Tag, string Path, string Name);

/// <summary>
/// What layout.liquid writes around every page. Addresses are site paths from the root ("/zh/yujiang/"); a pass makes them relative.
/// Every member is present: what is absent is an empty text or list.
/// </summary>
internal sealed record PageView
{
    /// <summary>chooser, front, edition, lite, parallel, lost (404) or moved.</summary>
    public required string Kind { get; init; }

    /// <summary>The page's main language.</summary>
    public required LanguageView Language { get; init; }

    /// <summary>The title for the browser's tab and for search.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences for search and sharing.</summary>
    public required string Description { get; init; }

    /// <summary>The page's own address.</summary>
    public required string Address { get; init; }

    /// <summary>The absolute address search engines shall keep; empty for the 404 page.</summary>
    public required string Canonical { get; init; }

    /// <summary>The relative address the page leads to at once; empty for a page to be read.</summary>
    public required string Refresh { get; init; }

    /// <summary>This page in each language, with absolute addresses, and x-default.</summary>
    public required IReadOnlyList<AlternateView> Alternates { get; init; }

    /// <summary>The link that leads to this page in the other language; its address is empty where there is none.</summary>
    public required SwitchView Switch { get; init; }

    /// <summary>The Atom feed's address.</summary>
    public required string Feed { get; init; }

    /// <summary>The web app manifest's address; empty where the page does without a worker.</summary>
    public required string Manifest { get; init; }

    /// <summary>The share picture; its address is empty where there is none.</summary>
    public required ShareView Share { get; init; }

    /// <summary>Dublin Core elements for the page's head; none where the page is not an edition's.</summary>
    public IReadOnlyList<MetadataView> Metadata { get; init; } = [];

    /// <summary>The JSON-LD script element, or nothing.</summary>
    public required Html Structured { get; init; }
}

/// <summary>A Dublin Core element of the page: its name without prefix, and its value.</summary>
internal sealed record MetadataView(string Name, string Value);

/// <summary>A page in another language: its tag, or x-default, and its absolute address.</summary>
internal sealed record AlternateView(string Tag, string Address);

/// <summary>The language switch: the other language, by its own name, and the site path of the same page in it.</summary>
internal sealed record SwitchView(string Tag, string Name, string Address);

/// <summary>The picture shown where the page is shared: absolute address, size in pixels, alt text.</summary>
internal sealed record ShareView(string Address, int Width, int Height, string Alt);

/// <summary>The newspaper on every page, in the page's language.</summary>
internal sealed record PublicationView
{
    /// <summary>The title.</summary>
    public required string Nameplate { get; init; }

    /// <summary>The line under it.</summary>
    public required string Tagline { get; init; }

    /// <summary>The masthead's lines.</summary>
    public required IReadOnlyList<string> Masthead { get; init; }

    /// <summary>The front page in this language.</summary>
    public required string Home { get; init; }

    /// <summary>The search over all editions in this language; empty where the theme has none.</summary>
    public required string Search { get; init; }

    /// <summary>The language chooser.</summary>
    public required string Chooser { get; init; }
}

using Yujiang.Static.Text;

namespace Yujiang.Static.Model;

/// <summary>The design, owned by designers: templates and style sheets as text, assets as bytes, and the settings of theme.yaml.</summary>
internal sealed record Theme
{
    /// <summary>The Liquid templates by name without extension.</summary>
    public required IReadOnlyDictionary<string, ThemeFile> Templates { get; init; }

    /// <summary>Style sheets and scripts, by file name.</summary>
    public required IReadOnlyDictionary<string, ThemeFile> Code { get; init; }

    /// <summary>Files published as they are, under a hashed name.</summary>
    public required IReadOnlyList<ThemeAsset> Assets { get; init; }

    /// <summary>theme.yaml.</summary>
    public required ThemeSettings Settings { get; init; }
}

/// <summary>A text file of the theme.</summary>
internal sealed record ThemeFile(ContentPath Path, string Text);

/// <summary>A file of the theme that is published under a hashed name. The path is relative to theme/assets.</summary>
internal sealed record ThemeAsset(ContentPath Path, ReadOnlyMemory<byte> Bytes);

/// <summary>What the designer decides in theme.yaml.</summary>
internal sealed record ThemeSettings
{
    /// <summary>The theme's own words in each language, by key.</summary>
    public required Bilingual<IReadOnlyDictionary<string, string>> Words { get; init; }

    /// <summary>Formats in the order browsers are offered them; the last is the fallback for all.</summary>
    public required IReadOnlyList<FormatSetting> Formats { get; init; }

    /// <summary>
    /// The dissimilarity from their masters that renditions may show, the same in every format; 0 where all have their format's quality.
    /// </summary>
    public double PhotoTarget { get; init; }

    /// <summary>The sizes attribute (HTML, 4.8.4.2.1) of each place a photo can stand in: lead, column, wide, side, entry.</summary>
    public required IReadOnlyDictionary<string, string> Sizes { get; init; }

    /// <summary>The least and the most width, in pixels, that are offered in a place; all widths where it is not named.</summary>
    public IReadOnlyDictionary<string, (int Least, int Most)> Ranges { get; init; } = new Dictionary<string, (int Least, int Most)>();

    /// <summary>Where theme.yaml gives the sizes.</summary>
    public required SourceSpan SizesPlace { get; init; }

    /// <summary>The browser's own colour around the page, light and dark (#rrggbb).</summary>
    public required (string Light, string Dark) Colours { get; init; }

    /// <summary>The style sheets and scripts of each kind of page.</summary>
    public required IReadOnlyDictionary<string, PageParts> Pages { get; init; }
}

/// <summary>
/// The style sheets and scripts of one kind of page, by file name, in their order: styles are written into the page; late styles, those for
/// print and for the comforts that scripts bring, and the scripts are files of their own that a page asks for when it has been shown.
/// </summary>
internal sealed record PageParts(IReadOnlyList<Located<string>> Styles, IReadOnlyList<Located<string>> Late, IReadOnlyList<Located<string>> Scripts)
{
    /// <summary>A page without any.</summary>
    public static PageParts None { get; } = new([], [], []);
}

/// <summary>A picture format, the most quality it is encoded at, 1 to 100, and the widths it is made in, in pixels, ascending.</summary>
internal sealed record FormatSetting(PictureFormat Format, int Quality, IReadOnlyList<int> Widths);

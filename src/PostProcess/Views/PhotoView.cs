namespace Yujiang.Static.PostProcess.Views;

/// <summary>A photo in one language with its renditions: what photo.liquid needs to write a picture element and its cutline.</summary>
internal sealed record PhotoView
{
    /// <summary>No photo.</summary>
    public static PhotoView Absent { get; } = new();

    /// <summary>False where there is no photo.</summary>
    public bool IsPresent { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The hash in the addresses of all its renditions.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The source elements, best format first; the fallback format is <see cref="Src"/> and <see cref="Srcset"/>.</summary>
    public IReadOnlyList<PhotoSourceView> Sources { get; init; } = [];

    /// <summary>The fallback picture.</summary>
    public string Src { get; init; } = "";

    /// <summary>The fallback format's widths.</summary>
    public string Srcset { get; init; } = "";

    /// <summary>The sizes attribute of the place it stands in.</summary>
    public string Sizes { get; init; } = "";

    /// <summary>Width of the picture in pixels, for its ratio.</summary>
    public int Width { get; init; }

    /// <summary>Height of the picture in pixels, for its ratio.</summary>
    public int Height { get; init; }

    /// <summary>The average colour, #rrggbb.</summary>
    public string Colour { get; init; } = "";

    /// <summary>Alt text.</summary>
    public string Alt { get; init; } = "";

    /// <summary>What it shows.</summary>
    public string Caption { get; init; } = "";

    /// <summary>How it is credited.</summary>
    public string Credit { get; init; } = "";

    /// <summary>True for the page's lead picture: not lazy, fetched first.</summary>
    public bool IsLead { get; init; }
}

/// <summary>One format: its media type, its widths as a srcset, and the sizes attribute of the place; empty where there is one width.</summary>
internal sealed record PhotoSourceView(string Type, string Srcset, string Sizes);

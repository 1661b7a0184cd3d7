using Yujiang.Static.Text;

namespace Yujiang.Static.Model;

/// <summary>A picture file as the press delivered it, measured but not decoded. Never published itself.</summary>
internal sealed record Master
{
    /// <summary>Its path in the input, for diagnostics and for the photo lab.</summary>
    public required ContentPath File { get; init; }

    /// <summary>SHA-256 of its bytes, lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>Width in pixels as seen by a reader, after EXIF orientation.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels as seen by a reader, after EXIF orientation.</summary>
    public required int Height { get; init; }

    /// <summary>The size of the file.</summary>
    public long Bytes { get; init; }

    /// <summary>The average colour in sRGB as #rrggbb, shown until the picture arrives.</summary>
    public required string Colour { get; init; }

    /// <summary>True where the pixels are CMYK.</summary>
    public required bool IsCmyk { get; init; }

    /// <summary>True where the pixels are in a space other than sRGB and a profile says which.</summary>
    public required bool HasProfile { get; init; }

    /// <summary>True where EXIF tells the place it was taken.</summary>
    public required bool HasGps { get; init; }

    /// <summary>What the file itself says in IPTC and XMP.</summary>
    public required EmbeddedText Embedded { get; init; }
}

/// <summary>
/// What a press photo carries in its own XMP (which wins) or IPTC IIM: IPTC Photo Metadata Standard 2025.1. Absent fields are empty;
/// texts in more than one language are keyed by BCP 47 tag as written, with x-default for IIM and unmarked texts.
/// </summary>
internal sealed record EmbeddedText
{
    /// <summary>Nothing embedded.</summary>
    public static EmbeddedText None { get; } = new();

    /// <summary>dc:description, IIM 2:120.</summary>
    public IReadOnlyDictionary<string, string> Caption { get; init; } = new Dictionary<string, string>();

    /// <summary>Iptc4xmpCore:AltTextAccessibility; nothing else is ever taken for alt text.</summary>
    public IReadOnlyDictionary<string, string> AltText { get; init; } = new Dictionary<string, string>();

    /// <summary>dc:rights, IIM 2:116.</summary>
    public IReadOnlyDictionary<string, string> Copyright { get; init; } = new Dictionary<string, string>();

    /// <summary>dc:creator, IIM 2:80.</summary>
    public IReadOnlyList<string> Creators { get; init; } = [];

    /// <summary>photoshop:Credit, IIM 2:110.</summary>
    public string CreditLine { get; init; } = "";

    /// <summary>xmpRights:WebStatement: the address of the licence.</summary>
    public string WebStatement { get; init; } = "";

    /// <summary>cc:license: the licence of Creative Commons.</summary>
    public string Licence { get; init; } = "";

    /// <summary>xmpRights:UsageTerms: what one may do with the picture, in words.</summary>
    public IReadOnlyDictionary<string, string> UsageTerms { get; init; } = new Dictionary<string, string>();

    /// <summary>plus:Licensor: who grants licences.</summary>
    public IReadOnlyList<Licensor> Licensors { get; init; } = [];

    /// <summary>Iptc4xmpExt:DigitalSourceType, an IPTC NewsCode address: says of a drawing that it is one.</summary>
    public string DigitalSourceType { get; init; } = "";
}

/// <summary>Who licenses a picture (PLUS, 4.1): a name, and the address where a licence can be had. Either may be empty.</summary>
internal sealed record Licensor(string Name, string Address);

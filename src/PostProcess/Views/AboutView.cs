namespace Yujiang.Static.PostProcess.Views;

/// <summary>What about.liquid says of the permanent copies of an edition, in one language.</summary>
internal sealed record AboutView
{
    /// <summary>How to cite the edition: names, date, address.</summary>
    public required string Citation { get; init; }

    /// <summary>The absolute address that stays.</summary>
    public required string PermanentAddress { get; init; }

    /// <summary>The date as EDTF writes it; empty where unknown.</summary>
    public required string Edtf { get; init; }

    /// <summary>The day of the last change, as the language writes it; empty where unknown.</summary>
    public required string Updated { get; init; }

    /// <summary>The copies; none on the page that is itself in a copy.</summary>
    public required IReadOnlyList<DownloadView> Downloads { get; init; }
}

/// <summary>A permanent copy. Size and hash are filled in when it is made.</summary>
internal sealed record DownloadView
{
    /// <summary>The format's name: html, epub, bag, wacz, dc.</summary>
    public required string Format { get; init; }

    /// <summary>What it is, in the page's language.</summary>
    public required string Title { get; init; }

    /// <summary>What it is good for, in the page's language.</summary>
    public required string Purpose { get; init; }

    /// <summary>The file's name.</summary>
    public required string File { get; init; }

    /// <summary>The file's site path.</summary>
    public required string Address { get; init; }

    /// <summary>The BCP 47 tag of its language; empty for a copy in both.</summary>
    public required string Tag { get; init; }

    /// <summary>The name of its language in that language; empty for a copy in both.</summary>
    public required string Language { get; init; }

    /// <summary>The size, with its unit.</summary>
    public required string Size { get; init; }

    /// <summary>SHA-256 in hex.</summary>
    public required string Hash { get; init; }
}

using Yujiang.Static.Text;

namespace Yujiang.Static.Build;

/// <summary>What the operator asked for, validated; raw flags never come this far.</summary>
internal sealed record BuildOptions
{
    /// <summary>The folder with publication.yaml.</summary>
    public required string Input { get; init; }

    /// <summary>The folder with theme.yaml.</summary>
    public required string Theme { get; init; }

    /// <summary>The folder of the finished site.</summary>
    public required string Output { get; init; }

    /// <summary>Stands in for publication.yaml's base_url; empty to leave it.</summary>
    public string BaseUrl { get; init; } = "";

    /// <summary>Stands in for the path of base_url: "/" or a path that begins and ends with a slash; empty to leave it.</summary>
    public string BasePath { get; init; } = "";

    /// <summary>Warnings forbid publishing, as errors do.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Editions marked as drafts are published too.</summary>
    public bool WithDrafts { get; init; }

    /// <summary>Where renditions and measures of masters are kept between builds; null to keep none. A check reads there and keeps nothing.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>How many pictures are worked on at once.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Original pictures go into the bags too.</summary>
    public bool WithMasters { get; init; }

    /// <summary>The one edition that permanent copies are made of; null for all.</summary>
    public Slug? OnlyCopiesOf { get; init; }

    /// <summary>SOURCE_DATE_EPOCH: the time that archives state in place of their edition's date (UTC); null where it is not set.</summary>
    public DateTime? SourceDate { get; init; }

    /// <summary>Note the addresses of what is published in the input's addresses.txt.</summary>
    public bool IsRegistering { get; init; }

    /// <summary>Only look: nothing is written.</summary>
    public bool IsCheck { get; init; }
}

using Yujiang.Static.Text;

namespace Yujiang.Static.Model;

/// <summary>How the translation of one edition stands, block by block in reading order.</summary>
internal sealed record TranslationReport
{
    /// <summary>The edition.</summary>
    public required Slug Edition { get; init; }

    /// <summary>The languages.</summary>
    public required Languages Languages { get; init; }

    /// <summary>The lock that was read; null where there is none.</summary>
    public required TranslationLock? Lock { get; init; }

    /// <summary>True where the edition publishes stale blocks knowingly.</summary>
    public required bool AllowsStale { get; init; }

    /// <summary>Fields of edition.yaml and of front matter, blocks and cutlines, paired; photos and blocks that could not be read too.</summary>
    public required IReadOnlyList<TranslatedBlock> Pairs { get; init; }

    /// <summary>Those of the pairs that have words to translate.</summary>
    public IEnumerable<TranslatedBlock> Blocks => Pairs.Where(pair => pair.HasWords);

    /// <summary>Accepted blocks of which nothing is left in either language.</summary>
    public required IReadOnlyList<AcceptedBlock> Gone { get; init; }

    /// <summary>Accepted blocks whose section cannot be read at present: nothing is known of them.</summary>
    public required IReadOnlyList<AcceptedBlock> Unknown { get; init; }

    /// <summary>Terms of the glossary that this edition uses in neither language.</summary>
    public required IReadOnlyList<Term> UnusedTerms { get; init; }
}

/// <summary>A text and its translation, and how the two stand to each other.</summary>
internal sealed record TranslatedBlock
{
    /// <summary>The section's name, edition.yaml or photos.yaml.</summary>
    public required string Section { get; init; }

    /// <summary>The block's id; @field for a field of YAML, a file name for a photo.</summary>
    public required string Id { get; init; }

    /// <summary>The text it is made from; null where there is none.</summary>
    public required Passage? Source { get; init; }

    /// <summary>Its translation; null where there is none.</summary>
    public required Passage? Translation { get; init; }

    /// <summary>What was accepted; null where nothing was.</summary>
    public required AcceptedBlock? Accepted { get; init; }

    /// <summary>How they stand.</summary>
    public required BlockState State { get; init; }

    /// <summary>True where the translation was edited after it was accepted.</summary>
    public bool IsEdited { get; init; }

    /// <summary>True where the order of the two languages differs at this block.</summary>
    public bool IsOutOfOrder { get; init; }

    /// <summary>The words of the source's blocks next to it, where the section has a block in one language only.</summary>
    public string LoneSource { get; init; } = "";

    /// <summary>The words of the translation's blocks next to it, where the section has a block in one language only.</summary>
    public string LoneTranslation { get; init; } = "";

    /// <summary>True where a block beside it stands in one language only.</summary>
    public bool IsBesideLoner { get; init; }

    /// <summary>True where there is something to translate: no photo's place, no block that could not be read.</summary>
    public bool HasWords => Source is not { Text: "" } && Translation is not { Text: "" };

    /// <summary>True where a diagnostic has named something that makes the pair uncertain.</summary>
    public bool IsDoubtful => IsUncertain(Source) || IsUncertain(Translation);

    /// <summary>True for a block that both languages have, and of which nothing is in doubt.</summary>
    public bool CanBeAccepted => this is { Source: not null, Translation: not null, IsDoubtful: false };

    // U+FFFD stands for what was lost or could not be read.
    private static bool IsUncertain(Passage? passage) => passage?.Block is Gap or { IsDoubtful: true } || passage?.Text.Contains('\uFFFD') is true;
}

/// <summary>
/// A stretch of text in one language: the words without markup, where they stand, and as they are written in the file (empty where that is
/// not known), by which a figure or a name in them is found at its own place.
/// </summary>
internal sealed record Passage(string Id, string Text, SourceSpan Span)
{
    /// <summary>The text as it is written in the file, from the first character of the span; empty where it is not known.</summary>
    public string Written { get; init; } = "";

    /// <summary>The block; null for fields and cutlines.</summary>
    public BodyBlock? Block { get; init; }
}

/// <summary>How a block of the translation stands to its source.</summary>
internal enum BlockState
{
    /// <summary>The source is what it was when the translation was accepted.</summary>
    Current,

    /// <summary>The source has changed since.</summary>
    Stale,

    /// <summary>There is no translation.</summary>
    Missing,

    /// <summary>There is no source.</summary>
    Orphaned,

    /// <summary>Both stand, but nobody has accepted the translation: changes of the source go unseen.</summary>
    Untouched,
}

/// <summary>What accepting comes to: the text of the new lock, the blocks that were not current before, and those that cannot be accepted.</summary>
internal sealed record AcceptanceResult(string LockText, IReadOnlyList<TranslatedBlock> Accepted, IReadOnlyList<TranslatedBlock> Refused);

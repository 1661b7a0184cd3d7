using Yujiang.Static.Text;

namespace Yujiang.Static.Model;

/// <summary>translation.lock.yaml of an edition: for each accepted block of the translation the source it was made from. Written by "translate accept" only.</summary>
internal sealed record TranslationLock(SourceSpan Span, IReadOnlyList<AcceptedBlock> Blocks)
{
    /// <summary>The file's name in the edition's folder.</summary>
    public const string FileName = "translation.lock.yaml";

    /// <summary>The form of the file and of its hashes; another number is another program's.</summary>
    public const string Version = "1";
}

/// <summary>A block of the translation as it was accepted. Hashes are the first 16 hex digits of SHA-256 over normalised text.</summary>
internal sealed record AcceptedBlock
{
    /// <summary>The section's name, edition.yaml or photos.yaml.</summary>
    public required string Section { get; init; }

    /// <summary>The block's id when it was accepted; a hint for people, since generated ids shift.</summary>
    public required string Id { get; init; }

    /// <summary>The hash of the source it was made from.</summary>
    public required string SourceHash { get; init; }

    /// <summary>The hash of the translation itself, by which it is found again.</summary>
    public required string TranslationHash { get; init; }

    /// <summary>The source it was made from, so that what changed can be shown without any history.</summary>
    public required string SourceText { get; init; }

    /// <summary>Its entry in the file.</summary>
    public required SourceSpan Span { get; init; }
}

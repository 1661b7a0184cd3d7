using Yujiang.Static.Model;

namespace Yujiang.Static.Translate;

/// <summary>One block of a story in its row, with all that alignment asks of it.</summary>
internal sealed record Cell(string Section, int Index, Passage Passage)
{
    /// <summary>The reduced text; empty for a photo or a block that could not be read.</summary>
    public string Reduced { get; } = Fingerprint.Reduce(Passage.Text);

    /// <summary>The hash of the text; empty where there is none.</summary>
    public string Hash { get; } = Passage.Text.Length > 0 ? Fingerprint.Of(Passage.Text) : "";

    /// <summary>The id an editor gave; empty for a generated one, which counts blocks and shifts with them.</summary>
    public string GivenId => Passage.Id.StartsWith(Section + "-", StringComparison.Ordinal) && Passage.Id[(Section.Length + 1)..].All(char.IsAsciiDigit) ? "" : Passage.Id;

    /// <summary>The photo's name; empty for anything else.</summary>
    public string Photo => Passage.Block is PhotoPlacement placement ? placement.Photo.Name.Value : "";

    /// <summary>True where the two may be each other's translation. What a broken block was meant to be, nobody knows.</summary>
    public bool Fits(Cell other) => Section == other.Section
        && (IsUncertain || other.IsUncertain || BlockKind.Of(Passage.Block!) == BlockKind.Of(other.Passage.Block!));

    private bool IsUncertain => Passage.Block is Gap or { IsDoubtful: true };
}

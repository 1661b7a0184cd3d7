using Yujiang.Static.Text;

namespace Yujiang.Static.Model;

/// <summary>A name or term of glossary.yaml, with its place in that file.</summary>
internal sealed record Term
{
    /// <summary>The name in both languages.</summary>
    public required Bilingual<string> Name { get; init; }

    /// <summary>Other forms that are good in the translation: short names, inflected forms.</summary>
    public required IReadOnlyList<string> Short { get; init; }

    /// <summary>Forms of the translation that are wrong for this name.</summary>
    public required IReadOnlyList<string> Forbidden { get; init; }

    /// <summary>The name and its other good forms as they stand in the glossary.</summary>
    public Bilingual<IReadOnlyList<Located<string>>> Forms { get; init; } = new([], []);

    /// <summary>What the translator should know; may be empty.</summary>
    public Bilingual<Located<string>> Note { get; init; } = new(Nothing, Nothing);

    private static Located<string> Nothing { get; } = new("", default!);

    /// <summary>Its entry.</summary>
    public required SourceSpan Span { get; init; }
}

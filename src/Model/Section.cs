using Yujiang.Static.Text;

namespace Yujiang.Static.Model;

/// <summary>One numbered part of an edition, told in both languages.</summary>
internal sealed record Section
{
    /// <summary>The number that orders it, from the file name.</summary>
    public required int Number { get; init; }

    /// <summary>Its name: the anchor (#name) in every page of either language.</summary>
    public required Slug Name { get; init; }

    /// <summary>The story in each language.</summary>
    public required Bilingual<Story> Stories { get; init; }
}

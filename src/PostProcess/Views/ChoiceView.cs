namespace Yujiang.Static.PostProcess.Views;

/// <summary>One language on the chooser and on the 404 page: its front page, and the newest edition's headline as a foretaste.</summary>
internal sealed record ChoiceView
{
    /// <summary>BCP 47 tag.</summary>
    public required string Tag { get; init; }

    /// <summary>The language's own name.</summary>
    public required string Name { get; init; }

    /// <summary>The front page.</summary>
    public required string Address { get; init; }

    /// <summary>The newspaper's title.</summary>
    public required string Nameplate { get; init; }

    /// <summary>The line under it.</summary>
    public required string Tagline { get; init; }

    /// <summary>The newest edition's headline.</summary>
    public required string Headline { get; init; }

    /// <summary>The newest edition's deck.</summary>
    public required string Deck { get; init; }
}

/// <summary>Both languages, for the parallel page.</summary>
internal sealed record LanguagesView(LanguageView Source, LanguageView Translation);

/// <summary>A section of the parallel page.</summary>
internal sealed record ParallelSectionView(string Name, SectionView Source, SectionView Translation, IReadOnlyList<PairView> Pairs);

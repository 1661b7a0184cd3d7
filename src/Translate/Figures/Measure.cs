namespace Yujiang.Static.Translate.Figures;

/// <summary>
/// What a figure counts, as far as it matters for comparing: measures of one family convert into each other by their size in the family's
/// own unit (square metres, metres, kilograms); everything else is a count.
/// </summary>
internal sealed record Measure(Family Family, decimal Size)
{
    /// <summary>Things, people, yuan, years, ordinals: no conversion.</summary>
    public static readonly Measure Count = new(Family.Count, 1);

    /// <summary>Parts of a hundred: %, 成, 百分之, fractions.</summary>
    public static readonly Measure Percent = new(Family.Percent, 1);

    /// <summary>Percentage points.</summary>
    public static readonly Measure Points = new(Family.Points, 1);

    /// <summary>Times as much: 倍, 翻番, doubled, -fold.</summary>
    public static readonly Measure Fold = new(Family.Fold, 1);

    /// <summary>The month of a date.</summary>
    public static readonly Measure Month = new(Family.Month, 1);

    /// <summary>1 亩 = 1/15 hectare.</summary>
    public static readonly Measure Mu = new(Family.Area, 10_000m / 15);

    /// <summary>A length of <paramref name="metres"/>.</summary>
    public static Measure Length(decimal metres) => new(Family.Length, metres);

    /// <summary>An area of <paramref name="squareMetres"/>.</summary>
    public static Measure Area(decimal squareMetres) => new(Family.Area, squareMetres);

    /// <summary>A weight of <paramref name="kilograms"/>.</summary>
    public static Measure Weight(decimal kilograms) => new(Family.Weight, kilograms);

    /// <summary>True where figures of this measure convert into others.</summary>
    public bool Converts => Family is Family.Area or Family.Length or Family.Weight;
}

/// <summary>The families of measures.</summary>
internal enum Family
{
    /// <summary>A bare number.</summary>
    Count,

    /// <summary>Per cent.</summary>
    Percent,

    /// <summary>Percentage points.</summary>
    Points,

    /// <summary>Multiples.</summary>
    Fold,

    /// <summary>A month's name or number.</summary>
    Month,

    /// <summary>Square metres.</summary>
    Area,

    /// <summary>Metres.</summary>
    Length,

    /// <summary>Kilograms.</summary>
    Weight,
}

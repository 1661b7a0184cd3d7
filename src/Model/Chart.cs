using Yujiang.Static.Text;

namespace Yujiang.Static.Model;

/// <summary>Figures that people would rather look at than read, from a chart block of a story.</summary>
internal sealed record Chart
{
    /// <summary>What the figures are about.</summary>
    public required string Title { get; init; }

    /// <summary>How they are drawn.</summary>
    public required ChartKind Kind { get; init; }

    /// <summary>The unit all values share; empty where each has its own.</summary>
    public required string Unit { get; init; }

    /// <summary>The values in the order given.</summary>
    public required IReadOnlyList<ChartValue> Series { get; init; }

    /// <summary>Where the figures come from; may be empty.</summary>
    public required string Source { get; init; }
}

/// <summary>How a chart is drawn.</summary>
internal enum ChartKind
{
    /// <summary>Horizontal bars from a common zero, for values that share a unit.</summary>
    Bars,

    /// <summary>Large numerals side by side, for values of different units.</summary>
    Figures,
}

/// <summary>One value: its label, its size, the way it is written (as in the text) and its own unit.</summary>
internal sealed record ChartValue(string Label, decimal Value, string Display, string Unit, SourceSpan Span)
{
    /// <summary>The value with its unit. Units in Latin letters stand apart from their number; 所, % and the like follow it closely.</summary>
    public string Written => Unit.Length > 0 && char.IsAsciiLetter(Unit[0]) ? $"{Display} {Unit}" : Display + Unit;
}

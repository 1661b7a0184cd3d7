namespace Yujiang.Static.Text.Edtf;

/// <summary>What a qualifier says of a part of a date.</summary>
[Flags]
internal enum EdtfQualifier
{
    /// <summary>Known.</summary>
    None = 0,

    /// <summary>"?": the source is in doubt.</summary>
    Uncertain = 1,

    /// <summary>"~": about.</summary>
    Approximate = 2,

    /// <summary>"%": both.</summary>
    UncertainAndApproximate = Uncertain | Approximate,
}

/// <summary>The qualifiers of a date by part; of a part it does not have, none. A grouping (season, quarter) stands in place of the month.</summary>
internal readonly record struct EdtfQualifiers(EdtfQualifier Year, EdtfQualifier Month, EdtfQualifier Day)
{
    /// <summary>True where any part has one.</summary>
    public bool Any => (Year | Month | Day) != EdtfQualifier.None;
}

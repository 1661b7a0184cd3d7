namespace Yujiang.Static.Text.Edtf;

/// <summary>
/// From one date to another, either perhaps open or unknown (null), never both: an interval, or a member of a set. A single date is a span
/// that starts and ends with it.
/// </summary>
internal sealed record EdtfSpan(EdtfPoint? Start, EdtfPoint? End)
{
    /// <summary>True for a single date.</summary>
    public bool IsSingle => ReferenceEquals(Start, End);

    /// <summary>The first day it can mean; of an open start, of its end.</summary>
    public EdtfDay First => (Start ?? End)!.First;

    /// <summary>The last day it can mean; of an open end, of its start.</summary>
    public EdtfDay Last => (End ?? Start)!.Last;

    /// <summary>The dates it is given by.</summary>
    public IEnumerable<EdtfPoint> Points => new[] { Start, End }.OfType<EdtfPoint>();

    /// <summary>True where it does not end before it begins.</summary>
    public bool IsForward => Start is null || End is null || !(Start.First > End.Last);
}

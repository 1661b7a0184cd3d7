using Yujiang.Static.Text.Edtf;

namespace Yujiang.Static.PostProcess.Dates;

/// <summary>How a language writes dates, as its newspapers do.</summary>
internal interface IDateWords
{
    /// <summary>One date.</summary>
    string Point(EdtfPoint point);

    /// <summary>From a date to a date; an open or unknown end is not told apart.</summary>
    string Interval(EdtfSpan span);

    /// <summary>One of several dates, or all of them.</summary>
    string Set(IReadOnlyList<EdtfSpan> members, bool isChoice);
}

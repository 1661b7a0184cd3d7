using Yujiang.Static.PostProcess.Dates;
using Yujiang.Static.Text;
using Yujiang.Static.Text.Edtf;

namespace Yujiang.Static.PostProcess.Views;

/// <summary>
/// Writes EDTF dates in the manner of a language: 2024年4月, April 2024. What is unknown is not shown; what is inferred or approximate is
/// shown as such. Languages without a style of their own get the date as EDTF writes it.
/// </summary>
internal sealed class DateStyle(Language language, string inferredMark)
{
    private readonly IDateWords? words = language.IsHan ? new HanDates(inferredMark) : language.Tag.Split('-')[0] == "en" ? new EnglishDates(inferredMark) : null;

    /// <summary>The date for readers; empty where there is none.</summary>
    public string Write(EdtfDate? date) => date is null ? "" : words is null ? date.Text : date.Form switch
    {
        EdtfForm.Single => words.Point(date.Members[0].Start!),
        EdtfForm.Interval => words.Interval(date.Members[0]),
        _ => words.Set(date.Members, date.Form == EdtfForm.OneOf),
    };
}

using System.Globalization;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Charts;

/// <summary>
/// Chart -> markup: a table whose values are drawn, each behind a bar of inline SVG or in large numerals. The numbers are read out as what
/// they are, and the bars, which only repeat them, are not. Colours and type are the style sheet's; lengths are per cent, so the drawing
/// follows the reader's font size and column and needs no script.
/// </summary>
internal sealed class ChartRenderer(IReadOnlyDictionary<string, string> words)
{
    // The longest bar stops short of the edge so that its value has room behind it.
    private const double Longest = 60;

    /// <summary>The chart as a figure.</summary>
    public Html Draw(string id, Chart chart)
    {
        var largest = chart.Series.Max(value => value.Value);
        return Figure(id, chart, chart.Kind == ChartKind.Bars ? value => Bar(value, largest) + Html.Escape(value.Written) : Numeral);
    }

    /// <summary>The chart without a drawing: title and table.</summary>
    public Html Tabulate(string id, Chart chart) => Figure(id, chart, value => Html.Escape(value.Written));

    private Html Figure(string id, Chart chart, Func<ChartValue, string> cell)
    {
        var rows = string.Concat(chart.Series.Select(value => $"<tr><th>{Html.Escape(value.Label)}</th><td>{cell(value)}</td></tr>"));
        return new($"<figure id=\"{id}\" class=\"chart\"><figcaption>{Html.Escape(chart.Title)}</figcaption><table><tbody>{rows}</tbody></table>{Source(chart)}</figure>");
    }

    private static string Bar(ChartValue value, decimal largest)
    {
        var share = largest == 0 ? 0 : (double)(value.Value / largest) * Longest;
        return string.Create(CultureInfo.InvariantCulture,
            $"<svg aria-hidden=\"true\" height=\"1em\" width=\"{share:0.##}%\"><rect width=\"100%\" height=\"100%\"/></svg> ");
    }

    private static string Numeral(ChartValue value) => $"<b>{Html.Escape(value.Display)}</b> {Html.Escape(value.Unit)}";

    private string Source(Chart chart) =>
        chart.Source.Length > 0 ? $"<p>{Html.Escape(words.GetValueOrDefault("source_label", "") + chart.Source)}</p>" : "";
}

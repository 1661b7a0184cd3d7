using System.Globalization;
using System.Text;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Charts;

/// <summary>
/// Chart -> markup: bars as inline SVG with their data as a table, figures as large numerals in a description list. Colours and type are
/// the style sheet's. Lengths are in em and per cent, so the drawing follows the reader's font size and column and needs no script.
/// </summary>
internal sealed class ChartRenderer(IReadOnlyDictionary<string, string> words)
{
    private const double RowHeight = 3.2;

    /// <summary>The chart as a figure.</summary>
    public Html Draw(string id, Chart chart) => new(chart.Kind == ChartKind.Bars ? Bars(id, chart) : Figures(id, chart));

    /// <summary>The chart without a drawing: title and table.</summary>
    public Html Tabulate(string id, Chart chart) =>
        new($"<figure class=\"chart\" id=\"{id}\">{Title(id, chart)}{Table(chart)}{Source(chart)}</figure>");

    private string Bars(string id, Chart chart)
    {
        var svg = new StringBuilder();
        var largest = chart.Series.Max(value => value.Value);
        for (var row = 0; row < chart.Series.Count; row++)
            Bar(svg, chart.Series[row], largest, row * RowHeight);
        var height = Em(chart.Series.Count * RowHeight);
        return $"""
            <figure class="chart" id="{id}">{Title(id, chart)}<svg role="img" aria-labelledby="{id}-title" width="100%" height="{height}">{svg}</svg><details><summary>{Word("chart_data")}</summary>{Table(chart)}</details>{Source(chart)}</figure>
            """;
    }

    private static void Bar(StringBuilder svg, ChartValue value, decimal largest, double top)
    {
        // The longest bar stops short of the edge so that its value has room behind it.
        var share = largest == 0 ? 0 : (double)(value.Value / largest) * 70;
        var width = share.ToString("0.##", CultureInfo.InvariantCulture) + "%";
        // Rows differ in nothing but their place, so that they compress well.
        svg.Append(CultureInfo.InvariantCulture, $"<svg y=\"{Em(top)}\"><text y=\"1.1em\">{Html.Escape(value.Label)}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect y=\"1.5em\" height=\"1.1em\" width=\"{width}\"/><text y=\"2.4em\" dx=\".4em\" x=\"{width}\">{Html.Escape(value.Written)}</text></svg>");
    }

    private string Figures(string id, Chart chart)
    {
        var list = string.Concat(chart.Series.Select(value =>
            $"<div><dt>{Html.Escape(value.Label)}</dt><dd><b>{Html.Escape(value.Display)}</b> {Html.Escape(value.Unit)}</dd></div>"));
        return $"<figure class=\"chart\" id=\"{id}\">{Title(id, chart)}<dl>{list}</dl>{Source(chart)}</figure>";
    }

    private static string Title(string id, Chart chart) => $"<figcaption id=\"{id}-title\">{Html.Escape(chart.Title)}</figcaption>";

    private string Table(Chart chart)
    {
        var rows = string.Concat(chart.Series.Select(value => $"<tr><th scope=\"row\">{Html.Escape(value.Label)}</th><td>{Html.Escape(value.Written)}</td></tr>"));
        return $"<table><thead><tr><th scope=\"col\">{Word("chart_label")}</th><th scope=\"col\">{Word("chart_value")}</th></tr></thead><tbody>{rows}</tbody></table>";
    }

    private string Source(Chart chart) =>
        chart.Source.Length > 0 ? $"<p>{Html.Escape(words.GetValueOrDefault("source_label", "") + chart.Source)}</p>" : "";

    private string Word(string key) => Html.Escape(words.GetValueOrDefault(key, key));

    private static string Em(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "em";
}

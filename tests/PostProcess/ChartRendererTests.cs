using System.Globalization;
using System.Xml.Linq;
using Xunit;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Charts;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.PostProcess;

public sealed class ChartRendererTests
{
    private const string Hostile = "<script>alert('&\"')</script>";
    private static readonly ChartRenderer Renderer = new(new Dictionary<string, string> { ["chart_data"] = Hostile });

    [Theory]
    [InlineData("Bars")]
    [InlineData("Figures")]
    public void Words_can_never_become_markup(string kind)
    {
        var chart = Chart(Enum.Parse<ChartKind>(kind), (Hostile, 1));

        var figure = XElement.Parse(Renderer.Draw("c", chart).Markup);

        Assert.Empty(figure.Descendants("script"));
        Assert.Contains(Hostile, figure.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_bar_leaves_room_for_its_value_and_the_others_follow_from_it()
    {
        var figure = XElement.Parse(Renderer.Draw("c", Chart(ChartKind.Bars, ("a", 200), ("b", 50), ("c", 0))).Markup);

        var widths = figure.Descendants("rect").Select(bar => double.Parse(bar.Attribute("width")!.Value.TrimEnd('%'), CultureInfo.InvariantCulture)).ToList();
        Assert.InRange(widths[0], 50, 80);
        Assert.Equal([widths[0] / 4, 0], widths[1..]);
    }

    [Fact]
    public void A_chart_of_zeros_has_no_bars() =>
        Assert.All(XElement.Parse(Renderer.Draw("c", Chart(ChartKind.Bars, ("a", 0))).Markup).Descendants("rect"), bar => Assert.Equal("0%", bar.Attribute("width")!.Value));

    [Fact]
    public void Every_value_stands_in_the_table_with_its_unit()
    {
        var table = XElement.Parse(Renderer.Tabulate("c", Chart(ChartKind.Bars, ("Rice", 12), ("Beans", 5.5m))).Markup).Descendants("tbody").Single();

        Assert.Equal(["Rice: 12 kg", "Beans: 5.5 kg"], table.Elements().Select(row => $"{row.Element("th")!.Value}: {row.Element("td")!.Value}"));
    }

    [Fact]
    public void The_drawing_is_called_by_the_charts_title()
    {
        var figure = XElement.Parse(Renderer.Draw("c", Chart(ChartKind.Bars, ("a", 1))).Markup);

        var title = figure.Descendants("svg").First().Attribute("aria-labelledby")!.Value;
        Assert.Equal(Hostile, figure.Descendants().Single(element => element.Attribute("id")?.Value == title).Value);
    }

    private static Chart Chart(ChartKind kind, params (string Label, decimal Value)[] values) => new()
    {
        Title = Hostile,
        Kind = kind,
        Unit = "kg",
        Series = [.. values.Select(value => new ChartValue(value.Label, value.Value, value.Value.ToString(CultureInfo.InvariantCulture), "kg", SourceSpan.OfFile(ContentPath.Of("a"))))],
        Source = Hostile,
    };
}

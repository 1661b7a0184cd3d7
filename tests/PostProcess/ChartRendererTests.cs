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
    private static readonly ChartRenderer Renderer = new(new Dictionary<string, string> { ["source_label"] = Hostile });

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

        var widths = figure.Descendants("svg").Select(bar => double.Parse(bar.Attribute("width")!.Value.TrimEnd('%'), CultureInfo.InvariantCulture)).ToList();
        Assert.InRange(widths[0], 50, 80);
        Assert.Equal([widths[0] / 4, 0], widths[1..]);
    }

    [Fact]
    public void A_chart_of_zeros_has_no_bars() =>
        Assert.All(XElement.Parse(Renderer.Draw("c", Chart(ChartKind.Bars, ("a", 0))).Markup).Descendants("svg"), bar => Assert.Equal("0%", bar.Attribute("width")!.Value));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_value_stands_in_the_table_with_its_unit(bool isDrawn)
    {
        var chart = Chart(ChartKind.Bars, ("Rice", 12), ("Beans", 5.5m));

        var table = XElement.Parse((isDrawn ? Renderer.Draw("c", chart) : Renderer.Tabulate("c", chart)).Markup).Descendants("tbody").Single();

        Assert.Equal(["Rice: 12 kg", "Beans: 5.5 kg"], table.Elements().Select(row => $"{row.Element("th")!.Value}: {row.Element("td")!.Value.Trim()}"));
        Assert.Equal(isDrawn ? 2 : 0, table.Descendants("svg").Count());
    }

    [Fact]
    public void A_bar_says_nothing_that_its_value_does_not_say()
    {
        var bar = XElement.Parse(Renderer.Draw("c", Chart(ChartKind.Bars, ("a", 1))).Markup).Descendants("svg").Single();

        Assert.Equal("true", bar.Attribute("aria-hidden")!.Value);
        Assert.Empty(bar.Value);
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

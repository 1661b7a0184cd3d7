using System.Globalization;
using Xunit;
using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Tests.Support;
using Yujiang.Static.Translate.Figures;

namespace Yujiang.Static.Tests.Translate;

/// <summary>
/// The edition that comes with the program: none of its figures is called wrong, and every figure that is made wrong, in either language, is
/// named once.
/// </summary>
public sealed class SampleFigureTests
{
    private static readonly TranslationReport Report =
        new TranslationDesk(new BuildOptions { Input = Repository.PathOf("input"), Theme = Repository.PathOf("theme"), Output = "output" }, new Progress<BuildProgress>()).Read("yujiang", CancellationToken.None)![0];

    private readonly FigureCheck check = new(Report.Languages, new DiagnosticBag());

    [Fact]
    public void No_figure_of_the_edition_is_called_wrong() =>
        Assert.Equal([], Report.Blocks.SelectMany(block => check.Compare(block.Source!, block.Translation!)).Select(told => told.Message(Tongue.English)));

    [Theory]
    [InlineData("another digit")]
    [InlineData("ten times as much")]
    [InlineData("left out")]
    public void A_figure_of_the_translation_made_wrong_is_named_once(string slip)
    {
        var (slips, unnamed) = (0, new List<string>());
        foreach (var block in Report.Blocks)
        {
            var (source, translation) = (block.Source!, block.Translation!);
            var demanded = IFigureReader.For(Report.Languages.Source)!.Read(source.Text).Where(figure => figure.IsDemanded).ToList();
            var figures = IFigureReader.For(Report.Languages.Translation)!.Read(translation.Text);
            foreach (var figure in figures.Where(figure => figure.IsDigits && demanded.Exists(other => FigureMatch.Agree(other, figure))))
            {
                // A figure that is said twice, in mu and in hectares, may be left out once.
                if (slip == "left out" && (figures.Count(other => demanded.Exists(wanted => FigureMatch.Agree(wanted, figure) && FigureMatch.Agree(wanted, other))) > 1))
                    continue;
                slips++;
                var told = check.Compare(source, translation with { Text = Spoilt(translation.Text, figure, slip) }).ToList();
                if (told.Count != 1)
                    unnamed.Add($"{block.Section} {block.Id} {figure.In(translation.Text)}: {string.Join("; ", told.Select(one => one.Message(Tongue.English)))}");
            }
        }

        Assert.Equal([], unnamed);
        Assert.InRange(slips, 25, int.MaxValue);
    }

    [Fact]
    public void A_figure_of_the_source_made_wrong_is_named_once()
    {
        var (slips, unnamed) = (0, new List<string>());
        foreach (var block in Report.Blocks)
        {
            foreach (var figure in IFigureReader.For(Report.Languages.Source)!.Read(block.Source!.Text).Where(figure => figure is { IsDigits: true, IsDemanded: true }))
            {
                slips++;
                var told = check.Compare(block.Source with { Text = Spoilt(block.Source.Text, figure, "another digit") }, block.Translation!).ToList();
                if (told.Count != 1)
                    unnamed.Add($"{block.Section} {block.Id} {figure.In(block.Source.Text)}: {string.Join("; ", told.Select(one => one.Message(Tongue.English)))}");
            }
        }

        Assert.Equal([], unnamed);
        Assert.InRange(slips, 25, int.MaxValue);
    }

    // A conversion may be off by one per cent, so it is its first digit that is changed.
    private static string Spoilt(string text, Figure figure, string slip)
    {
        var end = figure.Offset + text[figure.Offset..figure.End].TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or ',').Count();
        var (number, at) = (text[figure.Offset..end], figure.Measure.Converts ? 0 : end - figure.Offset - 1);
        var spoilt = slip switch
        {
            "left out" => "many",
            "ten times as much" => number.Contains('.', StringComparison.Ordinal) ? number.Replace(".", "", StringComparison.Ordinal) : number + "0",
            _ => number.Remove(at, 1).Insert(at, ((number[at] - '0' + 3) % 10).ToString(CultureInfo.InvariantCulture)),
        };
        return string.Concat(text.AsSpan(0, figure.Offset), spoilt, text.AsSpan(end));
    }
}

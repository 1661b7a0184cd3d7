using Xunit;
using Yujiang.Static.Tests.Support;
using Yujiang.Static.Text;
using Yujiang.Static.Translate.Figures;

namespace Yujiang.Static.Tests.Specs;

/// <summary>The tables of numbers.md are true.</summary>
public sealed class NumberTests
{
    private static readonly Language Chinese = new(Side.Source, "zh-Hans", "zh", "中文");
    private static readonly Language English = new(Side.Translation, "en", "en", "English");

    private static readonly string Document = Repository.PathOf("tests", "Specs", "numbers.md");

    public static TheoryData<string, string, string, string> Rows
    {
        get
        {
            var (rows, heading) = (new TheoryData<string, string, string, string>(), "");
            foreach (var line in File.ReadAllLines(Document))
            {
                var cells = line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray();
                if (line.StartsWith('#'))
                    heading = line.Trim('#', ' ');
                else if (line.StartsWith("| ", StringComparison.Ordinal) && cells is [var source, var translation, var told] && told != "told")
                    rows.Add(heading, source, translation, told);
            }
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_translation_says_the_figures_of_its_source(string heading, string source, string translation, string told)
    {
        var (from, to) = heading == "From English into Chinese" ? (English, Chinese) : (Chinese, English);

        var comparison = Compare(source, translation, from, to);

        var found = Print(comparison, source, translation, IFigureReader.For(to)!);
        if (Approve.IsBlessing && found != told)
            File.WriteAllText(Document, File.ReadAllText(Document).Replace($"| {source} | {translation} | {told} |", $"| {source} | {translation} | {found} |", StringComparison.Ordinal));
        else
            Assert.Equal(told, found);
    }

    [Fact]
    public void The_document_has_enough_to_say() => Assert.InRange(Rows.Count, 250, int.MaxValue);

    [Fact]
    public void A_language_nobody_can_read_figures_in_is_not_checked() => Assert.Null(IFigureReader.For(new Language(Side.Translation, "bo", "bo", "བོད་ཡིག")));

    private static FigureComparison Compare(string source, string translation, Language from, Language to) =>
        new(source, IFigureReader.For(from)!.Read(source), translation, IFigureReader.For(to)!.Read(translation));

    private static string Print(FigureComparison found, string source, string translation, IFigureReader reader)
    {
        var exact = found.Agreed.Where(pair => pair.Figure.Hedge != Hedge.None && pair.Others.All(other => !reader.Hedges(translation, other, pair.Figure.Hedge)))
            .Select(pair => $"exact: {pair.Others[0].In(translation)} for {pair.Figure.In(source)}");
        string[] told =
        [
            .. found.OffByTens.Select(pair => $"tens: {pair.Other.In(translation)} for {pair.Figure.In(source)}"),
            .. found.Different.Select(pair => $"differs: {pair.Other.In(translation)} for {pair.Figure.In(source)}"),
            .. found.Absent.Select(figure => $"absent: {figure.In(source)}"),
            .. found.Added.Select(figure => $"added: {figure.In(translation)}"),
            .. exact,
        ];
        return told.Length == 0 ? "-" : string.Join("; ", told);
    }
}

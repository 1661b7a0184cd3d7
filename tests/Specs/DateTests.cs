using Xunit;
using Yujiang.Static.PostProcess.Views;
using Yujiang.Static.Tests.Support;
using Yujiang.Static.Text;
using Yujiang.Static.Text.Edtf;

namespace Yujiang.Static.Tests.Specs;

/// <summary>The tables of dates.md are true.</summary>
public sealed class DateTests
{
    private static readonly DateStyle Chinese = new(new Language(Side.Source, "zh-Hans", "zh", "中文"), "推断");
    private static readonly DateStyle English = new(new Language(Side.Translation, "en", "en", "English"), "inferred");
    private static readonly List<string[]> Rows =
    [
        .. File.ReadLines(Repository.PathOf("tests", "Specs", "dates.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())
            .Where(cells => cells[0] is not ("edition.yaml" or "---")),
    ];

    public static TheoryData<string, string, string> Shown =>
        [.. Rows.Where(row => row.Length == 3).Select(row => new TheoryDataRow<string, string, string>(row[0], row[1], row[2]))];

    public static TheoryData<string> Refused => [.. Rows.Where(row => row.Length == 2).Select(row => row[0])];

    [Theory]
    [MemberData(nameof(Shown))]
    public void A_date_is_shown_in_the_manner_of_each_language(string written, string chinese, string english)
    {
        var date = written.Length == 0 ? null : EdtfDate.TryParse(written, out var parsed) ? parsed : throw new FormatException(written);

        Assert.Equal((chinese, english), (Chinese.Write(date), English.Write(date)));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Anything_else_is_refused(string written) => Assert.False(EdtfDate.TryParse(written, out _));

    [Fact]
    public void A_language_without_a_style_of_its_own_gets_the_date_as_written()
    {
        var style = new DateStyle(new Language(Side.Translation, "bo", "bo", "བོད་ཡིག"), "?");

        Assert.Equal("2024-04?", style.Write(EdtfDate.TryParse("2024-04?", out var date) ? date : null));
    }
}

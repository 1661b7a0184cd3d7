using CsCheck;
using Xunit;
using Yujiang.Static.PostProcess.Views;
using Yujiang.Static.Text.Edtf;
using static Yujiang.Static.Tests.Support.Samples;

namespace Yujiang.Static.Tests.Text.Edtf;

/// <summary>What dates are told apart by; how they are shown and which are refused stands in Specs/dates.md.</summary>
public sealed class EdtfDateTests
{
    [Theory]
    [InlineData("2024-04-18", "2024-04-18")]
    [InlineData("2024-04", "2024-04-01")]
    [InlineData("2024-04-XX", "2024-04-01")]
    [InlineData("193X", "1930-01-01")]
    [InlineData("00XX", "0001-01-01")]
    [InlineData("0000/0002", "0001-01-01")]
    [InlineData("15XX-12-25", "1500-12-25")]
    [InlineData("156X-02-29", "1560-02-29")]
    [InlineData("XXXX-12-25", "0001-01-01")]
    [InlineData("1985-XX-31", "1985-01-31")]
    [InlineData("2001-21", "2001-03-01")]
    [InlineData("2001-24", "2001-12-01")]
    [InlineData("2001-31", "2001-03-01")]
    [InlineData("2001-34", "2001-04-01")]
    [InlineData("2001-41", "2001-07-01")]
    [InlineData("1950S2", "1900-01-01")]
    [InlineData("[1667,1668]", "1667-01-01")]
    [InlineData("{1961-12,1960}", "1960-01-01")]
    [InlineData("[..1760-12-03]", "1760-12-03")]
    [InlineData("-0044/1950", "0001-01-01")]
    [InlineData("2004-01-01T10:10:10Z", "2004-01-01")]
    [InlineData("2024-04/2024-06", "2024-04-01")]
    [InlineData("../2024-06", "2024-06-01")]
    public void For_ordering_a_date_is_the_first_day_it_can_mean(string written, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Date(written).Earliest);

    [Theory]
    [InlineData("2024-02", "2024-02-29")]
    [InlineData("193X", "1939-12-31")]
    [InlineData("156X-02-29", "1568-02-29")]
    [InlineData("190X-02", "1909-02-28")]
    [InlineData("1985-XX-31", "1985-12-31")]
    [InlineData("2001-24", "2002-02-28")]
    [InlineData("2001-30", "2002-02-28")]
    [InlineData("2001-37", "2001-04-30")]
    [InlineData("1950S2", "1999-12-31")]
    [InlineData("[1667,1668,1670..1672]", "1672-12-31")]
    [InlineData("2024/..", "2024-12-31")]
    [InlineData("9999-24", "9999-12-31")]
    public void For_what_nothing_is_later_than_a_date_is_the_last_day_it_can_mean(string written, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Date(written).Latest);

    [Theory]
    [InlineData("0000")]
    [InlineData("-0044-03-15")]
    [InlineData("Y17000")]
    [InlineData("Y-17E7")]
    [InlineData("Y171010000S3")]
    [InlineData("-1985/-1984")]
    public void A_date_outside_the_years_1_to_9999_has_no_day_for_formats_that_want_one(string written) =>
        Assert.Equal((null, null), (Date(written).Earliest, Date(written).Latest));

    [Fact]
    public void Dates_of_all_years_have_an_order()
    {
        string[] inOrder = ["Y-17E7", "Y-17000", "-1985", "-0044-03-15", "-0044-04", "0000", "00XX", "0044", "1950S2", "193X", "2001-21", "2001-22", "2001-24", "2002-01-01", "Y17000"];

        Assert.Equal(inOrder, inOrder.Reverse().OrderBy(written => Date(written).First).ThenBy(written => written, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2024", "2024")]
    [InlineData("2024-04", "2024-04")]
    [InlineData("2024-04-18", "2024-04-18")]
    [InlineData("2004-01-01T10:10:10", "2004-01-01")]
    [InlineData("2024-04?", null)]
    [InlineData("2024-04-XX", null)]
    [InlineData("2024-XX", null)]
    [InlineData("193X", null)]
    [InlineData("2001-21", null)]
    [InlineData("1950S2", null)]
    [InlineData("0000", null)]
    [InlineData("-0044", null)]
    [InlineData("Y17000", null)]
    [InlineData("2023/2024", null)]
    [InlineData("[1667]", null)]
    public void Formats_that_know_but_ISO_8601_1_get_certain_dates_only(string written, string? plain) => Assert.Equal(plain, Date(written).Iso);

    [Theory]
    [InlineData("2004-01-01T10:10:10Z", "2004-01-01T10:10:10")]
    [InlineData("2004-01-01T10:10:10+08", "2004-01-01T02:10:10")]
    [InlineData("2004-01-01T00:10:10+05:30", "2003-12-31T18:40:10")]
    [InlineData("2003-12-31T23:10:10-03", "2004-01-01T02:10:10")]
    [InlineData("2004-01-01T10:10:10", null)]
    [InlineData("0001-01-01T00:00:00+08", null)]
    [InlineData("2004-01-01", null)]
    public void A_time_with_its_shift_is_a_moment(string written, string? moment) =>
        Assert.Equal(moment, Date(written).Moment?.ToString("s", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2024-04", false)]
    [InlineData("2024-04?", true)]
    [InlineData("2024-04~", true)]
    [InlineData("2024-04%", true)]
    [InlineData("2023/2024?", true)]
    [InlineData("2004-06-~11", true)]
    [InlineData("?2004-06-11", true)]
    [InlineData("[1667,1668~]", true)]
    [InlineData("[1667,1668]", false)]
    [InlineData("2023/..", false)]
    public void A_qualifier_anywhere_says_the_date_was_inferred(string written, bool isQualified) =>
        Assert.Equal(isQualified, Date(written).IsQualified);

    [Fact]
    public void The_text_is_kept_as_written() => Assert.Equal("2024-04?", Date("2024-04?").ToString());

    [Fact]
    public void Any_text_is_read_or_refused_and_what_is_read_can_be_ordered_and_shown()
    {
        var (chinese, english) = (new DateStyle(ChineseAndEnglish.Source, "?"), new DateStyle(ChineseAndEnglish.Translation, "?"));
        string[] parts = ["19", "20", "XX", "1X", "0", "02", "12", "21", "30", "-", "-", "..", "/", ",", "Y", "E3", "S2", "?", "~", "%", "[", "]", "{", "}", "T10:10:10", "Z", "+08"];

        Gen.Int[0, parts.Length - 1].Array[1, 9].Sample(list => !EdtfDate.TryParse(string.Concat(list.Select(part => parts[part])), out var date)
            || (date.First.CompareTo(date.Last) <= 0 && chinese.Write(date).Length > 0 && english.Write(date).Length > 0 && !(date.Earliest > date.Latest)), iter: 20_000);
    }
}

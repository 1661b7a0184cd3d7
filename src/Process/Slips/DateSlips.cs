using System.Text.RegularExpressions;
using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Process.Slips;

/// <summary>Dates that no calendar has, in running text: a month after the twelfth, a day after the month's last. What was meant nobody can tell.</summary>
internal static partial class DateSlips
{
    public static readonly Rule Impossible = new("YJ2055", Severity.Error,
        new("There is no date “{0}”.", "没有“{0}”这个日期。"),
        new("Compare it with the manuscript.", "请与原稿核对。"));

    /// <summary>As Chinese writes dates.</summary>
    public static Slip InHan { get; } = new(Impossible, HanPattern(), null);

    /// <summary>As English writes them. Without “on” before it, a number behind a month may count what follows: in April 160 households moved.</summary>
    public static Slip InEnglish { get; } = new(Impossible, EnglishPattern(), null);

    // 24月龄 and 36月期 are spans of time: alone, without year and day, a number before 月 is left alone.
    [GeneratedRegex(@"(?<=年)(?:0|1[3-9]|[2-9]\d|\d{3,})月(?:\d{1,3}[日号])?(?![龄期])|(?<![\d.])(?:0|1[3-9]|[2-9]\d|\d{3,})月\d{1,3}[日号]|(?<![\d.])(?:(?:0?[1-9]|1[0-2])月(?:0|3[2-9]|[4-9]\d|\d{3,})[日号]|0?2月3[01][日号]|(?:0?[469]|11)月31[日号])", RegexOptions.CultureInvariant)]
    private static partial Regex HanPattern();

    [GeneratedRegex(@"(?<=\b[Oo]n )(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:0|3[2-9]|[4-9]\d|\d{3})(?:st|nd|rd|th)?(?!\d)|(?:0|3[2-9]|[4-9]\d|\d{3})(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|(?:April|June|September|November) 31(?!\d)|February 3[01](?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishPattern();
}

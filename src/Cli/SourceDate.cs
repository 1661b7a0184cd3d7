using System.Globalization;
using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Cli;

/// <summary>SOURCE_DATE_EPOCH (reproducible-builds.org): whole seconds since 1970 that stand in place of the editions' dates in archives.</summary>
internal static class SourceDate
{
    private const string Variable = "SOURCE_DATE_EPOCH";
    private const long Latest = 253_402_300_799;

    /// <summary>What is said of a value that is none.</summary>
    public static readonly Wording Malformed = new("SOURCE_DATE_EPOCH must be a whole number of seconds since 1970-01-01, or not be set.",
        "SOURCE_DATE_EPOCH须为自1970-01-01起的整秒数，或不设置。");

    /// <summary>True where the variable is set to something else.</summary>
    public static bool IsMalformed() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text && Parse(text) is null;

    /// <summary>The time in UTC; null where the variable is not set.</summary>
    public static DateTime? OfEnvironment() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? Parse(text) : null;

    private static DateTime? Parse(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= Latest ? DateTime.UnixEpoch.AddSeconds(seconds) : null;
}

using Yujiang.Static.Build;

namespace Yujiang.Static.Cli;

/// <summary>What the shell is told, decided once, from the result.</summary>
internal static class ExitCode
{
    public const int Clean = 0;
    public const int Problems = 1;
    public const int Usage = 2;
    public const int Bug = 70;
    public const int Cancelled = 130;

    /// <summary>The code for a finished build or check.</summary>
    public static int Of(BuildReport report) => report.Outcome == Outcome.Refused ? Problems : Clean;
}

using Spectre.Console;
using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Cli;

/// <summary>The two streams a command writes to: results go to Out, progress and messages to Error. Both honour NO_COLOR.</summary>
internal sealed record Terminal(IAnsiConsole Out, IAnsiConsole Error, Tongue Tongue)
{
    /// <summary>The process's own terminal.</summary>
    public static Terminal OfProcess(Tongue tongue) => new(
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) }),
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }),
        tongue)
    {
        SummaryFile = Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") ?? "",
    };

    /// <summary>The file that gathers the summary of a continuous integration job (GITHUB_STEP_SUMMARY); empty outside of one.</summary>
    public string SummaryFile { get; init; } = "";

    /// <summary>A sentence in the terminal's tongue.</summary>
    public string Say(Wording wording, params object[] arguments) => wording.In(Tongue, arguments);

    /// <summary>A line as it is, however long, without markup and without wrapping.</summary>
    public static void WriteLine(IAnsiConsole console, string line) => console.Profile.Out.Writer.WriteLine(line);
}

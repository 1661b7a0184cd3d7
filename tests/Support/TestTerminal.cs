using Spectre.Console;
using Yujiang.Static.Cli;
using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Tests.Support;

/// <summary>A terminal whose two streams can be read afterwards.</summary>
internal sealed class TestTerminal : IDisposable
{
    private readonly StringWriter results = new();
    private readonly StringWriter messages = new();

    public TestTerminal(Tongue tongue = Tongue.English) => Terminal = new Terminal(Console(results), Console(messages), tongue);

    public Terminal Terminal { get; }

    public string Results => results.ToString();

    public string Messages => messages.ToString();

    public void Dispose()
    {
        results.Dispose();
        messages.Dispose();
    }

    private static IAnsiConsole Console(StringWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
}

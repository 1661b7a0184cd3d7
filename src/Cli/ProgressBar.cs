using System.Diagnostics;
using Spectre.Console;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;

namespace Yujiang.Static.Cli;

/// <summary>
/// Shows how far a build has come, on standard error, once it has taken half a second: a live bar on a terminal, a plain line every two
/// seconds elsewhere.
/// </summary>
internal sealed class ProgressBar(Terminal terminal, bool isQuiet) : IProgress<BuildProgress>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan PlainPause = TimeSpan.FromSeconds(2);
    private static readonly Wording Writing = new("writing files", "写入文件");
    private static readonly Wording Sending = new("sending files", "发送文件");
    private static readonly Wording Editions = new("editions", "期");
    private static readonly Wording Verifying = new("verifying", "核对");
    private readonly Lock gate = new();
    private readonly long start = Stopwatch.GetTimestamp();
    private long lastLine = Stopwatch.GetTimestamp();
    private ProgressContext? live;
    private readonly Dictionary<string, ProgressTask> bars = [];

    /// <summary>Runs the work while the bar is shown.</summary>
    public T Show<T>(Func<T> work)
    {
        if (isQuiet || !terminal.Error.Profile.Capabilities.Interactive || !terminal.Error.Profile.Out.IsTerminal)
            return work();
        var result = default(T);
        terminal.Error.Progress().AutoClear(true).HideCompleted(false)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                live = context;
                result = work();
                live = null;
            });
        return result!;
    }

    /// <inheritdoc/>
    public void Report(BuildProgress value)
    {
        if (isQuiet || Stopwatch.GetElapsedTime(start) < Patience)
            return;
        lock (gate)
        {
            if (live is not null)
                Advance(value);
            else if (!terminal.Error.Profile.Out.IsTerminal && Stopwatch.GetElapsedTime(lastLine) >= PlainPause)
            {
                lastLine = Stopwatch.GetTimestamp();
                Terminal.WriteLine(terminal.Error, $"{terminal.Say(Name(value.Stage))}: {value.Done}/{value.Total}");
            }
        }
    }

    private void Advance(BuildProgress value)
    {
        if (!bars.TryGetValue(value.Stage, out var bar))
            bars[value.Stage] = bar = live!.AddTask(terminal.Say(Name(value.Stage)), maxValue: value.Total);
        bar.MaxValue = value.Total;
        bar.Value = value.Done;
        bar.Description = $"{terminal.Say(Name(value.Stage))} {value.Done}/{value.Total}";
    }

    private static Wording Name(string stage) => stage switch
    {
        "editions" => Editions,
        "verify" => Verifying,
        "deploy" => Sending,
        _ => Writing,
    };
}

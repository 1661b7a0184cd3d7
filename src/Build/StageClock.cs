using System.Diagnostics;

namespace Yujiang.Static.Build;

/// <summary>Adds up the time each stage takes over all editions.</summary>
internal sealed class StageClock
{
    private readonly Dictionary<string, TimeSpan> times = [];

    /// <summary>The stages in the order they were first run.</summary>
    public IReadOnlyList<StageTime> Times => [.. times.Select(time => new StageTime(time.Key, time.Value))];

    /// <summary>Runs a stage's work on the clock.</summary>
    public T Time<T>(string stage, Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            return work();
        }
        finally
        {
            times[stage] = times.GetValueOrDefault(stage) + Stopwatch.GetElapsedTime(start);
        }
    }
}

using System.Diagnostics;
using Yujiang.Static.Files;

namespace Yujiang.Static.Preview;

/// <summary>The preview as a whole: a server, a watch, and a press that prints a proof whenever a file has changed.</summary>
internal sealed class PreviewRun(IPress press, PreviewSettings settings, IPreviewWitness witness)
{
    // Time for a file that was caught half-saved, or for the second of two files that belong together, before a mistake is shown.
    private static readonly TimeSpan SecondThought = TimeSpan.FromMilliseconds(100);

    private readonly ProofDesk desk = new();

    /// <summary>Runs until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var answers = new PreviewAnswers(desk, press, new PreviewEvents(desk, new PreviewStatus(press, settings), cancellation));
        await using var server = new PreviewServer(answers.AnswerAsync);
        using var watch = new TreeWatch(press.Folders);
        watch.Begin();
        witness.Opened(await server.OpenAsync(settings.Port, cancellation), settings.Port);
        try
        {
            await PrintAsync(watch, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The way a preview ends.
        }
    }

    private async Task PrintAsync(TreeWatch watch, CancellationToken cancellation)
    {
        while (true)
        {
            var (proof, time) = await ProofAsync(cancellation);
            if (!proof.IsGood && await watch.NextAsync(SecondThought, cancellation))
                (proof, time) = await ProofAsync(cancellation);
            desk.Receive(proof);
            witness.Printed(proof, time);
            await watch.NextAsync(cancellation);
        }
    }

    private async Task<(Proof Proof, TimeSpan Time)> ProofAsync(CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var proof = await Task.Run(() => press.Print(desk.Open, desk.Receive, cancellation), cancellation);
        return (proof, Stopwatch.GetElapsedTime(start));
    }
}

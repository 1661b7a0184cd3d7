using Yujiang.Static.Preview;

namespace Yujiang.Static.Build;

/// <summary>Puts a preview together and runs it.</summary>
internal static class Previewing
{
    /// <summary>Runs until it is cancelled.</summary>
    public static async Task RunAsync(BuildOptions options, PreviewSettings settings, IPreviewWitness witness, CancellationToken cancellation)
    {
        using var press = new ProofPress(options);
        await new PreviewRun(press, settings, witness).RunAsync(cancellation);
    }
}

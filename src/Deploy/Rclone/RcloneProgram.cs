using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Yujiang.Static.Deploy.Rclone;

/// <summary>Runs the program rclone and waits for it. Its exit codes: 0 done, 3 no such folder, 4 no such file, others a failure.</summary>
internal sealed class RcloneProgram(string remote)
{
    private const string Name = "rclone";

    /// <summary>
    /// Runs a command with <paramref name="input"/> on its standard input, and returns what it printed; an exit code that is neither 0 nor in
    /// <paramref name="allowed"/> becomes a sentence.
    /// </summary>
    public async Task<byte[]> RunAsync(IEnumerable<string> arguments, byte[] input, int[] allowed, CancellationToken cancellation)
    {
        using var process = Start(arguments);
        // Ended with us: what is half sent is sent again by the next run.
        using var ending = cancellation.Register(() => process.Kill(entireProcessTree: true));
        using var printed = new MemoryStream();
        var output = process.StandardOutput.BaseStream.CopyToAsync(printed, CancellationToken.None);
        var complaint = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await FeedAsync(process, input);
        await output;
        var words = await complaint;
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return process.ExitCode == 0 || allowed.Contains(process.ExitCode)
            ? printed.ToArray()
            : throw RcloneFaults.Of(remote, process.ExitCode, words);
    }

    /// <summary>Lines of text as rclone reads them.</summary>
    public static byte[] Lines(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));

    private static System.Diagnostics.Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Name) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            return System.Diagnostics.Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new TargetRefusedException(RcloneFaults.NotInstalled);
        }
    }

    private static async Task FeedAsync(System.Diagnostics.Process process, byte[] input)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, CancellationToken.None);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read all; its exit code says why.
        }
    }
}

using System.Diagnostics;

namespace Yujiang.Static.Tests.Support;

/// <summary>Programs that tests need and Debian has: where they are missing they are installed, as root by apt; else the test fails with one sentence.</summary>
internal static class DebianPackages
{
    private static readonly Lock Installing = new();

    /// <summary>Makes sure that the files are there, which the packages bring.</summary>
    public static void Require(string purpose, string[] packages, string[] files)
    {
        lock (Installing)
        {
            if (files.All(File.Exists))
                return;
            if (!File.Exists("/usr/bin/apt-get") || Environment.UserName != "root")
                throw new InvalidOperationException($"{purpose}: install {string.Join(" ", packages)}.");
            Run("apt-get", ["update"]);
            Run("apt-get", ["install", "-y", "--no-install-recommends", .. packages]);
        }
    }

    private static void Run(string command, string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } };
        using var process = System.Diagnostics.Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}

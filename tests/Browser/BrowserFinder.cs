using System.Diagnostics;

namespace Yujiang.Static.Tests.Browser;

/// <summary>
/// Finds a browser: CHROME_PATH, then what is on PATH; where there is none it is installed the way the system does. A test is never skipped
/// for want of one.
/// </summary>
internal static class BrowserFinder
{
    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "chrome", "msedge"];

    /// <summary>The path of the browser's program.</summary>
    public static string Find()
    {
        var found = Named() ?? OnPath();
        if (found is null && IsDebianRoot)
        {
            Run("apt-get", "update -qq");
            Run("apt-get", "install -y -qq --no-install-recommends chromium fonts-noto-cjk");
            found = OnPath();
        }
        if (IsDebianRoot && Run("sh", "-c \"fc-list :lang=zh | grep -q .\"") != 0)
            Run("apt-get", "install -y -qq --no-install-recommends fonts-noto-cjk");
        return found ?? throw new InvalidOperationException(
            "The browser tests need Chromium, Chrome or Edge: install one, or set CHROME_PATH to its program.");
    }

    private static bool IsDebianRoot => OperatingSystem.IsLinux() && Environment.UserName == "root" && File.Exists("/usr/bin/apt-get");

    private static string? Named() => Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } path && File.Exists(path) ? path : null;

    private static string? OnPath() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         from name in Names
         let file = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)
         where File.Exists(file)
         select file).FirstOrDefault();

    private static int Run(string program, string arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = System.Diagnostics.Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}

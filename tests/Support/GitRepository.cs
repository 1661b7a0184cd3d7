using System.Diagnostics;

namespace Yujiang.Static.Tests.Support;

/// <summary>A git repository in a folder of a test, untouched by the settings of whoever runs it.</summary>
internal sealed class GitRepository
{
    private readonly string folder;

    public GitRepository(string folder)
    {
        this.folder = folder;
        Run("init", "--quiet");
    }

    /// <summary>When commits are made; null for now.</summary>
    public string? Time { get; set; }

    public void CommitAll()
    {
        Run("add", "--all");
        Run("-c", "user.name=Editor", "-c", "user.email=editor@paper.example", "commit", "--quiet", "--message", "As it was");
    }

    public string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["GIT_CONFIG_GLOBAL"], start.Environment["GIT_CONFIG_SYSTEM"]) = ("/dev/null", "/dev/null");
        if (Time is not null)
            start.Environment["GIT_COMMITTER_DATE"] = Time;
        using var process = System.Diagnostics.Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? printed : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {printed}");
    }
}

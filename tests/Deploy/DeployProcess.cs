using System.Diagnostics;
using Yujiang.Static.Build;

namespace Yujiang.Static.Tests.Deploy;

/// <summary>The program itself, in a process of its own that can be killed: deploy with its arguments and an environment without credentials.</summary>
internal sealed class DeployProcess : IDisposable
{
    private static readonly string DotNet = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
    private readonly System.Diagnostics.Process process;
    private readonly Task<string> results;
    private readonly Task<string> messages;

    private DeployProcess(IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        string[] all = [typeof(BuildPipeline).Assembly.Location, "deploy", "--ui", "en", .. arguments];
        var start = new ProcessStartInfo(DotNet, all) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("AWS_", StringComparison.Ordinal) || name.StartsWith("RCLONE_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        // Without it the SDK would ask a machine in Amazon's network for credentials.
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        start.Environment["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        process = System.Diagnostics.Process.Start(start)!;
        results = process.StandardOutput.ReadToEndAsync();
        messages = process.StandardError.ReadToEndAsync();
    }

    public bool IsOver => process.HasExited;

    public static DeployProcess Start(IReadOnlyDictionary<string, string> environment, params string[] arguments) => new(environment, arguments);

    /// <summary>Runs to the end: the exit code, standard output and standard error.</summary>
    public static async Task<(int Code, string Results, string Messages)> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var deployment = new DeployProcess(environment, arguments);
        await deployment.process.WaitForExitAsync();
        return (deployment.process.ExitCode, await deployment.results, await deployment.messages);
    }

    /// <summary>SIGKILL: nothing is put in order.</summary>
    public void Kill() => process.Kill();

    public async Task WaitAsync() => await process.WaitForExitAsync();

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}

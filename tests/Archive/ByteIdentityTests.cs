using System.Diagnostics;
using Xunit;
using Yujiang.Static.Tests.Golden;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Archive;

/// <summary>
/// The same input gives the same bytes, archives and compressed twins included, whatever the folder, the clock, the time zone, the language,
/// the umask, times and modes of the files, the number and abilities of the cores, jobs, and the state of the cache. The program runs as a
/// process of its own, in two worlds.
/// </summary>
public sealed class ByteIdentityTests : IDisposable
{
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["TZ"] = "Pacific/Kiritimati",
        ["LANG"] = "zh_CN.UTF-8",
        ["LC_ALL"] = "tr_TR.UTF-8",
        ["HOME"] = "/nonexistent",
        ["DOTNET_TieredCompilation"] = "0",
        ["DOTNET_gcServer"] = "1",
        ["DOTNET_EnableHWIntrinsic"] = "0",
        ["VIPS_NOVECTOR"] = "1",
        ["VIPS_CONCURRENCY"] = "3",
        ["JSIMD_FORCENONE"] = "1",
    };

    private readonly GoldenSite here = new();
    private readonly GoldenSite there = new();

    public void Dispose()
    {
        here.Dispose();
        there.Dispose();
    }

    [Fact]
    public void Two_worlds_make_the_same_bytes()
    {
        Build(here, "output", [], [], "");
        Age(there.Place.PathOf("input"));
        Build(there, "far/a way/余江 输出", ["--jobs", "3", "--no-cache"], Elsewhere, OperatingSystem.IsLinux() ? $"umask 077; exec {Tool("taskset", "util-linux")} -c 0 {Tool("faketime", "faketime")} '2031-02-03 04:05:06' " : "");

        Same(here.Files(), there.Files("far/a way/余江 输出"));
    }

    [Fact]
    public void A_build_over_an_older_site_with_a_warm_cache_makes_the_same_bytes()
    {
        Build(here, "output", ["--no-cache"], [], "");
        Build(there, "output", ["--base-url", "https://other.example/"], [], "");
        Build(there, "output", [], [], "");

        Same(here.Files(), there.Files());
    }

    [Fact]
    public void SOURCE_DATE_EPOCH_is_the_time_that_archives_state()
    {
        Build(here, "output", [], new() { ["SOURCE_DATE_EPOCH"] = "1700000000" }, "");

        var wacz = File.ReadAllText(here.Place.PathOf("output/archive/harvest/harvest.wacz"), System.Text.Encoding.Latin1);
        Assert.Contains("\"created\": \"2023-11-14T22:13:20Z\"", wacz, StringComparison.Ordinal);
    }

    private static void Age(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(1999, 12, 31, 23, 59, 58, DateTimeKind.Utc));
            File.SetAttributes(file, FileAttributes.ReadOnly);
        }
    }

    private static void Same(SortedDictionary<string, byte[]> mine, SortedDictionary<string, byte[]> theirs)
    {
        Assert.Equal(mine.Keys, theirs.Keys);
        Assert.Empty(mine.Where(file => !file.Value.AsSpan().SequenceEqual(theirs[file.Key])).Select(file => file.Key));
    }

    private static void Build(GoldenSite site, string output, string[] flags, Dictionary<string, string> environment, string around)
    {
        string[] program = ["dotnet", Path.Combine(AppContext.BaseDirectory, "Yujiang.Static.dll"), "build", "--quiet",
            "--input", site.Place.PathOf("input"), "--theme", site.Place.PathOf("theme"), "--output", site.Place.PathOf(output), .. flags];
        var start = around.Length == 0 ? new ProcessStartInfo(program[0], program[1..])
            : new ProcessStartInfo("sh", ["-c", around + string.Join(' ', program.Select(word => $"'{word}'"))]);
        start.RedirectStandardError = true;
        start.RedirectStandardOutput = true;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = System.Diagnostics.Process.Start(start)!;
        var results = process.StandardOutput.ReadToEndAsync();
        var messages = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, messages + results.Result);
    }

    private static string Tool(string name, string package)
    {
        if (Find(name) is { } found)
            return found;
        if (Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get"))
            throw new InvalidOperationException($"This test needs {name} (Debian's package {package}): install it, then run the test again.");
        foreach (var arguments in (string[][])[["-qq", "update"], ["-qq", "install", "-y", "--no-install-recommends", package]])
        {
            using var process = System.Diagnostics.Process.Start(new ProcessStartInfo("apt-get", arguments) { RedirectStandardOutput = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
        }
        return Find(name) ?? throw new InvalidOperationException($"{name} could not be installed.");
    }

    private static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}

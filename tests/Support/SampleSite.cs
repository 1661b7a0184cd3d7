using Yujiang.Static.Build;
using Yujiang.Static.Model;

namespace Yujiang.Static.Tests.Support;

/// <summary>The edition in input/ built once for all tests that look at the finished site.</summary>
public sealed class SampleSite
{
    private static readonly Lazy<(string Folder, BuildReport Report)> Built = new(Build);

    internal static string Folder => Built.Value.Folder;

    internal static BuildReport Report => Built.Value.Report;

    internal static string PathOf(string sitePath) => Path.Combine(Folder, sitePath.Replace('/', Path.DirectorySeparatorChar));

    private static (string, BuildReport) Build()
    {
        var folder = Repository.PathOf(".artifacts", "sample-site", "output");
        var options = new BuildOptions
        {
            Input = Repository.PathOf("input"),
            Theme = Repository.PathOf("theme"),
            Output = folder,
            CacheFolder = Repository.PathOf(".cache", "renditions"),
            IsStrict = true,
        };
        var report = new BuildPipeline(options, new Progress<BuildProgress>()).Run(CancellationToken.None);
        return report.Outcome is Outcome.Published or Outcome.Unchanged
            ? (folder, report)
            : throw new InvalidOperationException("The sample edition does not build:\n" + string.Join('\n', report.Diagnostics.Select(d => $"{d.Span}: {d.Rule.Id}")));
    }
}

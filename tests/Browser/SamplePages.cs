using Xunit;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Browser;

/// <summary>The pages of the sample site as they were really built: a new page is tested by itself.</summary>
public static class SamplePages
{
    internal static IReadOnlyList<string> All { get; } =
    [
        .. Directory.GetFiles(SampleSite.Folder, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(SampleSite.Folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => !path.StartsWith("archive/", StringComparison.Ordinal))
            .Select(path => path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path)
            .Order(StringComparer.Ordinal),
    ];

    internal static IReadOnlyList<string> Editions { get; } = ["zh/yujiang/", "en/yujiang/"];

    public static TheoryData<string> Theory() => [.. All];

    public static TheoryData<string> EditionTheory() => [.. Editions];
}

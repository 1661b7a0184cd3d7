using Yujiang.Static.Build;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Golden;

/// <summary>The golden edition laid out in a temporary folder, to be built as often as a test likes.</summary>
internal sealed class GoldenSite : IDisposable
{
    public static readonly string Case = Repository.PathOf("tests", "Golden", "harvest");

    public GoldenSite()
    {
        Place.Lay(Path.Combine(Case, "input"), "input");
        Place.Lay(Repository.PathOf("tests", "Golden", "theme"), "theme");
    }

    public Workplace Place { get; } = new();

    public BuildReport Build(string output = "output", int jobs = 1) =>
        Place.Build(Place.Options with { Output = Place.PathOf(output), Jobs = jobs, IsStrict = true });

    /// <summary>The site's files by path, with their bytes.</summary>
    public SortedDictionary<string, byte[]> Files(string output = "output")
    {
        var folder = Place.PathOf(output);
        return new SortedDictionary<string, byte[]>(
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .ToDictionary(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllBytes),
            StringComparer.Ordinal);
    }

    public void Dispose() => Place.Dispose();
}

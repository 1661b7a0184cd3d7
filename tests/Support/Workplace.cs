using Yujiang.Static.Build;
using Yujiang.Static.Model;

namespace Yujiang.Static.Tests.Support;

/// <summary>
/// A temporary folder with input/ and theme/, filled from folders of the tests laid one over the other, and the builds that are made of it.
/// </summary>
internal sealed class Workplace : IDisposable
{
    private readonly TempFolder folder = new();

    public string Root => folder.Path;

    public string Output => PathOf("output");

    public BuildOptions Options => new()
    {
        Input = PathOf("input"),
        Theme = PathOf("theme"),
        Output = Output,
        Jobs = 1,
    };

    /// <summary>The smallest edition that has nothing wrong, in the smallest theme.</summary>
    public static Workplace WithSoundEdition()
    {
        var place = new Workplace();
        place.Lay(Repository.PathOf("tests", "Golden", "theme"), "theme");
        place.Lay(Repository.PathOf("tests", "Broken", "_sound"), "");
        return place;
    }

    public string PathOf(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    public string Write(string relative, string text) => folder.Write(relative, text);

    public string Read(string relative) => File.ReadAllText(PathOf(relative));

    public void Remove(string relative)
    {
        if (Directory.Exists(PathOf(relative)))
            Directory.Delete(PathOf(relative), recursive: true);
        else
            File.Delete(File.Exists(PathOf(relative)) ? PathOf(relative) : throw new FileNotFoundException(relative));
    }

    /// <summary>Copies everything in a folder to a place in this one, over what stands there.</summary>
    public void Lay(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Root, target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            // File.Copy wants its target for itself, and a preview may be reading there.
            File.WriteAllBytes(copy, File.ReadAllBytes(file));
        }
    }

    public BuildReport Build(BuildOptions? options = null, IProgress<BuildProgress>? progress = null) =>
        new BuildPipeline(options ?? Options, progress ?? new Progress<BuildProgress>()).Run(CancellationToken.None);

    public void Dispose() => folder.Dispose();
}

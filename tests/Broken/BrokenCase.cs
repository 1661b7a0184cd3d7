using Yujiang.Static.Build;
using Yujiang.Static.Model;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Broken;

/// <summary>
/// A case's folder laid over the sound edition. Lines of its options.txt: "build" (write the site, not only check), "output FOLDER",
/// "write FILE" (an empty file of a name that not every system can store), "hold FILE" (another program has it open), "spoil FILE" (it is emptied as soon as the first file is written).
/// </summary>
internal sealed class BrokenCase : IDisposable
{
    private readonly Workplace place = Workplace.WithSoundEdition();
    private readonly ILookup<string, string> options;

    public BrokenCase(string folder)
    {
        place.Lay(folder, "");
        foreach (var removed in Lines(folder, "remove.txt"))
            place.Remove(removed);
        options = Lines(folder, "options.txt").Select(line => line.Split(' ', 2)).ToLookup(line => line[0], line => line.ElementAtOrDefault(1) ?? "");
        foreach (var file in options["write"])
            place.Write(file, "");
    }

    public BuildReport Run()
    {
        using var held = Held();
        return place.Build(
            place.Options with
            {
                IsCheck = !options.Contains("build"),
                Output = place.PathOf(options["output"].SingleOrDefault("output")),
            },
            new FirstWrite(() =>
            {
                foreach (var file in options["spoil"])
                    File.WriteAllText(place.PathOf(file), "");
            }));
    }

    public void Dispose() => place.Dispose();

    private FileStream? Held() => options["hold"].SingleOrDefault() is { } file
        ? new FileStream(place.PathOf(file), FileMode.Create, FileAccess.Write, FileShare.None)
        : null;

    private static string[] Lines(string folder, string name) =>
        File.Exists(Path.Combine(folder, name)) ? File.ReadAllLines(Path.Combine(folder, name)) : [];

    private sealed class FirstWrite(Action act) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value)
        {
            if (value is { Stage: "write", Done: 1 })
                act();
        }
    }
}

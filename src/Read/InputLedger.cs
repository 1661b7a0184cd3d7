using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Text;

namespace Yujiang.Static.Read;

/// <summary>Keeps account of the input: every file is taken by a reader, kept on purpose, or named as unused. Nothing is dropped silently.</summary>
internal sealed class InputLedger(ISourceTree input)
{
    private readonly HashSet<ContentPath> taken = [];

    /// <summary>A reader used the file.</summary>
    public void Take(ContentPath path) => taken.Add(path);

    /// <summary>Everything under the folder (or the file itself) is kept with the input on purpose; false where nothing stands there.</summary>
    public bool Keep(ContentPath folder)
    {
        var kept = input.Enumerate(ContentPath.Root).Where(path => path.IsWithin(folder)).ToList();
        taken.UnionWith(kept);
        return kept.Count > 0;
    }

    /// <summary>Keeps what an editor most likely meant by a path below the folder that leads to nothing.</summary>
    public void KeepNearest(ContentPath folder, string path)
    {
        var names = input.Enumerate(folder).Select(file => file.Value[(folder.Value.Length + 1)..]).SelectMany(name => new[] { name, name.Split('/')[0] }).Distinct();
        if (Likeness.Nearest(path.TrimEnd('/'), names) is { } meant)
            Keep(folder.Below(meant));
    }

    /// <summary>The files no reader used.</summary>
    public IReadOnlyList<ContentPath> Unused => [.. input.Enumerate(ContentPath.Root).Where(path => !taken.Contains(path))];

    /// <summary>A diagnostic for each file no reader used.</summary>
    public IEnumerable<Diagnostic> Report() => Unused.Select(path => FileNames.BadEnd(input, path) ?? FileNames.Leftover(input, path) ?? ReadRules.UnusedFile.At(SourceSpan.OfFile(input.Named(path))));
}

using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Archive;

/// <summary>The archive formats that publication.yaml lists; all of them where it lists none.</summary>
internal sealed class ArchiveShelf
{
    private readonly Languages languages;

    public ArchiveShelf(Publication publication, IReadOnlyList<IArchiveFormat> formats, DiagnosticBag diagnostics)
    {
        languages = publication.Languages;
        if (publication.Archive is not { } wanted)
        {
            Formats = formats;
            return;
        }
        foreach (var unknown in wanted.Where(name => !formats.Any(format => format.Name == name.Value)))
            diagnostics.Add(ArchiveRules.NoSuchFormat.At(unknown.Span, unknown.Value, Advice(unknown.Value, formats)));
        Formats = [.. formats.Where(format => wanted.Any(name => name.Value == format.Name))];
    }

    /// <summary>The formats to make, in the order of Composition.</summary>
    public IReadOnlyList<IArchiveFormat> Formats { get; }

    /// <summary>The files that will be made of an edition.</summary>
    public IReadOnlyList<Download> DownloadsOf(Slug edition) => [.. Formats.SelectMany(format => format.FilesOf(edition, languages))];

    private static Wording Advice(string name, IReadOnlyList<IArchiveFormat> formats)
    {
        var names = formats.Select(format => format.Name).ToList();
        if (Likeness.Nearest(name, names) is { } nearest)
            return new Wording($"Did you mean “{nearest}”?", $"是否应为“{nearest}”？");
        var list = string.Join(", ", names);
        return new Wording($"The formats are: {list}.", $"可用的有：{list}。");
    }
}

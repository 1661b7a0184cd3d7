using Yujiang.Static.Archive.Formats;
using Yujiang.Static.Files;
using Yujiang.Static.Text;

namespace Yujiang.Static.Archive.Verification;

/// <summary>Finds the file a manifest means, though one system writes names composed and another decomposed, or codes signs.</summary>
internal sealed class BagNames
{
    private readonly HashSet<string> files;
    private readonly Dictionary<string, string> byForm = new(StringComparer.Ordinal);
    private readonly bool isFinal;
    private readonly Findings findings;

    public BagNames(IContent bag, bool isFinal, Findings findings)
    {
        (files, this.isFinal, this.findings) = ([.. bag.Files], isFinal, findings);
        foreach (var file in bag.Files)
            byForm.TryAdd(CanonicalForm.Of(file), file);
    }

    /// <summary>The file that stands for a listed path, or null.</summary>
    public string? Find(string listed, string manifest)
    {
        var decoded = Decode(listed);
        // The RFC writes CR, LF and % by their code (2.1.3); the drafts knew nothing of it, but some tools did it all the same.
        foreach (var path in isFinal ? (string[])[decoded, listed] : [listed, decoded])
        {
            if (!files.Contains(path))
                continue;
            if (isFinal && !BagTags.Encode(path).Equals(listed, StringComparison.OrdinalIgnoreCase))
                findings.Warn(manifest, $"“{listed}” should be written “{BagTags.Encode(path)}”.", $"“{listed}”应写作“{BagTags.Encode(path)}”。");
            return path;
        }
        if (!byForm.TryGetValue(CanonicalForm.Of(isFinal ? decoded : listed), out var twin))
            return null;
        findings.Warn(twin, $"{manifest} writes this name in another Unicode normal form.", $"{manifest}以另一种Unicode规范形式书写此文件名。");
        return twin;
    }

    /// <summary>Warns of names that are one name, or none, on other systems.</summary>
    public void Compare(IEnumerable<string> paths)
    {
        var (byCase, forms) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var path in paths)
        {
            if (!forms.TryAdd(CanonicalForm.Of(path), path))
                findings.Warn(path, "Another name differs only in its Unicode normal form; on some systems they are one file.", "另有文件名仅Unicode规范形式不同，在某些系统上会成为同一文件。");
            else if (!byCase.TryAdd(CanonicalForm.Of(path).ToUpperInvariant(), path))
                findings.Warn(path, $"It differs from {byCase[CanonicalForm.Of(path).ToUpperInvariant()]} only in case; on Windows and macOS they are one file.",
                    $"与{byCase[CanonicalForm.Of(path).ToUpperInvariant()]}只有大小写之差，在Windows和macOS上会成为同一文件。");
            if (CopyPath.IsForeignToWindows(path))
                findings.Warn(path, "Windows cannot hold a file of this name.", "Windows无法保存此名称的文件。");
            if (Litter.IsOfSystem(path))
                findings.Warn(path, "An operating system keeps this for itself, and may change or remove it.", "这是操作系统自用的文件，可能被系统改动或删除。");
        }
    }

    private static string Decode(string path) => path
        .Replace("%0A", "\n", StringComparison.OrdinalIgnoreCase).Replace("%0D", "\r", StringComparison.OrdinalIgnoreCase).Replace("%25", "%", StringComparison.Ordinal);
}

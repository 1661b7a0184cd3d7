using System.Text;
using Yujiang.Static.Archive.Zip;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Archive.Formats;

/// <summary>
/// The edition for a repository: a BagIt 1.0 bag (RFC 8493) in a ZIP file. Its payload is a site of this edition alone that opens from a
/// disk, with each picture's largest rendition, and the Markdown and YAML it was made from; on request the originals too.
/// </summary>
internal sealed class BagFormat : IArchiveFormat
{
    /// <inheritdoc/>
    public string Name => "bag";

    /// <inheritdoc/>
    public bool WaitsForRules => false;

    /// <inheritdoc/>
    public IReadOnlyList<Download> FilesOf(Slug edition, Languages languages) => [new Download(Name, ArchivePaths.Of(edition, "bag.zip"), null)];

    /// <inheritdoc/>
    public IEnumerable<BytesArtifact> Pack(EditionCopy copy, PackingDesk desk)
    {
        var payload = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var page in copy.Texts!.OfflineSite)
            payload.Add($"data/site/{page.Path}", Encoding.UTF8.GetBytes(page.Text));
        foreach (var asset in copy.Texts.OfflineAssets)
            payload.Add($"data/site/{asset.Path}", asset.Bytes.ToArray());
        foreach (var picture in copy.Pictures)
            payload.Add($"data/site/{picture.Largest.Path}", desk.Staged(picture.Largest.Path));
        foreach (var (path, bytes) in desk.Sources(copy.Facts.Name))
            payload.Add($"data/source/{path}", bytes);
        if (desk.WithMasters)
            foreach (var (path, bytes) in desk.Originals(copy.Facts.Name))
                payload.Add($"data/source/{path}", bytes);

        var tags = new BagTags(copy.Facts, payload).Write(desk.WithMasters);
        var zip = new ZipPacker();
        foreach (var (path, bytes) in payload.Concat(tags))
            zip.Add($"{copy.Facts.Name}/{path}", bytes);
        yield return new BytesArtifact(ArchivePaths.Of(copy.Facts.Name, "bag.zip"), zip.Pack());
    }
}

using System.Text;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Archive.Formats;

/// <summary>
/// The edition in one language as one HTML file that needs nothing beside itself and no script: pictures as data: URIs (RFC 2397). All
/// pictures have the widest size at which the file stays below its budget.
/// </summary>
internal sealed class SingleFileFormat : IArchiveFormat
{
    private const int Budget = 1_450_000;

    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public bool WaitsForRules => false;

    /// <inheritdoc/>
    public IReadOnlyList<Download> FilesOf(Slug edition, Languages languages) =>
        [.. languages.Both.Select(language => new Download(Name, ArchivePaths.Of(edition, $"{language.Path}.html"), language))];

    /// <inheritdoc/>
    public IEnumerable<BytesArtifact> Pack(EditionCopy copy, PackingDesk desk)
    {
        var languages = copy.Facts.Publication.Languages;
        foreach (var language in languages.Both)
        {
            var page = copy.Texts!.Single[language];
            var shown = copy.Pictures.Where(picture => page.Contains(Blanks.Picture(picture.Photo.Name), StringComparison.Ordinal)).ToList();
            yield return new BytesArtifact(ArchivePaths.Of(copy.Facts.Name, $"{language.Path}.html"), Fill(page, shown, desk));
        }
    }

    private static byte[] Fill(string page, List<CopyPicture> pictures, PackingDesk desk)
    {
        var sizes = pictures.Count == 0 ? 1 : pictures.Max(picture => picture.Renditions.Count);
        for (var step = sizes - 1; ; step--)
        {
            var text = new StringBuilder(page);
            foreach (var picture in pictures)
                text.Replace(Blanks.Picture(picture.Photo.Name), Embed(picture.Renditions[Math.Min(step, picture.Renditions.Count - 1)], desk));
            var bytes = Encoding.UTF8.GetBytes(text.ToString());
            if (bytes.Length <= Budget || step <= 0)
                return bytes;
        }
    }

    private static string Embed(Rendition rendition, PackingDesk desk) =>
        $"data:{Pictures.MediaTypeOf(rendition)};base64,{Convert.ToBase64String(desk.Staged(rendition.Path))}";
}

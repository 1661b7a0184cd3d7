using Yujiang.Static.Archive.Zip;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Archive.Formats;

/// <summary>
/// The edition as one book in both languages (EPUB 3.3): the paper's language first, then its translation, each part linked to its
/// counterpart, every picture once. One book, because the edition is one work at one address, and a reader of either language may want the
/// other beside it.
/// </summary>
internal sealed class EpubFormat : IArchiveFormat
{
    private const int PictureWidth = 1440;

    private const string Container =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
          <rootfiles>
            <rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>
          </rootfiles>
        </container>

        """;

    /// <inheritdoc/>
    public string Name => "epub";

    /// <inheritdoc/>
    public bool WaitsForRules => false;

    /// <inheritdoc/>
    public IReadOnlyList<Download> FilesOf(Slug edition, Languages languages) => [new Download(Name, ArchivePaths.Of(edition, "epub"), null)];

    /// <inheritdoc/>
    public IEnumerable<BytesArtifact> Pack(EditionCopy copy, PackingDesk desk)
    {
        var texts = copy.Texts!;
        var pictures = copy.Pictures.Where(picture => texts.Chapters.Any(chapter => chapter.Markup.Contains($"/{FileOf(picture)}\"", StringComparison.Ordinal))).ToList();
        var book = new EpubPackage(copy.Facts, texts.Chapters, [.. pictures.Select(picture => (FileOf(picture), Pictures.MediaTypeOf(picture.Largest)))]);
        var zip = new ZipPacker()
            .Add("mimetype", "application/epub+zip")
            .Add("META-INF/container.xml", Container.ReplaceLineEndings("\n"))
            .Add("book/package.opf", book.Package(desk.MomentOf(copy.Facts)))
            .Add("book/nav.xhtml", book.Navigation())
            .Add("book/style.css", texts.BookStyle);
        foreach (var chapter in texts.Chapters)
            zip.Add($"book/{chapter.File}", chapter.Markup);
        foreach (var picture in pictures)
            zip.Add($"book/pictures/{FileOf(picture)}", desk.Staged(picture.UpTo(PictureWidth).Path));
        if (book.HasCover)
            zip.Add("book/cover.xhtml", book.Cover(pictures[0].Photo.AltText.Source));
        yield return new BytesArtifact(ArchivePaths.Of(copy.Facts.Name, "epub"), zip.Pack(first: "mimetype"));
    }

    private static string FileOf(CopyPicture picture) => $"{picture.Photo.Name}.{picture.Largest.Path.Extension}";
}

using System.Text;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Archive.Formats;

/// <summary>
/// The edition in one language as one HTML file that needs nothing beside itself and no script: pictures as data: URIs (RFC 2397), as large
/// as the file's budget allows.
/// </summary>
internal sealed class SingleFileFormat : IArchiveFormat
{
    private const int Budget = 1_450_000;
    private const int Widest = 1200;

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

    // While the file is too large, the heaviest picture gives way to its next smaller rendition.
    private static byte[] Fill(string page, List<CopyPicture> pictures, PackingDesk desk)
    {
        var choices = pictures.Select(picture => new Choice(picture, desk)).ToList();
        while (Encoding.UTF8.GetByteCount(page) + choices.Sum(choice => choice.Weight) > Budget && choices.Where(choice => choice.CanShrink).MaxBy(choice => choice.Weight) is { } heaviest)
            heaviest.Shrink();
        var text = new StringBuilder(page);
        foreach (var choice in choices)
            text.Replace(Blanks.Picture(choice.Picture.Photo.Name), choice.Address);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // The rendition of a picture that is embedded, and what it weighs wherever the page shows it.
    private sealed class Choice(CopyPicture picture, PackingDesk desk)
    {
        private readonly List<Rendition> steps = [.. picture.Steps.SkipWhile(rendition => rendition.Width > Widest && rendition != picture.Steps[^1])];
        private int step;

        public CopyPicture Picture => picture;

        public bool CanShrink => step + 1 < steps.Count;

        public string Address { get; private set; } = Embed(picture.Steps.FirstOrDefault(rendition => rendition.Width <= Widest) ?? picture.Steps[^1], desk);

        public int Weight => Address.Length;

        public void Shrink() => Address = Embed(steps[++step], desk);
    }

    private static string Embed(Rendition rendition, PackingDesk desk) =>
        $"data:{Pictures.MediaTypeOf(rendition)};base64,{Convert.ToBase64String(desk.Staged(rendition.Path))}";
}

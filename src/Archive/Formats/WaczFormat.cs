using System.Globalization;
using System.Text;
using Yujiang.Static.Archive.Zip;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Archive.Formats;

/// <summary>
/// The edition as a web archive (WACZ 1.1.1): every page, rendition and asset at its address under base_url, with the headers that the
/// site's host rules give it. It is written from the site, not crawled, so nothing can be missing.
/// </summary>
internal sealed class WaczFormat : IArchiveFormat
{
    private const string Warc = "data.warc.gz";

    /// <inheritdoc/>
    public string Name => "wacz";

    /// <inheritdoc/>
    public bool WaitsForRules => true;

    /// <inheritdoc/>
    public IReadOnlyList<Download> FilesOf(Slug edition, Languages languages) => [new Download(Name, ArchivePaths.Of(edition, "wacz"), null)];

    /// <inheritdoc/>
    public IEnumerable<BytesArtifact> Pack(EditionCopy copy, PackingDesk desk)
    {
        var moment = desk.MomentOf(copy.Facts);
        using var warc = new WarcWriter(moment);
        var index = new CdxjIndex(Warc, desk.DigitsOf(copy.Facts));
        warc.WriteInfo(Warc, Info(copy.Facts));
        foreach (var path in copy.Pages.Select(page => page.Path).Concat(copy.Files.Distinct().Order()))
            Record(path, copy, desk, (warc, index));

        var descriptor = new WaczDescriptor(copy, moment);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [$"archive/{Warc}"] = warc.ToArray(),
            ["indexes/index.cdx"] = Encoding.UTF8.GetBytes(index.ToString()),
            ["pages/pages.jsonl"] = descriptor.Pages(),
        };
        var package = descriptor.Package(files);
        var zip = new ZipPacker().Add("datapackage.json", package).Add("datapackage-digest.json", WaczDescriptor.DigestOf(package));
        foreach (var (name, bytes) in files)
            zip.Add(name, bytes);
        yield return new BytesArtifact(ArchivePaths.Of(copy.Facts.Name, "wacz"), zip.Pack());
    }

    private static void Record(ContentPath path, EditionCopy copy, PackingDesk desk, (WarcWriter Warc, CdxjIndex Index) files)
    {
        var (address, payload, type) = (copy.Facts.Publication.AddressOf(path), desk.Staged(path), desk.Rules.TypeOf(path));
        var head = new StringBuilder("HTTP/1.1 200 OK\r\n");
        IEnumerable<HostHeader> headers = desk.Rules.HeadersOf(path);
        foreach (var header in address.Scheme == Uri.UriSchemeHttps ? headers.Append(desk.Rules.OverTls) : headers)
            head.Append(CultureInfo.InvariantCulture, $"{header.Name}: {header.Value}\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {payload.Length}\r\n\r\n");
        var place = files.Warc.WriteResponse(address, head.ToString(), payload, desk.Rules.TextTypes.Contains(path.Extension));
        files.Warc.WriteMetadata(address, payload, Describe(path, copy));
        files.Index.Add(address, type, WarcWriter.Digest(payload), place);
    }

    private static IEnumerable<(string Name, string Value)> Info(CopyFacts facts)
    {
        yield return ("software", PackingDesk.Software);
        yield return ("format", "WARC File Format 1.1");
        yield return ("conformsTo", "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/");
        yield return ("publisher", facts.Publication.Nameplate.Source);
        yield return ("isPartOf", facts.Address.Source.AbsoluteUri);
        yield return ("description", $"{facts.Title.Source} / {facts.Title.Translation}");
        yield return ("provenance", "written by the site generator from the site itself, not crawled");
    }

    private static IEnumerable<(string Name, string Value)> Describe(ContentPath path, EditionCopy copy)
    {
        var languages = copy.Facts.Publication.Languages;
        if (copy.Pages.FirstOrDefault(page => page.Path == path) is { } page)
            return [("title", page.Title), ("language", page.Tag), ("isPartOf", copy.Facts.Address.Source.AbsoluteUri)];
        if (copy.Pictures.FirstOrDefault(picture => IsOf(path, picture.Photo)) is { } shown)
            return languages.Both.SelectMany(language => new[]
            {
                ($"caption-{language.Tag}", shown.Photo.Cutline[language].Caption),
                ($"credit-{language.Tag}", shown.Photo.Cutline[language].CreditLine),
            }).Append(("isPartOf", copy.Facts.Address.Source.AbsoluteUri));
        return [("isPartOf", copy.Facts.Publication.BaseUrl.AbsoluteUri)];
    }

    // photos/EDITION/PHOTO-SIZE.HASH.EXTENSION
    private static bool IsOf(ContentPath path, Photo photo) =>
        path.Folder == ContentPath.Of($"photos/{photo.Edition}") && path.Name.LastIndexOf('-') is > 0 and var dash && path.Name[..dash] == photo.Name.Value;
}

using Yujiang.Static.Text;

namespace Yujiang.Static.Model;

/// <summary>A header field of an answer (RFC 9110, section 5), in the case it is usually written.</summary>
internal sealed record HostHeader(string Name, string Value);

/// <summary>A folder that moved, with everything below it: an edition that was renamed.</summary>
internal sealed record HostRedirect(ContentPath From, ContentPath To);

/// <summary>
/// A part of the site whose files are answered with the same headers: the folders it holds, and single files of the root. Zones never
/// overlap, because hosts disagree on what two matching rules add up to.
/// </summary>
internal sealed record HostZone(IReadOnlyList<ContentPath> Folders, IReadOnlyList<ContentPath> Files, IReadOnlyList<HostHeader> Headers);

/// <summary>
/// The one table of host rules: what an address is answered with and where old addresses lead. Every host's configuration is written from
/// it, and the headers of archived answers are read from it.
/// </summary>
internal sealed record SiteRules
{
    /// <summary>The type of files that no other type fits (RFC 2046, 4.5.1).</summary>
    public const string UnknownType = "application/octet-stream";

    /// <summary>Where the site lies on its host: "/" or a path that begins and ends with a slash.</summary>
    public required string BasePath { get; init; }

    /// <summary>The two languages; their paths are the folders with a 404 page of their own.</summary>
    public required Languages Languages { get; init; }

    /// <summary>Media types (RFC 6838, with charset where it is text) by file extension without the dot.</summary>
    public required IReadOnlyDictionary<string, string> MediaTypes { get; init; }

    /// <summary>Headers of every answer.</summary>
    public required IReadOnlyList<HostHeader> Everywhere { get; init; }

    /// <summary>Strict-Transport-Security (RFC 6797): only where the host itself ends TLS, and only in answers over https.</summary>
    public required HostHeader OverTls { get; init; }

    /// <summary>The zones with headers of their own; the last one is also that of every address none names.</summary>
    public required IReadOnlyList<HostZone> Zones { get; init; }

    /// <summary>Folders that moved, the deeper ones first: where only the first match counts, the order is right.</summary>
    public required IReadOnlyList<HostRedirect> Redirects { get; init; }

    /// <summary>The 404 page of addresses outside the languages' folders.</summary>
    public required ContentPath LostPage { get; init; }

    /// <summary>The 404 page of addresses in a language's folder.</summary>
    public required Bilingual<ContentPath> LostPages { get; init; }

    /// <summary>The zone of every address that no zone names.</summary>
    public HostZone Rest => Zones[^1];

    /// <summary>The media types by extension, in ordinal order.</summary>
    public IEnumerable<KeyValuePair<string, string>> TypesInOrder => MediaTypes.OrderBy(type => type.Key, StringComparer.Ordinal);

    /// <summary>The extensions of texts, which may have compressed twins: their answers vary by Accept-Encoding.</summary>
    public IReadOnlyList<string> TextTypes { get; } = ["css", "html", "js", "json", "svg", "txt", "webmanifest", "xml"];

    /// <summary>The media type of a file; a compressed twin is named by its own extension.</summary>
    public string TypeOf(ContentPath path) => MediaTypes.GetValueOrDefault(path.Extension, UnknownType);

    /// <summary>True for a file with a media type of its own: not for a compressed twin or a host's own file.</summary>
    public bool IsOfReaders(ContentPath path) => MediaTypes.ContainsKey(path.Extension);

    /// <summary>The zone of a file.</summary>
    public HostZone ZoneOf(ContentPath path) =>
        Zones.FirstOrDefault(zone => zone.Files.Contains(path) || zone.Folders.Any(path.IsWithin)) ?? Rest;

    /// <summary>Every header the host adds to a file's answer, Content-Type first.</summary>
    public IReadOnlyList<HostHeader> HeadersOf(ContentPath path) =>
        [new("Content-Type", TypeOf(path)), .. ZoneOf(path).Headers, .. Everywhere];

    /// <summary>The address of a path on the host: the base path, and a page by its folder.</summary>
    public string AddressOf(ContentPath path) => BasePath + (path.Name == "index.html" ? path.Value[..^"index.html".Length] : path.Value);

    /// <summary>The address of a folder on the host, with its trailing slash.</summary>
    public string FolderAddress(ContentPath folder) => folder.Value.Length == 0 ? BasePath : $"{BasePath}{folder}/";
}

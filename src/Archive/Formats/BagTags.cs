using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Archive.Formats;

/// <summary>The tag files of a bag (RFC 8493, sections 2.1 and 2.2) for a payload given by path.</summary>
internal sealed class BagTags(CopyFacts facts, SortedDictionary<string, byte[]> payload)
{
    /// <summary>The tag files by path: declaration, metadata, manifests by SHA-256 and SHA-512, and the manifests of these.</summary>
    public SortedDictionary<string, byte[]> Write(bool withMasters)
    {
        var tags = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["bagit.txt"] = Bytes("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
            ["bag-info.txt"] = Bytes(string.Concat(Metadata(withMasters).Where(field => field.Value.Length > 0).Select(field => $"{field.Label}: {OneLine(field.Value)}\n"))),
            ["metadata/dublin-core.xml"] = Bytes(DublinCoreFormat.Write(facts)),
            ["manifest-sha256.txt"] = Manifest(payload, SHA256.HashData),
            ["manifest-sha512.txt"] = Manifest(payload, SHA512.HashData),
        };
        var (sha256, sha512) = (Manifest(tags, SHA256.HashData), Manifest(tags, SHA512.HashData));
        tags.Add("tagmanifest-sha256.txt", sha256);
        tags.Add("tagmanifest-sha512.txt", sha512);
        return tags;
    }

    // The labels of RFC 8493, 2.2.2 first, then our own. There is no Bagging-Date: it would be a clock's.
    private IEnumerable<(string Label, string Value)> Metadata(bool withMasters)
    {
        var publication = facts.Publication;
        yield return ("Source-Organization", string.Join(" / ", publication.Languages.Both.Select(language => publication.Nameplate[language]).Distinct()));
        foreach (var language in publication.Languages.Both)
            yield return ("External-Description", $"{facts.Title[language]}: {facts.Description[language]}");
        yield return ("External-Identifier", facts.Address.Source.AbsoluteUri);
        yield return ("External-Identifier", facts.Address.Translation.AbsoluteUri);
        yield return ("Payload-Oxum", string.Create(CultureInfo.InvariantCulture, $"{payload.Values.Sum(bytes => (long)bytes.Length)}.{payload.Count}"));
        foreach (var language in publication.Languages.Both)
            yield return ("Internal-Sender-Description", facts.Provenance[language]);
        foreach (var language in publication.Languages.Both)
            yield return ("Title", facts.Title[language]);
        if (facts.Date is not null)
            yield return ("Date-EDTF", facts.Date.Text);
        foreach (var language in publication.Languages.Both)
            yield return ("Language", language.Tag);
        foreach (var language in publication.Languages.Both)
            yield return ("Credit", facts.Credit[language]);
        foreach (var language in publication.Languages.Both)
            yield return ("Rights", facts.Rights[language]);
        yield return ("Licence", facts.Licence);
        yield return ("Contents", withMasters ? "offline site, source texts, original pictures" : "offline site, source texts; originals of the pictures left out");
        yield return ("Bag-Software-Agent", PackingDesk.Software);
    }

    /// <summary>A manifest in the one form in which bags are packed: digest and path, in ordinal order of the paths.</summary>
    public static byte[] ManifestOf(IEnumerable<KeyValuePair<string, string>> digests) =>
        Bytes(Model.Manifest.Write(digests.Select(line => (Encode(line.Key), line.Value))));

    /// <summary>A path as manifests write it: only these three signs by their code (RFC 8493, 2.1.3).</summary>
    public static string Encode(string path) =>
        path.Replace("%", "%25", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal);

    private static byte[] Manifest(SortedDictionary<string, byte[]> files, Func<byte[], byte[]> hash) =>
        ManifestOf(files.Select(file => KeyValuePair.Create(file.Key, Convert.ToHexStringLower(hash(file.Value)))));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}

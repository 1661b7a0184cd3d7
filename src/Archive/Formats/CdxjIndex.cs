using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yujiang.Static.Archive.Formats;

/// <summary>The index of a WARC file (CDXJ 0.1.0): a line an answer, by its searchable address (SURT) and 14-digit time, sorted by bytes.</summary>
internal sealed class CdxjIndex(string warc, string digits)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly List<string> lines = [];

    /// <summary>Lists an answer of status 200.</summary>
    public void Add(Uri address, string mediaType, string digest, WarcPlace place)
    {
        var entry = new JsonObject
        {
            ["url"] = address.AbsoluteUri,
            ["digest"] = digest,
            ["mime"] = mediaType.Split(';')[0],
            ["filename"] = warc,
            ["offset"] = place.Offset,
            ["length"] = place.Length,
            ["status"] = 200,
        };
        lines.Add($"{SearchableOf(address)} {digits} {entry.ToJsonString(Plain)}\n");
    }

    /// <summary>
    /// The address as it is searched by: host reversed, scheme dropped, lower case: com,example,www)/path.
    /// </summary>
    public static string SearchableOf(Uri address)
    {
        var url = address.AbsoluteUri.ToLowerInvariant();
        var lower = new Uri(System.Text.RegularExpressions.Regex.Replace(url, @"^(https?://)www\d*\.", "$1"));
        var host = string.Join(',', lower.IdnHost.Split('.').Reverse());
        return $"{host}{(lower.IsDefaultPort ? "" : $":{lower.Port}")}){lower.PathAndQuery}";
    }

    /// <inheritdoc/>
    public override string ToString() => string.Concat(lines.OrderBy(line => Encoding.UTF8.GetBytes(line), ByBytes));

    private static readonly Comparer<byte[]> ByBytes = Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));
}

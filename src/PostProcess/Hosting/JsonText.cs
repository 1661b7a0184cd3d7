using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Yujiang.Static.Model;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>Writes the JSON of hosts the same way everywhere: two spaces of indent, LF, quotes and non-ASCII letters as they are.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of a document, with a newline at its end.</summary>
    public static string Of(JsonNode json) => json.ToJsonString(Options) + "\n";

    /// <summary>An object whose members are the headers.</summary>
    public static JsonObject Members(IEnumerable<HostHeader> headers) =>
        new(headers.Select(header => KeyValuePair.Create(header.Name, (JsonNode?)header.Value)));

    /// <summary>An array of { key, value }.</summary>
    public static JsonArray Pairs(IEnumerable<HostHeader> headers) =>
        [.. headers.Select(header => new JsonObject { ["key"] = header.Name, ["value"] = header.Value })];
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Yujiang.Static.Text;

/// <summary>How JSON (RFC 8259) is written here: the letters of every script as they are, and what HTML could take for markup escaped.</summary>
internal static class ReadableJson
{
    /// <summary>On one line.</summary>
    public static JsonSerializerOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>On many lines, for people.</summary>
    public static JsonSerializerOptions Indented { get; } = new(Compact) { WriteIndented = true, NewLine = "\n" };
}

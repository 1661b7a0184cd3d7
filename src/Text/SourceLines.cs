using System.Text;

namespace Yujiang.Static.Text;

/// <summary>
/// The lines of a UTF-8 file, each with the line end it has (CRLF, CR, LF, or none at the end of the file), so that one can be replaced and
/// every other byte stays. Lines are counted as diagnostics count them.
/// </summary>
internal sealed class SourceLines
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly string marks;
    private readonly List<(string Text, string End)> lines = [];

    private SourceLines(string text)
    {
        var body = text.TrimStart('\ufeff');
        marks = text[..(text.Length - body.Length)];
        var start = 0;
        for (var i = 0; i < body.Length; i++)
        {
            var length = body[i] switch { '\n' => 1, '\r' => i + 1 < body.Length && body[i + 1] == '\n' ? 2 : 1, _ => 0 };
            if (length == 0)
                continue;
            lines.Add((body[start..i], body.Substring(i, length)));
            i += length - 1;
            start = i + 1;
        }
        lines.Add((body[start..], ""));
    }

    /// <summary>The number of lines; a text that ends in a line end has an empty one behind it.</summary>
    public int Count => lines.Count;

    /// <summary>The lines with their ends.</summary>
    public IReadOnlyList<string> Whole => [.. lines.Select(line => line.Text + line.End)];

    /// <summary>The text of a line, from 1 on, without its end.</summary>
    public string this[int number]
    {
        get => lines[number - 1].Text;
        set => lines[number - 1] = (value, lines[number - 1].End);
    }

    /// <summary>Reads a file's bytes; null where they are not UTF-8.</summary>
    public static SourceLines? Of(byte[] bytes)
    {
        try
        {
            return new SourceLines(Strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The file's bytes, byte order marks included.</summary>
    public byte[] ToBytes() => Strict.GetBytes(marks + string.Concat(Whole));
}

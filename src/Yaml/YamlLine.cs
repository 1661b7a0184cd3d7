using System.Text.RegularExpressions;

namespace Yujiang.Static.Yaml;

/// <summary>A line of a YAML text that is neither empty, nor a remark, nor part of a block of text, with the next one of its kind.</summary>
internal sealed partial record YamlLine(string Text, int Index, string? Next)
{
    /// <summary>How many spaces it begins with.</summary>
    public int Indent => Text.Length - Text.TrimStart(' ').Length;

    /// <summary>True where it opens a block of text (&gt;- or |) that the lines below hold.</summary>
    public bool OpensText => BlockText().IsMatch(Text);

    /// <summary>The lines of a text. A block of text belongs to the line that opens it as long as it is indented more.</summary>
    public static IReadOnlyList<YamlLine> In(string text)
    {
        var lines = text.Split('\n');
        var found = new List<YamlLine>();
        int? block = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = new YamlLine(lines[i], i, null);
            if (lines[i].Trim().Length == 0 || (block is { } opened && line.Indent > opened))
                continue;
            block = null;
            if (lines[i].TrimStart().StartsWith('#'))
                continue;
            if (line.OpensText)
                block = line.Indent;
            if (found.Count > 0)
                found[^1] = found[^1] with { Next = lines[i] };
            found.Add(line);
        }
        return found;
    }

    [GeneratedRegex(@"(?:[:-]|^)\s+[|>][-+0-9]*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex BlockText();
}

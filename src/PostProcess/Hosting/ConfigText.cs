using System.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>Lines of a server's configuration, indented by block. LF, and no space at the end of a line.</summary>
internal sealed class ConfigText(string indent)
{
    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>A line, or an empty one.</summary>
    public ConfigText Line(string line = "")
    {
        if (line.Length > 0)
            text.Insert(text.Length, indent, depth);
        text.Append(line).Append('\n');
        return this;
    }

    /// <summary>Several lines.</summary>
    public ConfigText Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Line(line);
        return this;
    }

    /// <summary>A block: its first line, what stands in it, its last line.</summary>
    public ConfigText Block(string first, Action inside, string last = "}")
    {
        Line(first);
        depth++;
        inside();
        depth--;
        return Line(last);
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}

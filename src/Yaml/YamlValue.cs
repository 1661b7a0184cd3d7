using Yujiang.Static.Text;

namespace Yujiang.Static.Yaml;

/// <summary>A YAML value with its true place in the editor's file. The family is closed.</summary>
internal abstract record YamlValue(SourceSpan Span);

/// <summary>A scalar, always text: what it means is decided by the field that reads it.</summary>
internal sealed record YamlText(string Text, SourceSpan Span) : YamlValue(Span)
{
    /// <summary>The scalar as it is written in the file, quotes, indents and line breaks included.</summary>
    public string Written { get; init; } = "";

    /// <summary>The line of the file that it begins on, where it is a key; otherwise empty.</summary>
    public string Line { get; init; } = "";

    /// <summary>The lines of the file it stands on, where it is a value; otherwise none.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Its text without space around it, at its place.</summary>
    public Located<string> Trimmed => new(Text.Trim(), Span) { Written = Written, Lines = Lines };
}

/// <summary>A sequence.</summary>
internal sealed record YamlList(IReadOnlyList<YamlValue> Items, SourceSpan Span) : YamlValue(Span);

/// <summary>A mapping, its entries in written order, each key once.</summary>
internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, SourceSpan Span) : YamlValue(Span)
{
    /// <summary>The entry under <paramref name="key"/>, or null.</summary>
    public YamlEntry? this[string key] => Entries.FirstOrDefault(entry => entry.Key.Text == key);
}

/// <summary>A key and its value.</summary>
internal sealed record YamlEntry(YamlText Key, YamlValue Value);

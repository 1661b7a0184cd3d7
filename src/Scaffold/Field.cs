using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Scaffold;

/// <summary>A field of a file that editors write: its name, what may stand in it, and what it is for.</summary>
internal sealed record Field(string Name, FieldKind Kind, Wording Purpose)
{
    /// <summary>The fields inside a group, or inside each entry of a list.</summary>
    public IReadOnlyList<Field> Fields { get; init; } = [];

    /// <summary>The only values that a text, or each of several, may have; empty where they are free.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>True where a file without it is an error.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What a new file holds, as YAML; empty for an empty value of its kind.</summary>
    public string Start { get; init; } = "";

    /// <summary>Its purpose on one line in both languages.</summary>
    public string Title => IsRequired ? $"{Purpose.Zh}（必填） / {Purpose.En} (required)" : $"{Purpose.Zh} / {Purpose.En}";
}

/// <summary>What may stand in a field.</summary>
internal enum FieldKind
{
    /// <summary>One text; numbers are kept as written.</summary>
    Text,

    /// <summary>A list of texts, or one.</summary>
    Texts,

    /// <summary>A text in both languages, keyed by their paths.</summary>
    Pair,

    /// <summary>A list of texts, or one, in both languages.</summary>
    PairOfTexts,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A whole number of one or more.</summary>
    Count,

    /// <summary>Two numbers from 0 to 1.</summary>
    Point,

    /// <summary>A group of fields.</summary>
    Group,

    /// <summary>A list of entries with fields.</summary>
    Entries,

    /// <summary>Not one field but two, named by the paths of the languages: a text each.</summary>
    LanguageTexts,
}

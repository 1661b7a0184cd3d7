using System.Globalization;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Yaml;

/// <summary>
/// Takes typed values out of a mapping, field by field, and remembers which were asked for: what nobody asked for is an unknown field.
/// A field that is absent is empty, at the place of the mapping.
/// </summary>
internal sealed class YamlFields(YamlMap map, DiagnosticBag diagnostics)
{
    /// <summary>What stands in for a value of the wrong kind, which a diagnostic has named: it is not missing, and nobody need look at it again.</summary>
    public const string Unreadable = "\uFFFD";

    private const int ShortestCut = 3;

    private readonly HashSet<string> known = [];
    private bool isUnreadable;
    private bool isExpecting;

    /// <summary>The place of the mapping.</summary>
    public SourceSpan Span => map.Span;

    /// <summary>True where the field stands, even if empty. Either way it is known.</summary>
    public bool Has(string key)
    {
        known.Add(key);
        return map[key] is not null;
    }

    /// <summary>True where a field stands that nobody asked for so far: what is missing may be what it was to say.</summary>
    public bool HasStrangers => map.Entries.Any(entry => !known.Contains(entry.Key.Text));

    /// <summary>
    /// Names all fields of the mapping ahead of reading them. Where another field stands beside them, what is absent then counts as unreadable: the other
    /// is named, and may be what was meant.
    /// </summary>
    public YamlFields Expect(params IEnumerable<string> keys)
    {
        known.UnionWith(keys);
        isExpecting = true;
        return this;
    }

    /// <summary>The place of a field's value, or of the mapping where the field is absent.</summary>
    public SourceSpan PlaceOf(string key) => map[key]?.Value.Span ?? map.Span;

    /// <summary>A text; numbers and dates are kept as written.</summary>
    public Located<string> Text(string key)
    {
        var value = Take(key);
        if (isUnreadable || IsLost(value))
            return new Located<string>(Unreadable, map.Span);
        if (value is null)
            return new Located<string>("", map.Span);
        if (value is YamlText text)
            return text.Trimmed;
        Wrong(key, value, new("one text", "一段文字"));
        return new Located<string>(Unreadable, value.Span);
    }

    /// <summary>true or false.</summary>
    public bool Flag(string key)
    {
        var text = Text(key);
        if (text.Value is not ("" or "true" or "false" or Unreadable))
            diagnostics.Add(YamlRules.WrongKind.At(text.Span, key, new Wording("true or false", "true或false")));
        return text.Value == "true";
    }

    /// <summary>A list of texts; a single text is a list of one, an absent or empty field none.</summary>
    public IReadOnlyList<Located<string>> Texts(string key)
    {
        var value = Take(key);
        return isUnreadable || IsLost(value) ? [new Located<string>(Unreadable, map.Span)] : TextsOf(key, value);
    }

    /// <summary>A list of mappings, empty where absent; null where something else stands there (said so).</summary>
    public IReadOnlyList<YamlFields>? List(string key)
    {
        var value = Take(key);
        if (value is YamlList list && list.Items.All(item => item is YamlMap))
            return [.. list.Items.Cast<YamlMap>().Select(item => new YamlFields(item, diagnostics))];
        if (value is null or YamlText { Text: "" })
            return [];
        Wrong(key, value, new("a list of entries with fields", "由若干条目组成的列表"));
        return null;
    }

    /// <summary>A mapping; absent counts as empty.</summary>
    public YamlFields Map(string key)
    {
        var value = Take(key);
        if (value is YamlMap inner)
            return new YamlFields(inner, diagnostics);
        var isWrong = value is not (null or YamlText { Text: "" });
        if (isWrong)
            Wrong(key, value!, new("a group of fields", "一组字段"));
        return new YamlFields(new YamlMap([], value?.Span ?? map.Span), diagnostics) { isUnreadable = isWrong || isUnreadable || IsLost(value) };
    }

    /// <summary>A text in both languages, keyed by the language's path.</summary>
    public Bilingual<Located<string>> Bilingual(string key, Languages languages)
    {
        var pair = Pair(key, languages);
        var texts = Static.Text.Bilingual.Of(languages, language => pair.Text(language.Path));
        pair.RefuseUnknown();
        return texts;
    }

    /// <summary>A list of texts in both languages.</summary>
    public Bilingual<IReadOnlyList<Located<string>>> BilingualTexts(string key, Languages languages)
    {
        var pair = Pair(key, languages);
        var texts = Static.Text.Bilingual.Of(languages, language => pair.Texts(language.Path));
        pair.RefuseUnknown();
        return texts;
    }

    /// <summary>A number; null where absent or not one (said so).</summary>
    public decimal? Number(string key)
    {
        var text = Text(key);
        if (text.Value is "" or Unreadable)
            return null;
        if (decimal.TryParse(text.Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        diagnostics.Add(YamlRules.WrongKind.At(text.Span, key, new Wording("a number such as 24.7", "数字，如24.7")));
        return null;
    }

    /// <summary>The keys of the mapping with their places, for mappings whose keys are names; each counts as known.</summary>
    public IReadOnlyList<Located<string>> Names()
    {
        known.UnionWith(map.Entries.Select(entry => entry.Key.Text));
        return [.. map.Entries.Select(entry => new Located<string>(entry.Key.Text, entry.Key.Span))];
    }

    /// <summary>Names every field that no one asked for, with the nearest known one.</summary>
    public void RefuseUnknown() => RefuseUnknown([]);

    /// <summary>The same, where fields beyond those asked for are known.</summary>
    public void RefuseUnknown(IEnumerable<string> alsoKnown)
    {
        known.UnionWith(alsoKnown);
        foreach (var key in map.Entries.Select(entry => entry.Key).Where(key => !known.Contains(key.Text)))
            diagnostics.Add(Unknown(key));
    }

    private Diagnostic Unknown(YamlText key)
    {
        if (Meant(key.Text) is { } meant)
            return YamlRules.UnknownKey.At(key.Span, key.Text, new Wording($"Did you mean “{meant}”?", $"是否应为“{meant}”？")) with { CorrectedLine = Renamed(key, meant), IsGuess = true };
        var list = string.Join(", ", known.Order(StringComparer.Ordinal));
        return YamlRules.UnknownKey.At(key.Span, key.Text, new Wording($"The fields known here are: {list}.", $"此处可用的字段：{list}。"));
    }

    // The field that is one slip away or was cut short, else the only one that could be meant; null where several could.
    private string? Meant(string key)
    {
        var free = known.Where(name => map[name] is null).Order(StringComparer.Ordinal).ToList();
        return Likeness.Nearest(key, free) ?? (key.Length >= ShortestCut && free.FindAll(name => name.StartsWith(key, StringComparison.OrdinalIgnoreCase)) is [var whole] ? whole : null);
    }

    private static string Renamed(YamlText key, string meant)
    {
        var start = key.Span.Column - 1;
        return key.Line.AsSpan(start).StartsWith(key.Text, StringComparison.Ordinal) ? key.Line[..start] + meant + key.Line[(start + key.Text.Length)..] : "";
    }

    // Both languages are known before either is read: neither is ever taken for a slip of the other.
    private YamlFields Pair(string key, Languages languages)
    {
        var pair = Map(key);
        return pair.Expect(languages.Both.Select(language => language.Path));
    }

    private bool IsLost(YamlValue? value) => value is null && isExpecting && HasStrangers;

    private YamlValue? Take(string key)
    {
        known.Add(key);
        return (map[key] ?? Misspelt(key))?.Value;
    }

    // A key one slip away from the one asked for will be named as unknown; what it holds is read on, so that nothing is missing besides.
    private YamlEntry? Misspelt(string key) =>
        map.Entries.FirstOrDefault(entry => !known.Contains(entry.Key.Text) && Likeness.Nearest(entry.Key.Text, [key]) is not null);

    private IReadOnlyList<Located<string>> TextsOf(string key, YamlValue? value)
    {
        switch (value)
        {
            case null or YamlText { Text: "" }:
                return [];
            case YamlText text:
                return [text.Trimmed];
            case YamlList list when list.Items.All(item => item is YamlText):
                return [.. list.Items.Cast<YamlText>().Select(item => item.Trimmed)];
            default:
                Wrong(key, value, new("one text or a list of texts", "一段文字或文字列表"));
                return [new Located<string>(Unreadable, value.Span)];
        }
    }

    private void Wrong(string key, YamlValue value, Wording kind) => diagnostics.Add(YamlRules.WrongKind.At(value.Span, key, kind));
}

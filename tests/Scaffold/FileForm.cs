using Yujiang.Static.Scaffold;

namespace Yujiang.Static.Tests.Scaffold;

/// <summary>
/// A place where fields stand: the root of a file, or a group or entry in it. Its document holds the given fields, as YAML by name, and of the
/// rest only what is required.
/// </summary>
internal sealed record FileForm(string File, IReadOnlyList<Field> Fields, IReadOnlyDictionary<string, string> Required, string Before, string Indent, string After)
{
    private const string Publication = "input/publication.yaml";
    private const string Languages = "[{ tag: zh-Hans, path: zh, name: 中文 }, { tag: en, path: en, name: English }]";

    /// <summary>Every such place, by name.</summary>
    public static IReadOnlyDictionary<string, FileForm> All { get; } = new Dictionary<string, FileForm>
    {
        ["publication"] = new(Publication, FieldCatalogue.Publication,
            new Dictionary<string, string> { ["languages"] = Languages, ["nameplate"] = "{ zh: 小报, en: The Small Paper }", ["base_url"] = "https://paper.example/" }, "", "", ""),
        ["language"] = new(Publication, Inside(FieldCatalogue.Publication, "languages"),
            new Dictionary<string, string> { ["tag"] = "zh-Hans", ["path"] = "zh", ["name"] = "中文" },
            "nameplate: { zh: 小报, en: The Small Paper }\nbase_url: https://paper.example/\nlanguages:\n  -\n", "    ", "  - { tag: en, path: en, name: English }\n"),
        ["budgets"] = new(Publication, Inside(FieldCatalogue.Publication, "budgets"), new Dictionary<string, string>(),
            $"languages: {Languages}\nnameplate: {{ zh: 小报, en: The Small Paper }}\nbase_url: https://paper.example/\nbudgets:\n", "  ", ""),
        ["edition"] = new("input/editions/spring/edition.yaml", FieldCatalogue.Edition,
            new Dictionary<string, string> { ["headline"] = "{ zh: 春耕, en: Spring Ploughing }" }, "", "", ""),
        ["photo"] = new("input/editions/spring/photos/photos.yaml", FieldCatalogue.Photo, new Dictionary<string, string>(), "field.jpg:\n", "  ", ""),
        ["section"] = new("input/editions/spring/sections/01-fields.zh.md", FieldCatalogue.Section, new Dictionary<string, string>(), "---\n", "", "---\n\n春耕开始。\n"),
        ["glossary"] = new("input/glossary.yaml", FieldCatalogue.Glossary, new Dictionary<string, string>(), "", "", ""),
        ["term"] = new("input/glossary.yaml", [.. Inside(FieldCatalogue.Glossary, "terms").SelectMany(InBothLanguages)],
            new Dictionary<string, string> { ["zh"] = "农田", ["en"] = "fields" }, "terms:\n  -\n", "    ", ""),
    };

    /// <summary>The document with these fields beside the required ones, or in their place; a field whose value is null is left out.</summary>
    public string With(params (string Name, string? Yaml)[] fields)
    {
        var values = Required.ToDictionary(field => field.Key, string? (field) => field.Value);
        foreach (var (name, yaml) in fields)
            values[name] = yaml;
        return Before + string.Concat(values.Where(field => field.Value is not null).Select(field => $"{Indent}{field.Key}: {field.Value}\n")) + After;
    }

    private static IReadOnlyList<Field> Inside(IReadOnlyList<Field> fields, string name) => fields.Single(field => field.Name == name).Fields;

    private static IEnumerable<Field> InBothLanguages(Field field) =>
        field.Kind == FieldKind.LanguageTexts ? [field with { Name = "zh", Kind = FieldKind.Text }, field with { Name = "en", Kind = FieldKind.Text }] : [field];
}

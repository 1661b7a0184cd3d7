using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Yujiang.Static.Read;
using Yujiang.Static.Scaffold;

namespace Yujiang.Static.Tests.Scaffold;

/// <summary>
/// The catalogue of fields as JSON Schema, draft 07. Where the publication's languages are keys, zh and en are offered and any other path that
/// looks like a language tag is allowed: which two it has is known to publication.yaml alone.
/// </summary>
internal static class SchemaText
{
    private const string LanguagePath = "^[a-z]{2,3}(-[a-z0-9]+)*$";
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schemas by the name of their file.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["publication"] = Document("publication.yaml：报纸本身 / The newspaper itself", Object(FieldCatalogue.Publication)),
        ["edition"] = Document("edition.yaml：一期的资料 / The facts of an edition", Object(FieldCatalogue.Edition)),
        ["section"] = Document("版块文件头 / The front matter of a section", Object(FieldCatalogue.Section)),
        ["photos"] = Document("photos.yaml：图说、署名和替代文字，按文件名 / Captions, credit lines and alt texts by file name", Photos()),
        ["glossary"] = Document("glossary.yaml：名称和术语 / Names and terms", Object(FieldCatalogue.Glossary)),
    };

    private static string Document(string title, JsonObject schema)
    {
        var document = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = title };
        foreach (var (key, value) in schema)
            document[key] = value?.DeepClone();
        return document.ToJsonString(Layout).ReplaceLineEndings("\n") + "\n";
    }

    private static JsonObject Photos()
    {
        var extensions = PhotoSheetReader.MasterExtensions.Order(StringComparer.Ordinal)
            .Select(extension => string.Concat(extension.Select(letter => $"[{letter}{char.ToUpperInvariant(letter)}]")));
        return new JsonObject
        {
            ["type"] = Types("object", "null"),
            ["propertyNames"] = new JsonObject { ["pattern"] = $@"^[a-z0-9]+(-[a-z0-9]+)*\.({string.Join('|', extensions)})$" },
            ["additionalProperties"] = Object(FieldCatalogue.Photo),
        };
    }

    // A group with nothing in it is an empty one, unless it must hold something.
    private static JsonObject Object(IReadOnlyList<Field> fields)
    {
        var required = Names(fields.Where(field => field.IsRequired && field.Kind != FieldKind.LanguageTexts).Select(field => field.Name));
        var schema = new JsonObject { ["type"] = required.Count > 0 ? "object" : Types("object", "null") };
        var properties = new JsonObject();
        foreach (var field in fields)
        {
            if (field.Kind == FieldKind.LanguageTexts)
                AddLanguages(schema, properties, field.Title, Text);
            else
                properties[field.Name] = Titled(field.Title, Schema(field));
        }
        schema["properties"] = properties;
        schema["additionalProperties"] = false;
        if (required.Count > 0)
            schema["required"] = required;
        return schema;
    }

    private static JsonObject Schema(Field field) => field.Kind switch
    {
        FieldKind.Text when field.Choices.Count > 0 => new JsonObject { ["enum"] = new JsonArray([.. field.Choices.Select(choice => JsonValue.Create(choice)), null]) },
        FieldKind.Texts when field.Choices.Count > 0 => new JsonObject { ["type"] = Types("array", "null"), ["items"] = new JsonObject { ["enum"] = Names(field.Choices) } },
        FieldKind.Text => Text(),
        FieldKind.Texts => Texts(),
        FieldKind.Pair => Pair(Text),
        FieldKind.PairOfTexts => Pair(Texts),
        FieldKind.Flag => new JsonObject { ["type"] = Types("boolean", "null") },
        FieldKind.Count => new JsonObject { ["type"] = Types("integer", "null"), ["minimum"] = 1 },
        FieldKind.Point => new JsonObject
        {
            ["type"] = Types("array", "null"),
            ["items"] = new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 },
            ["minItems"] = 2,
            ["maxItems"] = 2,
        },
        FieldKind.Group => Object(field.Fields),
        FieldKind.Entries => new JsonObject { ["type"] = Types("array", "null"), ["items"] = Object(field.Fields) },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, field.Name),
    };

    private static JsonObject Text() => new() { ["type"] = Types("string", "number", "null") };

    private static JsonObject Texts() => new() { ["type"] = Types("array", "string", "number", "null"), ["items"] = new JsonObject { ["type"] = Types("string", "number") } };

    private static JsonObject Pair(Func<JsonObject> half)
    {
        var (schema, properties) = (new JsonObject { ["type"] = Types("object", "null") }, new JsonObject());
        AddLanguages(schema, properties, "", half);
        schema["properties"] = properties;
        schema["additionalProperties"] = false;
        schema["maxProperties"] = 2;
        return schema;
    }

    private static void AddLanguages(JsonObject schema, JsonObject properties, string title, Func<JsonObject> half)
    {
        properties["zh"] = Titled(title.Length > 0 ? title : "中文 / Chinese", half());
        properties["en"] = Titled(title.Length > 0 ? title : "英文 / English", half());
        schema["patternProperties"] = new JsonObject { [LanguagePath] = half() };
    }

    private static JsonObject Titled(string title, JsonObject schema)
    {
        schema.Insert(0, "title", title);
        return schema;
    }

    private static JsonArray Types(params string[] types) => Names(types);

    private static JsonArray Names(IEnumerable<string> names) => [.. names.Select(name => JsonValue.Create(name))];
}

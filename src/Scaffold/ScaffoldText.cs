using System.Text;
using Yujiang.Static.Text;

namespace Yujiang.Static.Scaffold;

/// <summary>
/// New files for editors to fill in: every field of the catalogue, explained above it in both languages. The schema line, where there is one, tells
/// editors' programs where the file's schema lies.
/// </summary>
internal static class ScaffoldText
{
    private const string Fence = "---\n";

    /// <summary>edition.yaml.</summary>
    public static string Edition(Languages languages, string schemaLine)
    {
        var text = new StringBuilder(schemaLine);
        text.Append("# 一期的资料，两种语言对照；不详的留空 / The facts of an edition in both languages; what is not known stays empty\n");
        foreach (var field in FieldCatalogue.Edition)
            Append(text.Append('\n'), field, "", languages);
        return text.ToString();
    }

    /// <summary>A section in one language: its front matter, and no text yet.</summary>
    public static string Section(Languages languages)
    {
        var text = new StringBuilder(Fence);
        text.Append("# 正文写在第二个---之后，两种语言段落一一对应；照片单独成段：![](文件名.jpg)\n");
        text.Append("# The text goes below the second ---, block by block as in the other language; a photo alone in its paragraph: ![](name.jpg)\n");
        foreach (var field in FieldCatalogue.Section)
            Append(text, field, "", languages);
        return text.Append(Fence).ToString();
    }

    /// <summary>The head of photos.yaml, to which entries are added.</summary>
    public static string PhotoSheet(string schemaLine) =>
        schemaLine + "# 每张照片的图说、署名和替代文字，按文件名 / Captions, credit lines and alt texts of the photos, by file name\n";

    /// <summary>A photo's entry in photos.yaml; <paramref name="words"/> are texts already known, by field.</summary>
    public static string Photo(string fileName, IReadOnlyDictionary<string, Bilingual<string>> words, Languages languages)
    {
        var text = new StringBuilder(fileName).Append(":\n");
        foreach (var field in FieldCatalogue.Photo)
            Append(text, field, "  ", languages, words.GetValueOrDefault(field.Name));
        return text.ToString();
    }

    private static void Append(StringBuilder text, Field field, string indent, Languages languages, Bilingual<string>? words = null)
    {
        text.Append(indent).Append("# ").Append(field.Title).Append('\n');
        text.Append(indent).Append(field.Name).Append(':');
        if (field.Kind is not (FieldKind.Pair or FieldKind.PairOfTexts))
        {
            text.Append(' ').Append(Start(field)).Append('\n');
            return;
        }
        text.Append('\n');
        foreach (var language in languages.Both)
            text.Append(indent).Append("  ").Append(language.Path).Append(": ").Append(YamlScalar.Quoted(words is null ? "" : words[language])).Append('\n');
    }

    private static string Start(Field field) =>
        field.Start.Length > 0 ? field.Start : field.Kind == FieldKind.Flag ? "false" : YamlScalar.Quoted("");
}

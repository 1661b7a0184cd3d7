using Yujiang.Static.Text;

namespace Yujiang.Static.Read;

/// <summary>Finds the publication's languages among the tags a picture's metadata uses (zh, zh-CN and zh-Hans all speak for zh-Hans).</summary>
internal sealed class EmbeddedWords(Languages languages)
{
    /// <summary>The texts per language: the tag itself, else one with the same primary language, else x-default for the source language.</summary>
    public Bilingual<string> In(IReadOnlyDictionary<string, string> texts) => Bilingual.Of(languages, language => Find(texts, language));

    /// <summary>A text that carries no language stands for both.</summary>
    public Bilingual<string> Everywhere(string text) => Bilingual.Of(languages, _ => text);

    private static string Find(IReadOnlyDictionary<string, string> texts, Language language)
    {
        if (texts.FirstOrDefault(text => Same(text.Key, language.Tag)).Value is { } exact)
            return exact;
        if (texts.OrderBy(text => text.Key, StringComparer.Ordinal).FirstOrDefault(text => Same(Primary(text.Key), Primary(language.Tag))).Value is { } near)
            return near;
        return language.Side == Side.Source ? texts.GetValueOrDefault("x-default", "") : "";
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static string Primary(string tag) => tag.Split('-')[0];
}

namespace Yujiang.Static.Text;

/// <summary>Which half of a bilingual pair is meant.</summary>
internal enum Side
{
    /// <summary>The language the edition was written in.</summary>
    Source,

    /// <summary>The language it was translated into.</summary>
    Translation,
}

/// <summary>
/// One of the publication's two languages: its BCP 47 tag, the path segment and file suffix it is found under, and its own name for
/// itself. Typography follows from the tag's script, never from the path.
/// </summary>
internal sealed record Language(Side Side, string Tag, string Path, string Name)
{
    /// <summary>True for languages written in Han characters without word spaces (zh, yue, and any tag with a Han script subtag).</summary>
    public bool IsHan { get; } = Tag.Split('-') is var subtags
        && (subtags[0] is "zh" or "yue" or "lzh" || subtags.Any(s => s is "Hans" or "Hant" or "Hani"));
}

/// <summary>The publication's two languages, the source first.</summary>
internal sealed record Languages(Language Source, Language Translation)
{
    /// <summary>Both languages, the source first.</summary>
    public IReadOnlyList<Language> Both => [Source, Translation];

    /// <summary>The language of a side.</summary>
    public Language this[Side side] => side == Side.Source ? Source : Translation;

    /// <summary>The other language of the pair.</summary>
    public Language Other(Language language) => language.Side == Side.Source ? Translation : Source;
}

namespace Yujiang.Static.Text;

/// <summary>A pair (source, translation) that cannot miss a half: what is absent in the paper is an empty value, not a hole.</summary>
internal sealed record Bilingual<T>(T Source, T Translation)
{
    /// <summary>The half written in <paramref name="language"/>.</summary>
    public T this[Language language] => language.Side == Side.Source ? Source : Translation;

    /// <summary>The same pair with each half changed.</summary>
    public Bilingual<TResult> Select<TResult>(Func<T, TResult> change) => new(change(Source), change(Translation));
}

/// <summary>Makes pairs where the type can be read off the arguments.</summary>
internal static class Bilingual
{
    /// <summary>A pair of the two halves.</summary>
    public static Bilingual<T> Of<T>(T source, T translation) => new(source, translation);

    /// <summary>A pair computed once per language.</summary>
    public static Bilingual<T> Of<T>(Languages languages, Func<Language, T> half) => new(half(languages.Source), half(languages.Translation));
}

using System.Text.RegularExpressions;
using Yujiang.Static.Model;

namespace Yujiang.Static.Translate;

/// <summary>
/// The words that names of the glossary are made of in the translation. One that stands in a text with two neighbouring letters changed about is a slip of
/// the typist: two places whose names differ by one letter (Datang, Datong) are common, by such an exchange hardly any.
/// </summary>
internal sealed partial class TermWords
{
    private readonly HashSet<string> known;
    private readonly ILookup<string, string> byLetters;

    public TermWords(IReadOnlyList<Term> glossary)
    {
        known = [.. glossary.SelectMany(term => term.Short.Concat(term.Forbidden).Prepend(term.Name.Translation)).SelectMany(form => Word().Matches(form)).Select(word => word.Value)];
        byLetters = known.ToLookup(Letters);
    }

    /// <summary>The misspelt words of a text, their places, and what was meant.</summary>
    public IEnumerable<(string Word, int At, string Meant)> MisspeltIn(string text) =>
        from word in Word().Matches(text)
        where !known.Contains(word.Value)
        let meant = byLetters[Letters(word.Value)].FirstOrDefault(name => IsExchange(word.Value, name))
        where meant is not null
        select (word.Value, word.Index, meant);

    private static string Letters(string word) => string.Concat(word.Order());

    private static bool IsExchange(string word, string name)
    {
        var at = Enumerable.Range(0, name.Length).FirstOrDefault(i => word[i] != name[i], -1);
        return at >= 0 && at + 1 < name.Length && word[at] == name[at + 1] && word[at + 1] == name[at] && word[(at + 2)..] == name[(at + 2)..];
    }

    [GeneratedRegex(@"\b\p{Lu}\p{Ll}{4,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}

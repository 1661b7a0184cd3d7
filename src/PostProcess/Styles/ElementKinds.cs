using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Yujiang.Static.PostProcess.Styles;

/// <summary>
/// What kinds of elements a page has, and whether a selector (Selectors 4) could mean one of them. The answer errs on the side of yes: of a
/// complex selector each compound is asked for by itself, and states, positions and attributes are taken for granted, since a reader or a
/// script may bring them about.
/// </summary>
internal sealed partial class ElementKinds
{
    private readonly HashSet<Kind> kinds = [];
    private readonly Dictionary<string, bool> answers = [];
    private readonly string scripts;

    /// <summary>The kinds in <paramref name="document"/>; classes that <paramref name="scripts"/> name may appear later and count as present.</summary>
    public ElementKinds(IDocument document, string scripts)
    {
        this.scripts = scripts;
        Note(document.DocumentElement, "");
    }

    /// <summary>False where no element of the page can be meant.</summary>
    public bool MayMatch(string selector) => Compounds().Matches(selector).All(compound => Answer(compound.Value));

    [GeneratedRegex(@"(?:\[[^\]]*\]|\((?>[^()]+|(?<open>\()|(?<-open>\)))*(?(open)(?!))\)|[^\s>+~()\[\]])+")]
    private static partial Regex Compounds();

    [GeneratedRegex(@"(?<tag>^[\w-]+|^\*)|\.(?<class>[\w-]+)|\#[\w-]+|\[(?<attribute>[^\]]*)\]|::?(?<pseudo>[\w-]+)(?:\((?<argument>(?>[^()]+|(?<open>\()|(?<-open>\)))*(?(open)(?!)))\))?")]
    private static partial Regex Simples();

    private bool Answer(string compound)
    {
        if (!answers.TryGetValue(compound, out var answer))
            answers[compound] = answer = kinds.Any(kind => Fits(kind, compound)) || Simples().Matches(compound).Any(IsMadeByScript);
        return answer;
    }

    private bool IsMadeByScript(Match simple) =>
        simple.Groups["class"] is { Success: true } name && scripts.Contains(name.Value, StringComparison.Ordinal);

    private static bool Fits(Kind kind, string compound) => Simples().Matches(compound).All(simple =>
    {
        if (simple.Groups["tag"] is { Success: true } tag)
            return tag.Value == "*" || tag.Value == kind.Name;
        if (simple.Groups["class"] is { Success: true } name)
            return (kind.Classes + " ").Contains($" {name.Value} ", StringComparison.Ordinal);
        if (simple.Groups["attribute"] is { Success: true, Value: "lang" })
            return kind.NamesLanguage;
        return simple.Groups["pseudo"].Value switch
        {
            "lang" => IsIn(kind.Language, simple.Groups["argument"].Value),
            "is" or "where" => StyleRule.Split(simple.Groups["argument"].Value).Any(option => !IsPlain(option) || Fits(kind, option)),
            "not" => StyleRule.Split(simple.Groups["argument"].Value).All(option => !IsPlain(option) || !Fits(kind, option)),
            _ => true,
        };
    });

    // RFC 4647, 3.3.1: a range fits a tag that begins with it.
    private static bool IsIn(string tag, string range) =>
        tag.Equals(range, StringComparison.OrdinalIgnoreCase) || tag.StartsWith(range + "-", StringComparison.OrdinalIgnoreCase);

    // Tags, classes and languages are known for certain; anything else in a :not() or :is() is not.
    private static bool IsPlain(string compound) => Plain().IsMatch(compound);

    [GeneratedRegex(@"^(?:[\w-]+|\.[\w-]+|\[lang\]|:lang\([\w-]+\))+$")]
    private static partial Regex Plain();

    private void Note(IElement element, string language)
    {
        var own = element.GetAttribute("lang");
        var kind = new Kind(element.LocalName, " " + string.Join(' ', element.ClassList), own ?? language, own is not null);
        kinds.Add(kind);
        foreach (var child in element.Children)
            Note(child, kind.Language);
    }

    private sealed record Kind(string Name, string Classes, string Language, bool NamesLanguage);
}

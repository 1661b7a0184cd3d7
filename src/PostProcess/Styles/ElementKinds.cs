using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Yujiang.Static.PostProcess.Styles;

/// <summary>
/// What kinds of elements a page has and how they lie in each other, and whether a selector (Selectors 4) could mean one of them. The answer
/// errs on the side of yes: states, positions and attributes are taken for granted, since a reader or a script may bring them about.
/// </summary>
internal sealed partial class ElementKinds
{
    private readonly List<Node> nodes = [];
    private readonly Dictionary<(Kind, string), bool> answers = [];
    private readonly Dictionary<string, List<Match>> simples = [];
    private readonly string scripts;

    /// <summary>The kinds in <paramref name="document"/>; classes that <paramref name="scripts"/> name may appear later and count as present.</summary>
    public ElementKinds(IDocument document, string scripts)
    {
        this.scripts = scripts;
        Note(document.DocumentElement, new Node(new Kind("", "", "", NamesLanguage: false), null));
    }

    /// <summary>False where no element of the page can be meant.</summary>
    public bool MayMatch(string selector)
    {
        var steps = Steps(selector);
        return nodes.Exists(node => Reaches(node, steps, steps.Count - 1));
    }

    // A complex selector from left to right, each compound with the combinator before it.
    private static List<(char Combinator, string Compound)> Steps(string selector)
    {
        var end = 0;
        return [.. Compounds().Matches(selector).Select(compound =>
        {
            var between = selector[end..compound.Index].Trim();
            end = compound.Index + compound.Length;
            return (between.Length > 0 ? between[0] : ' ', compound.Value);
        })];
    }

    private bool Reaches(Node node, List<(char Combinator, string Compound)> steps, int last)
    {
        if (!Answer(node.Kind, steps[last].Compound))
            return false;
        // Siblings may be moved or made; that both kinds stand in one kind of parent is enough.
        return last == 0 || steps[last].Combinator switch
        {
            '>' => node.Parent is { } parent && Reaches(parent, steps, last - 1),
            '+' or '~' => node.Parent is { } parent && parent.Children.Values.Any(child => Reaches(child, steps, last - 1)),
            _ => node.Ancestors.Any(ancestor => Reaches(ancestor, steps, last - 1)),
        };
    }

    [GeneratedRegex(@"(?:\[[^\]]*\]|\((?>[^()]+|(?<open>\()|(?<-open>\)))*(?(open)(?!))\)|[^\s>+~()\[\]])+")]
    private static partial Regex Compounds();

    [GeneratedRegex(@"(?<tag>^[\w-]+|^\*)|\.(?<class>[\w-]+)|\#[\w-]+|\[(?<attribute>[^\]]*)\]|::?(?<pseudo>[\w-]+)(?:\((?<argument>(?>[^()]+|(?<open>\()|(?<-open>\)))*(?(open)(?!)))\))?")]
    private static partial Regex Simples();

    private bool Answer(Kind kind, string compound)
    {
        if (!answers.TryGetValue((kind, compound), out var answer))
            answers[(kind, compound)] = answer = Fits(kind, compound) || SimplesOf(compound).Exists(IsMadeByScript);
        return answer;
    }

    private bool IsMadeByScript(Match simple) =>
        simple.Groups["class"] is { Success: true } name && scripts.Contains(name.Value, StringComparison.Ordinal);

    private List<Match> SimplesOf(string compound) =>
        simples.TryGetValue(compound, out var known) ? known : simples[compound] = Simples().Matches(compound).ToList();

    private bool Fits(Kind kind, string compound) => SimplesOf(compound).TrueForAll(simple =>
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

    // Elements of one kind that lie in the same kinds of elements are one node: the hundredth paragraph can do nothing that the first cannot.
    private void Note(IElement element, Node parent)
    {
        var own = element.GetAttribute("lang");
        var kind = new Kind(element.LocalName, " " + string.Join(' ', element.ClassList), own ?? parent.Kind.Language, own is not null);
        if (!parent.Children.TryGetValue(kind, out var node))
            nodes.Add(parent.Children[kind] = node = new Node(kind, parent));
        foreach (var child in element.Children)
            Note(child, node);
    }

    private sealed class Node(Kind kind, Node? parent)
    {
        public Kind Kind => kind;

        public Node? Parent => parent;

        public Dictionary<Kind, Node> Children { get; } = [];

        public IEnumerable<Node> Ancestors
        {
            get
            {
                for (var above = parent; above is not null; above = above.Parent)
                    yield return above;
            }
        }
    }

    private sealed record Kind(string Name, string Classes, string Language, bool NamesLanguage);
}

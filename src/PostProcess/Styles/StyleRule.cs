namespace Yujiang.Static.PostProcess.Styles;

/// <summary>
/// A piece of a minified style sheet (CSS Syntax 3): a rule with its selectors and declarations, or an at-rule with the rules inside it. An
/// at-rule that holds no selectors of the page's elements (@page, @font-face, @keyframes) and a statement (@import) have neither.
/// </summary>
internal sealed record StyleRule(string Text, string Prelude, string Body, IReadOnlyList<StyleRule>? Inner)
{
    private static readonly string[] Groups = ["@media", "@supports", "@layer", "@container"];

    /// <summary>True for a rule whose prelude is a list of selectors.</summary>
    public bool HasSelectors => Inner is null && Body.Length > 0 && !Prelude.StartsWith('@');

    /// <summary>The pieces of a style sheet without comments, in their order.</summary>
    public static IReadOnlyList<StyleRule> Read(string css)
    {
        var rules = new List<StyleRule>();
        for (var start = 0; start < css.Length;)
        {
            var (open, end) = Extent(css, start);
            var text = css[start..end];
            if (open < 0)
            {
                rules.Add(new StyleRule(text, "", "", null));
            }
            else
            {
                var (prelude, body) = (css[start..open].Trim(), css[(open + 1)..(end - 1)]);
                var inner = Groups.Any(group => prelude.StartsWith(group, StringComparison.OrdinalIgnoreCase)) ? Read(body) : null;
                rules.Add(new StyleRule(text, prelude, body, inner));
            }
            start = end;
        }
        return rules;
    }

    /// <summary>A list parted at its commas, those in brackets and strings left alone.</summary>
    public static IEnumerable<string> Split(string list, char at = ',')
    {
        var start = 0;
        foreach (var i in Outside(list, 0).Where(i => list[i] == at))
        {
            yield return list[start..i];
            start = i + 1;
        }
        yield return list[start..];
    }

    // Where a piece's block opens, or -1 where it has none, and where the piece ends.
    private static (int Open, int End) Extent(string css, int start)
    {
        var (depth, open) = (0, -1);
        for (var i = start; i < css.Length; i++)
        {
            switch (css[i])
            {
                case '"' or '\'':
                    i = EndOfString(css, i);
                    break;
                case '{':
                    open = depth++ == 0 ? i : open;
                    break;
                case '}' when --depth == 0:
                    return (open, i + 1);
                case ';' when depth == 0:
                    return (-1, i + 1);
                default:
                    break;
            }
        }
        return (-1, css.Length);
    }

    private static IEnumerable<int> Outside(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is '"' or '\'')
                i = EndOfString(text, i);
            else if (text[i] is '(' or '[')
                depth++;
            else if (text[i] is ')' or ']')
                depth--;
            else if (depth == 0)
                yield return i;
        }
    }

    private static int EndOfString(string css, int quote)
    {
        for (var i = quote + 1; i < css.Length; i++)
        {
            if (css[i] == '\\')
                i++;
            else if (css[i] == css[quote])
                return i;
        }
        return css.Length - 1;
    }
}

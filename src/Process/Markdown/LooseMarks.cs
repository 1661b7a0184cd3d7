using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Yujiang.Static.Diagnostics;
using SourceSpan = Yujiang.Static.Text.SourceSpan;

namespace Yujiang.Static.Process.Markdown;

/// <summary>
/// Marks of emphasis, code and links that found no counterpart, so that readers would see the marks themselves. A mark behind a backslash is meant. What
/// a slip of the pen has named already is not named again.
/// </summary>
internal static partial class LooseMarks
{
    public static readonly Rule Unpaired = new("YJ2044", Severity.Error,
        new("“{0}” has no counterpart in this paragraph, so it would be printed as it stands.", "“{0}”在本段中没有与之配对的另一半，会原样印出。"),
        new("Add the missing half or remove this one; where the mark itself is meant, write a backslash before it.", "请补上另一半，或删去；确要印出此符号的，请在其前加反斜线。"));

    public static readonly Rule Asterisk = new("YJ2045", Severity.Warning,
        new("A single “{0}” would be printed as it stands.", "单独的“{0}”会原样印出。"),
        new("Where emphasis is meant, add the missing half; where the mark itself is meant, write a backslash before it.", "要强调的，请补上另一半；确要印出此符号的，请在其前加反斜线。"));

    /// <summary>The loose marks of a document, one a line, except on the lines named already.</summary>
    public static IEnumerable<Diagnostic> In(MarkdownDocument document, BodyPlaces places, IReadOnlySet<int> named) => document.Descendants<LiteralInline>()
        .SelectMany(literal => Marks().Matches(TextOf(literal)).Where(mark => IsLoose(mark, literal)).Select(mark => At(mark, literal, places)))
        .Where(found => !named.Contains(found.Span.Line))
        .GroupBy(found => found.Span.Line).Select(line => line.OrderByDescending(found => found.Rule.Severity).ThenBy(found => found.Span.Column).First());

    private static Diagnostic At(Match mark, LiteralInline literal, BodyPlaces places)
    {
        var place = places.At(literal.Span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0) + mark.Index, mark.Length);
        var isPart = mark.Index == 0 && literal.PreviousSibling is EmphasisInline || mark.Index + mark.Length == literal.Content.Length && literal.NextSibling is EmphasisInline;
        var rule = mark.Value is "*" or "`" && !isPart ? Asterisk : Unpaired;
        return rule.At(place, mark.Value) with { CorrectedLine = Corrected(mark.Value, places.LineOf(place), place), IsGuess = true };
    }

    // An asterisk among figures, or with space around it, is no mark.
    private static bool IsLoose(Match mark, LiteralInline literal)
    {
        if (literal.IsFirstCharacterEscaped && mark.Index == 0)
            return false;
        var text = TextOf(literal);
        var before = mark.Index > 0 ? text[mark.Index - 1] : EdgeOf(literal.PreviousSibling);
        var after = mark.Index + mark.Length < text.Length ? text[mark.Index + mark.Length] : EdgeOf(literal.NextSibling);
        return mark.Value != "*" || !(IsApart(before) && IsApart(after));
    }

    // At the edge of a line an asterisk stands apart; beside anything else it touches letters.
    private static char EdgeOf(Inline? neighbour) => neighbour is null or LineBreakInline ? ' ' : 'x';

    private static bool IsApart(char c) => char.IsWhiteSpace(c) || char.IsAsciiDigit(c);

    // The missing half could stand anywhere, so the mark is taken away; an address ends where its letters do.
    private static string Corrected(string mark, string line, SourceSpan place)
    {
        var (before, after) = (line[..(place.Column - 1)], line[(place.Column - 1 + mark.Length)..]);
        if (mark != "](")
            return before + after;
        var address = Address().Match(after).Value;
        return after.Contains(')', StringComparison.Ordinal) ? "" : before + mark + address + ")" + after[address.Length..];
    }

    private static string TextOf(LiteralInline literal) => literal.Content.ToString();

    [GeneratedRegex(@"\*+|~~+|(?<!_)__(?!_)|`+|\]\((?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex("^[!-'*-~]*(?<![.,;:!?])", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}

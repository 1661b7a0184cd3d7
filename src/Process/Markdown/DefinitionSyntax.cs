using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;
using SourceSpan = Yujiang.Static.Text.SourceSpan;

namespace Yujiang.Static.Process.Markdown;

/// <summary>
/// Definitions of links (CommonMark 0.31, 4.7). A line such as "[Note]: provisional" is one, too: where no link asks for it, the line was meant to be
/// read, and would vanish.
/// </summary>
internal sealed partial class DefinitionSyntax(MarkdownDocument document, BodyPlaces places, Language language)
{
    public static readonly Rule Vanished = new("YJ2043", Severity.Error,
        new("“{0}” makes this line the address of a link that is nowhere used, and it would not be printed.", "“{0}”使这一行成为链接地址，又没有链接用到它，不会印出。"),
        new("Where it is to be read, write it as in the corrected line; else remove it.", "如要印出，请照改正后的一行书写；否则请删去。"));

    private readonly IReadOnlyList<LinkReferenceDefinition> unused = Unused(document);

    /// <summary>Names the lines that would vanish.</summary>
    public IEnumerable<Diagnostic> Inspect() => unused.Select(definition =>
    {
        var place = places.Of(definition);
        var line = places.LineOf(place);
        var head = Head().Match(line);
        return Vanished.At(SourceSpan.At(place.Path, place.Line, head.Groups["words"].Index + 1, head.Groups["words"].Length + 1), head.Groups["words"].Value + ":") with
        {
            CorrectedLine = head.Groups["indent"].Value + (language.IsHan ? $"{head.Groups["words"]}：{line[head.Length..]}" : $"\\{line.TrimStart()}"),
            // An address is written in ASCII; what is not is a sentence.
            IsGuess = System.Text.Ascii.IsValid(definition.Url ?? ""),
        };
    });

    /// <summary>The blocks of the document, and in their places the definitions that would have been paragraphs of their own.</summary>
    public IEnumerable<Block> WithLostBlocks() =>
        document.Concat(unused.Where(StandsAlone)).OrderBy(block => block.Span.Start);

    private static List<LinkReferenceDefinition> Unused(MarkdownDocument document)
    {
        var used = document.Descendants<LinkInline>().Select(link => link.Reference).OfType<LinkReferenceDefinition>().ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return [.. document.OfType<LinkReferenceDefinitionGroup>().SelectMany(group => group).OfType<LinkReferenceDefinition>().Where(definition => !used.Contains(definition))];
    }

    // With text right below it, it belongs to that paragraph.
    private bool StandsAlone(LinkReferenceDefinition definition) => places.IsBlankAfter(places.Of(definition));

    [GeneratedRegex(@"^(?<indent>[ \u3000]*)(?<words>\[[^\]]*\]):[ \t]*", RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}

using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Yujiang.Static.Process.Markdown;

/// <summary>
/// Removes the soft line breaks between Han characters and full-width marks: browsers show a newline as a space, which Chinese does not
/// have. Between Han and Latin the newline stays, as it does between Latin words. (The rule of CSS Text 4, 4.1.3, which browsers leave out.)
/// </summary>
internal static class HanLineBreaks
{
    /// <summary>Changes the tree in place.</summary>
    public static void Remove(MarkdownDocument document)
    {
        foreach (var lineBreak in document.Descendants<LineBreakInline>().Where(inline => !inline.IsHard).ToList())
        {
            if (IsWide(RuneBefore(lineBreak)) && IsWide(RuneAfter(lineBreak)))
                lineBreak.ReplaceBy(new LiteralInline(""));
        }
    }

    private static Rune? RuneBefore(Inline inline)
    {
        for (Inline? at = inline; at is not null; at = at.Parent)
        {
            for (var before = at.PreviousSibling; before is not null; before = before.PreviousSibling)
            {
                var text = TextOf(before);
                if (text.Length > 0 && Rune.DecodeLastFromUtf16(text, out var rune, out _) == System.Buffers.OperationStatus.Done)
                    return rune;
            }
        }
        return null;
    }

    private static Rune? RuneAfter(Inline inline)
    {
        for (Inline? at = inline; at is not null; at = at.Parent)
        {
            for (var after = at.NextSibling; after is not null; after = after.NextSibling)
            {
                var text = TextOf(after);
                if (text.Length > 0 && Rune.DecodeFromUtf16(text, out var rune, out _) == System.Buffers.OperationStatus.Done)
                    return rune;
            }
        }
        return null;
    }

    private static string TextOf(Inline inline) => inline switch
    {
        ContainerInline container => string.Concat(container.Select(TextOf)),
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    };

    private static bool IsWide(Rune? rune) => rune?.Value is
        (>= 0x2E80 and <= 0x303F) or (>= 0x3040 and <= 0x30FF) or (>= 0x3100 and <= 0x312F) or (>= 0x31A0 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F)
        or (>= 0xFF00 and <= 0xFFEF) or (>= 0x20000 and <= 0x3FFFF)
        // Marks shared with Latin that Chinese sets full-width: “ ” ‘ ’ — … ·
        or 0x201C or 0x201D or 0x2018 or 0x2019 or 0x2014 or 0x2026 or 0x00B7;
}

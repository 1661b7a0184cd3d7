using System.Text;
using Yujiang.Static.Model;

namespace Yujiang.Static.Translate;

/// <summary>
/// A lock as the text of its file. Four lines a block in reading order and nothing that depends on time or place, so that two people who
/// accept different blocks never meet in a merge, and a changed source can be read in the diff of any review.
/// </summary>
internal static class LockText
{
    private const string Head = """
        # Which source text each block of the translation was made from. Written by “translate accept”; never edited by hand.
        # 各段译文所据的原文。由translate accept写入，请勿手工修改。
        version: 1
        blocks:

        """;

    /// <summary>The file's text.</summary>
    public static string Of(IEnumerable<AcceptedBlock> blocks)
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var block in blocks)
        {
            text.Append("  - block: ").Append(Quoted($"{block.Section}/{block.Id}")).Append('\n');
            text.Append("    source: ").Append(Quoted(block.SourceHash)).Append('\n');
            text.Append("    translation: ").Append(Quoted(block.TranslationHash)).Append('\n');
            text.Append("    text: ").Append(Quoted(block.SourceText)).Append('\n');
        }
        return text.ToString();
    }

    // A double-quoted YAML scalar (YAML 1.2, 7.3.1): hashes of digits alone stay texts, and every control character is escaped.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }
        return quoted.Append('"').ToString();
    }
}

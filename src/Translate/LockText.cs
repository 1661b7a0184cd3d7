using System.Text;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

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
            text.Append("  - block: ").Append(YamlScalar.Quoted($"{block.Section}/{block.Id}")).Append('\n');
            text.Append("    source: ").Append(YamlScalar.Quoted(block.SourceHash)).Append('\n');
            text.Append("    translation: ").Append(YamlScalar.Quoted(block.TranslationHash)).Append('\n');
            text.Append("    text: ").Append(YamlScalar.Quoted(block.SourceText)).Append('\n');
        }
        return text.ToString();
    }
}

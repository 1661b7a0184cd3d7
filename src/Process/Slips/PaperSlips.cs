using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Process.Slips;

/// <summary>The texts that stand outside of every edition, those of publication.yaml and glossary.yaml, read by the rules of a story's own.</summary>
internal static class PaperSlips
{
    /// <summary>The slips of the publication's lines. In a masthead a space may part an office and who holds it.</summary>
    public static IEnumerable<Diagnostic> In(Publication publication) =>
        publication.Languages.Both.SelectMany(language => FieldSlips.In(publication.Lines[language], language));

    /// <summary>The slips of a term: its names as they are to be printed, and its notes. What it forbids may be anything.</summary>
    public static IEnumerable<Diagnostic> In(Term term, Languages languages) =>
        languages.Both.SelectMany(language => FieldSlips.In(term.Forms[language], language).Concat(FieldSlips.InProse([term.Note[language]], language)));
}

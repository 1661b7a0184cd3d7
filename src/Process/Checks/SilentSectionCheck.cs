using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;

namespace Yujiang.Static.Process.Checks;

/// <summary>Every section says something. A block that only one language lacks is looked after where blocks are paired.</summary>
internal sealed class SilentSectionCheck : ICheck<Edition>
{
    public static readonly Rule NoText = new("YJ2114", Severity.Warning,
        new("The section “{0}” has no text yet, in neither language.", "版块“{0}”两种语言都还没有正文。"),
        new("Write it below the second ---, or remove both files.", "请在第二个---之后写正文，或删去两个文件。"));

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Inspect(Edition subject) => subject.Sections
        .Where(section => section.Stories.Source.Body.Count + section.Stories.Translation.Body.Count == 0)
        .Select(section => NoText.At(section.Stories.Source.Span, section.Name));
}

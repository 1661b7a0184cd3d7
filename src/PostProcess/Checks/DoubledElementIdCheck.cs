using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Checks;

/// <summary>No id stands twice on a finished page: an editor's id may have met one of the theme's.</summary>
internal sealed class DoubledElementIdCheck : ICheck<RenderedPage>
{
    public static readonly Rule Doubled = new("YJ3101", Severity.Error,
        new("The id “{0}” stands more than once on this page; the theme or another block uses it already.", "id“{0}”在此页出现不止一次，可能与主题或其他段落重复。"),
        new("Give the block another id.", "请换一个id。"));

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Inspect(RenderedPage subject) =>
        subject.Document.All.Where(element => !string.IsNullOrEmpty(element.Id)).GroupBy(element => element.Id!)
            .Where(group => group.Count() > 1).Select(group => Doubled.At(SourceSpan.OfFile(subject.Path), group.Key));
}

using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Checks;

/// <summary>
/// No id stands twice on a finished page: an editor's id may have met one of the theme's. It is named at its place in the input, or on the
/// first page that has it. What an editor gave twice was named before any page was made.
/// </summary>
internal sealed class DoubledElementIdCheck : ICheck<RenderedPage>
{
    public static readonly Rule Doubled = new("YJ3101", Severity.Error,
        new("The id “{0}” stands more than once on a page; the theme or another block uses it already.", "id“{0}”在页面上出现不止一次，可能与主题或其他段落重复。"),
        new("Give the block another id.", "请换一个id。"));

    private readonly HashSet<string> told = [];

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Inspect(RenderedPage subject)
    {
        if (subject.Places.Any(places => places.Count() > 1))
            return [];
        return subject.Document.All.Where(element => !string.IsNullOrEmpty(element.Id)).GroupBy(element => element.Id!)
            .Where(group => group.Count() > 1).SelectMany(group => Name(group.Key, subject));
    }

    private IEnumerable<Diagnostic> Name(string id, RenderedPage page)
    {
        if (page.Places[id].FirstOrDefault() is { } place)
            return [Doubled.At(place, id)];
        return told.Add(id) ? [Doubled.At(SourceSpan.OfFile(page.Path), id)] : [];
    }
}

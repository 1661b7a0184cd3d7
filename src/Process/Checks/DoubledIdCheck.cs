using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Process.Checks;

/// <summary>An id stands once on a page: section names and block ids of an edition are all different.</summary>
internal sealed class DoubledIdCheck(Languages languages) : ICheck<Edition>
{
    public static readonly Rule Doubled = new("YJ2110", Severity.Error,
        new("The id “{0}” is already taken by {1}.", "id“{0}”已被{1}占用。"),
        new("Give this block another id; links to it would lead to the wrong place.", "请换一个id，否则链接会跳错位置。"));

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Inspect(Edition subject)
    {
        // Sections that share a name share the ids of all their blocks: that is one mistake, named at the second file.
        foreach (var twins in subject.Sections.GroupBy(section => section.Name.Value))
        {
            foreach (var twin in twins.Skip(1))
                yield return Doubled.At(twin.Stories.Source.Span, twin.Name, twins.First().Stories.Source.Span);
        }
        var sections = subject.Sections.DistinctBy(section => section.Name.Value).ToList();
        foreach (var language in languages.Both)
        {
            var taken = sections.ToDictionary(section => section.Name.Value, section => section.Stories[language].Span);
            foreach (var block in sections.SelectMany(section => section.Stories[language].Body))
            {
                if (!taken.TryAdd(block.Id, block.Span))
                    yield return Doubled.At(block.Span, block.Id, taken[block.Id]);
            }
        }
    }
}

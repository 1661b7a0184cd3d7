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
        foreach (var language in languages.Both)
        {
            var taken = subject.Sections.GroupBy(section => section.Name.Value)
                .ToDictionary(group => group.Key, group => group.First().Stories[language].Span);
            foreach (var twin in subject.Sections.GroupBy(section => section.Name.Value).SelectMany(group => group.Skip(1)))
                yield return Doubled.At(twin.Stories[language].Span, twin.Name, taken[twin.Name.Value]);
            foreach (var block in subject.Sections.SelectMany(section => section.Stories[language].Body))
            {
                if (!taken.TryAdd(block.Id, block.Span))
                    yield return Doubled.At(block.Span, block.Id, taken[block.Id]);
            }
        }
    }
}

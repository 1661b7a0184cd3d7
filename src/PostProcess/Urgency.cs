using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess;

/// <summary>Pages that somebody is waiting for: they are finished before the others, and handed over at once.</summary>
internal sealed record Urgency(IReadOnlySet<ContentPath> Pages, Action<TextArtifact> Finished)
{
    /// <summary>Nobody is waiting.</summary>
    public static Urgency None { get; } = new(new HashSet<ContentPath>(), _ => { });
}

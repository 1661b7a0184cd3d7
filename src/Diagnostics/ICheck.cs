namespace Yujiang.Static.Diagnostics;

/// <summary>A check only looks: it inspects a subject and says what is wrong with it.</summary>
internal interface ICheck<in TSubject>
{
    /// <summary>Everything wrong with <paramref name="subject"/>; the bag sorts.</summary>
    IEnumerable<Diagnostic> Inspect(TSubject subject);
}

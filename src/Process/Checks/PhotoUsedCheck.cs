using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;

namespace Yujiang.Static.Process.Checks;

/// <summary>Every photo is placed somewhere; one that has neither words nor an entry is named as that. That it is placed in both languages is looked after where blocks are paired.</summary>
internal sealed class PhotoUsedCheck : ICheck<Edition>
{
    public static readonly Rule Unused = new("YJ2105", Severity.Warning,
        new("The photo “{0}” is placed nowhere, so no reader sees it.", "照片“{0}”没有放进任何版块，读者看不到。"),
        new("Place it with ![]({0}) in both languages of a section, or remove it.", "请在版块的两种语言中用![]({0})放置，或删去。"));

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Inspect(Edition subject) => subject.IsIncomplete
        ? []
        : subject.Photos.Except(subject.PhotosAsPlaced).Where(photo => photo.Span.Line > 0 || !CutlineCheck.IsSilent(photo)).Select(photo => Unused.At(photo.Span, photo.Master.File.Name));
}

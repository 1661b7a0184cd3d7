using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Process;

/// <summary>PhotoDraft -> Photo. What a caption, credit or alt text lacks is the business of the checks, which see where it is used.</summary>
internal sealed class PhotoEditor(Slug edition)
{
    /// <summary>The photo of a draft.</summary>
    public Photo Edit(PhotoDraft draft) => new()
    {
        Name = draft.Name,
        Edition = edition,
        Master = draft.Master,
        Cutline = Bilingual.Of(
            new Cutline(draft.Caption.Source.Value, draft.Credit.Source.Value),
            new Cutline(draft.Caption.Translation.Value, draft.Credit.Translation.Value)),
        AltText = draft.AltText.Select(text => text.Value),
        Focus = draft.Focus,
        Span = draft.Span,
        Places = new CutlinePlaces(draft.Caption, draft.Credit, draft.AltText),
    };
}

using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Process.Checks;

/// <summary>Every photo is placed, and placed in both languages.</summary>
internal sealed class PhotoUsedCheck(Languages languages) : ICheck<Edition>
{
    public static readonly Rule Unused = new("YJ2105", Severity.Warning,
        new("The photo “{0}” is placed nowhere, so no reader sees it.", "照片“{0}”没有放进任何版块，读者看不到。"),
        new("Place it with ![]({0}) in both languages of a section, or remove it.", "请在版块的两种语言中用![]({0})放置，或删去。"));

    public static readonly Rule OneSided = new("YJ2106", Severity.Warning,
        new("The photo “{0}” is placed in the other language, but not in “{1}”.", "照片“{0}”在另一种语言中已放置，“{1}”中却没有。"),
        new("Place ![]({0}) at the same spot of this file.", "请在本文件的同一位置写![]({0})。"));

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Inspect(Edition subject)
    {
        var placed = subject.PhotosAsPlaced.Select(photo => photo.Name).ToHashSet();
        foreach (var section in subject.Sections)
        {
            var names = section.Stories.Select(story => story.Body.OfType<PhotoPlacement>().Select(block => block.Photo).ToList());
            placed.UnionWith(names.Translation.Select(photo => photo.Name));
            foreach (var language in languages.Both)
            {
                foreach (var photo in names[languages.Other(language)].Except(names[language]))
                    yield return OneSided.At(section.Stories[language].Span, photo.Master.File.Name, language.Path);
            }
        }
        if (subject.IsIncomplete)
            yield break;
        foreach (var photo in subject.Photos.Where(photo => !placed.Contains(photo.Name)))
            yield return Unused.At(photo.Span, photo.Master.File.Name);
    }
}

using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Process.Checks;

/// <summary>Every photo has a caption, a credit line and alt text in both languages, and the alt text is not the caption over again.</summary>
internal sealed class CutlineCheck(Languages languages) : ICheck<Edition>
{
    public static readonly Rule NoCaption = new("YJ2101", Severity.Error,
        new("The photo “{0}” has no caption in “{1}”.", "照片“{0}”缺少“{1}”图说。"),
        new("Write caption.{1} under its name in photos.yaml.", "请在photos.yaml该照片下填写caption.{1}。"));

    public static readonly Rule NoCredit = new("YJ2102", Severity.Error,
        new("The photo “{0}” has no credit line in “{1}”.", "照片“{0}”缺少“{1}”署名。"),
        new("Write credit.{1} under its name in photos.yaml: who took it, and for whom.", "请在photos.yaml该照片下填写credit.{1}：谁摄、何处供图。"));

    public static readonly Rule NoAltText = new("YJ2103", Severity.Error,
        new("The photo “{0}” has no alt text in “{1}”, so readers who cannot see it get nothing.", "照片“{0}”缺少“{1}”替代文字，看不见图的读者无从了解。"),
        new("Write alt.{1} under its name in photos.yaml: what the picture shows, in a sentence.", "请在photos.yaml该照片下填写alt.{1}：用一句话说明画面内容。"));

    public static readonly Rule AltIsCaption = new("YJ2104", Severity.Error,
        new("The alt text of “{0}” in “{1}” repeats the caption, so a screen reader says it twice.", "照片“{0}”的“{1}”替代文字与图说相同，读屏软件会念两遍。"),
        new("Describe what can be seen; the caption already says what it is.", "请描述画面所见；图说已经交代是什么。"));

    public static readonly Rule NoWords = new("YJ2106", Severity.Error,
        new("The photo “{0}” comes without words: it has no caption, credit line or alt text, neither in photos.yaml nor in the file.", "照片“{0}”没有任何文字：photos.yaml和照片文件中都没有图说、署名和替代文字。"),
        new("Write caption, credit and alt in both languages under “{0}:” in photos.yaml.", "请在photos.yaml的“{0}:”下用两种语言填写caption、credit和alt。"));

    public static readonly Rule NoEntry = new("YJ2108", Severity.Error,
        new("The photo “{0}” has no entry in photos.yaml, and its own metadata does not say all that readers need.", "照片“{0}”在photos.yaml中没有条目，其自带元数据也不完整。"),
        new("Write “{0}:” in photos.yaml, and caption, credit and alt in both languages under it.", "请在photos.yaml中写“{0}:”，其下用两种语言填写caption、credit和alt。"));

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Inspect(Edition subject) => subject.Photos.SelectMany(photo =>
        IsWithoutEntry(photo) && !IsSilent(photo) && !subject.IsIncomplete && !subject.PhotosAsPlaced.Contains(photo) ? []
        : IsSilent(photo) ? [NoWords.At(photo.Span, photo.Master.File.Name)]
        : IsWithoutEntry(photo) ? Inspect(photo).Select(_ => NoEntry.At(photo.Span, photo.Master.File.Name)).Take(1)
        : Inspect(photo));

    // What an entry in photos.yaml was to say is one thing to write, not four; a picture that is placed nowhere is named as that.
    private static bool IsWithoutEntry(Photo photo) => photo.Span.Line == 0;

    private IEnumerable<Diagnostic> Inspect(Photo photo)
    {
        foreach (var language in languages.Both)
        {
            var (caption, alt) = (photo.Cutline[language].Caption, photo.AltText[language]);
            if (caption.Length == 0)
                yield return NoCaption.At(photo.Places.Caption[language].Span, photo.Master.File.Name, language.Path);
            if (photo.Cutline[language].CreditLine.Length == 0)
                yield return NoCredit.At(photo.Places.Credit[language].Span, photo.Master.File.Name, language.Path);
            if (alt.Length == 0)
                yield return NoAltText.At(photo.Places.AltText[language].Span, photo.Master.File.Name, language.Path);
            else if (Bare(alt).Length > 0 && Bare(alt) == Bare(caption))
                yield return AltIsCaption.At(photo.Places.AltText[language].Span, photo.Master.File.Name, language.Path);
        }
    }

    /// <summary>True for a photo of which nothing is said anywhere.</summary>
    public static bool IsSilent(Photo photo) => photo.Cutline.Source.Caption.Length + photo.Cutline.Source.CreditLine.Length + photo.AltText.Source.Length
        + photo.Cutline.Translation.Caption.Length + photo.Cutline.Translation.CreditLine.Length + photo.AltText.Translation.Length == 0;

    private static string Bare(string text) => new([.. text.ToLowerInvariant().Where(char.IsLetterOrDigit)]);
}

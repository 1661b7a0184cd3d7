using System.Globalization;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Read;

/// <summary>What an editor may want to know of a master that is sound: its weight, its colours, what it gives away, what it says of itself.</summary>
internal static class MasterNotes
{
    private const long MostBytes = 10_000_000;
    private const int LongestSide = 12_000;

    public static readonly Rule Heavy = new("YJ1036", Severity.Warning,
        new("The picture is heavier than the repository should carry: {0}.", "图片过大，不宜放进仓库：{0}。"),
        new("Reduce it to 6,000 pixels on the longer side before adding it; readers never see more.", "请先缩小到长边6000像素再添加；读者看到的不会更大。"));

    public static readonly Rule Cmyk = new("YJ1037", Severity.Note,
        new("The picture is in CMYK, as for print; its renditions are converted to sRGB.", "图片为印刷用CMYK，发布时转换为sRGB。"),
        new("Look at its colours once, then write “noted: [cmyk]” under its name in photos.yaml.", "请看一眼颜色是否合适，然后在photos.yaml该图片下写noted: [cmyk]。"));

    public static readonly Rule Place = new("YJ1038", Severity.Note,
        new("The file tells the place where it was taken (GPS). Renditions do not, but everyone who can read the repository learns it.", "文件带有拍摄地点（GPS）。发布的图片不含，但能读取仓库的人都会看到。"),
        new("If nobody should know the place, remove it before you commit (exiftool -gps:all= FILE); if everybody may, write “noted: [gps]” under its name in photos.yaml.", "如不宜公开地点，请在提交前删除（exiftool -gps:all= 文件）；可以公开的，在photos.yaml该图片下写noted: [gps]。"));

    public static readonly Rule OtherWords = new("YJ1039", Severity.Note,
        new("“{0}” of “{1}” reads otherwise in the file's own metadata: “{2}”.", "“{1}”的“{0}”与文件自带的元数据不同，后者为“{2}”。"),
        new("What stands in photos.yaml is published; see which of the two is right.", "发布时以photos.yaml为准；请核对哪一处正确。"));

    /// <summary>What photos.yaml may say is noted already.</summary>
    public static IReadOnlyList<string> Notable { get; } = ["cmyk", "gps"];

    /// <summary>The file itself, without what the sheet says is noted.</summary>
    public static IEnumerable<Diagnostic> Of(Master master, SourceSpan span, IReadOnlyCollection<string> noted)
    {
        if (master.Bytes > MostBytes || Math.Max(master.Width, master.Height) > LongestSide)
            yield return Heavy.At(span, string.Create(CultureInfo.InvariantCulture, $"{master.Width} × {master.Height}, {master.Bytes / 1_000_000.0:0.#} MB"));
        if (master.IsCmyk && !noted.Contains("cmyk"))
            yield return Cmyk.At(span);
        if (master.HasGps && !noted.Contains("gps"))
            yield return Place.At(span);
    }

    /// <summary>What the sheet says beside what the file says; only where both speak.</summary>
    public static IEnumerable<Diagnostic> Differences(string field, string photo, Bilingual<Located<string>> sheet, Bilingual<string> embedded) =>
        from pair in (IEnumerable<(Located<string> Sheet, string Embedded)>)[(sheet.Source, embedded.Source), (sheet.Translation, embedded.Translation)]
        where pair is { Sheet.Value.Length: > 0, Embedded.Length: > 0 } && Folded(pair.Sheet.Value) != Folded(pair.Embedded)
        select OtherWords.At(pair.Sheet.Span, field, photo, pair.Embedded);

    /// <summary>The same for a credit, which a file tells in one language: it need only be part of either.</summary>
    public static IEnumerable<Diagnostic> Difference(string field, string photo, Bilingual<Located<string>> sheet, string embedded)
    {
        if (embedded.Length == 0 || sheet.Source.Value.Length == 0 || sheet.Translation.Value.Length == 0)
            yield break;
        var lines = sheet.Select(line => Folded(line.Value));
        if (!lines.Source.Contains(Folded(embedded), StringComparison.Ordinal) && !lines.Translation.Contains(Folded(embedded), StringComparison.Ordinal))
            yield return OtherWords.At(sheet.Source.Span, field, photo, embedded);
    }

    // A caption is printed without the stop that a file's description ends in.
    private static string Folded(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).TrimEnd('.', '。');
}

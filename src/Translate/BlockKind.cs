using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;

namespace Yujiang.Static.Translate;

/// <summary>What a block is, as an editor would say it; blocks of one kind can stand for each other, a photo only for itself.</summary>
internal static class BlockKind
{
    private static readonly Wording Paragraph = new("A paragraph", "段落");
    private static readonly Wording Head = new("A crosshead", "小标题");
    private static readonly Wording Quote = new("A pull quote", "引语");
    private static readonly Wording Chart = new("A chart", "图表");
    private static readonly Wording Other = new("A list or other block", "列表等");

    /// <summary>The kind of a block.</summary>
    public static Wording Of(BodyBlock block) => block switch
    {
        Prose { IsParagraph: true } => Paragraph,
        Crosshead => Head,
        PhotoPlacement photo => new($"The photo “{photo.Photo.Name}”", $"照片“{photo.Photo.Name}”"),
        PullQuote => Quote,
        ChartPlacement => Chart,
        _ => Other,
    };
}

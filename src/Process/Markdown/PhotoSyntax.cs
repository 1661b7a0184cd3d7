using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;
using SourceSpan = Yujiang.Static.Text.SourceSpan;

namespace Yujiang.Static.Process.Markdown;

/// <summary>How a story places a photo: <c>![](name.jpg)</c> alone in a paragraph, with {.wide} or {.side} where it shall have more room.</summary>
internal sealed class PhotoSyntax(PhotoDesk desk, BodyPlaces places, DiagnosticBag diagnostics)
{
    /// <summary>The picture that stands alone in a paragraph, or null.</summary>
    public static LinkInline? AloneIn(ParagraphBlock paragraph)
    {
        var inlines = paragraph.Inline?.Where(inline => inline is not LiteralInline { Content.IsEmpty: true }).ToList() ?? [];
        return inlines is [LinkInline { IsImage: true } picture] ? picture : null;
    }

    /// <summary>The placement, or null where there is no such photo (the bag says so) or it could not be read (the bag has said so).</summary>
    public PhotoPlacement? Place(LinkInline picture, string id)
    {
        var span = places.Of(picture);
        var name = Uri.UnescapeDataString(picture.Url ?? "");
        if (!desk.Photos.TryGetValue(name, out var photo))
        {
            if (!desk.Spoiled.Contains(name))
                diagnostics.Add(Missing(name, span));
            return null;
        }
        return new PhotoPlacement(id, span, photo, BreadthOf(picture, span));
    }

    /// <summary>Names pictures that stand inside other text, where they have no room for a cutline; true where there was one.</summary>
    public bool RefuseInline(Block block)
    {
        var inlines = block is LeafBlock leaf ? leaf.Inline?.Descendants<LinkInline>() ?? [] : block.Descendants<LinkInline>();
        var pictures = inlines.Where(link => link.IsImage).ToList();
        foreach (var picture in pictures.DistinctBy(picture => places.Of(picture).Line))
            diagnostics.Add(ProcessRules.PhotoInText.At(places.Of(picture), picture.Url ?? ""));
        return pictures.Count > 0;
    }

    /// <summary>How many pictures of a block that is no picture stand on a line of their own in it.</summary>
    public int LinesIn(Block block) => block is not ParagraphBlock { Inline: { } inline } paragraph || AloneIn(paragraph) is not null
        ? 0
        : inline.OfType<LinkInline>().Count(link => link.IsImage && places.LineOf(places.Of(link)).TrimStart().StartsWith("![", StringComparison.Ordinal));

    private Diagnostic Missing(string name, SourceSpan span)
    {
        if (name.Contains("://", StringComparison.Ordinal))
            return ProcessRules.RemotePhoto.At(span, name);
        var corrected = desk.Nearest(name) is { } nearest ? places.LineOf(span).Replace(name, nearest, StringComparison.Ordinal) : "";
        return ProcessRules.NoSuchPhoto.At(span, name, desk.AdviceOn(name)) with { CorrectedLine = corrected, IsGuess = true };
    }

    private Breadth BreadthOf(LinkInline picture, SourceSpan span)
    {
        var classes = picture.TryGetAttributes()?.Classes ?? [];
        foreach (var unknown in classes.Where(name => name is not ("wide" or "side" or "column")))
            diagnostics.Add(ProcessRules.UnknownBreadth.At(span, unknown));
        return classes.Contains("wide") ? Breadth.Wide : classes.Contains("side") ? Breadth.Side : Breadth.Column;
    }
}

using System.Globalization;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Views;

/// <summary>Photo + its renditions -> PhotoView for the place it stands in.</summary>
internal sealed class PhotoComposer(RenditionPlanner planner, SiteContext site)
{
    /// <summary>The view of a photo in <paramref name="language"/>; <paramref name="place"/> names an entry of the theme's sizes.</summary>
    public PhotoView Compose(Photo photo, Language language, string place, bool isLead = false)
    {
        if (!site.Theme.Settings.Sizes.TryGetValue(place, out var sizes))
        {
            site.Diagnostics.Add(PostProcessRules.NoSizes.At(site.Theme.Settings.SizesPlace, place));
            sizes = "100vw";
        }
        return new PhotoView
        {
            IsPresent = true,
            Name = photo.Name.Value,
            Hash = planner.HashOf(photo),
            Sources = [.. planner.Offer(photo, place).Select(format => Source(format.Format, format.Renditions, sizes))],
            Src = PagePlan.AddressOf(planner.PlanPlain(photo).Path),
            Srcset = Srcset(planner.Plan(photo)[^1].Renditions),
            Sizes = sizes,
            Width = photo.Master.Width,
            Height = photo.Master.Height,
            Colour = photo.Master.Colour,
            Alt = photo.AltText[language],
            Caption = photo.Cutline[language].Caption,
            Credit = photo.Cutline[language].CreditLine,
            IsLead = isLead,
        };
    }

    /// <summary>The rules that paint the place of each of an edition's photos in its average colour until it arrives; style attributes are not allowed (CSP).</summary>
    public static string ColourRules(Edition edition, SiteContext site)
    {
        var planner = site.PlannerFor(edition);
        return string.Concat(edition.PhotosAsPlaced.Select(photo => ColourRule(planner.HashOf(photo), photo.Master.Colour)));
    }

    /// <summary>
    /// The rule for one photo, known by the hash in its address: names are its edition's own, and one may be a word of the theme's. Half the
    /// digits of its colour (#rrggbb) are enough for a picture that is not there yet.
    /// </summary>
    public static string ColourRule(string hash, string colour) => $"[src*=\"{hash}\"]{{background:#{colour[1]}{colour[3]}{colour[5]}}}";

    // One width needs neither a descriptor nor sizes.
    private static PhotoSourceView Source(PictureFormat format, IReadOnlyList<Rendition> renditions, string sizes) => renditions is [var only]
        ? new(RenditionPlanner.MediaTypeOf(format), PagePlan.AddressOf(only.Path), "")
        : new(RenditionPlanner.MediaTypeOf(format), Srcset(renditions), sizes);

    private static string Srcset(IEnumerable<Rendition> renditions) => string.Join(", ", renditions.Select(rendition =>
        string.Create(CultureInfo.InvariantCulture, $"{PagePlan.AddressOf(rendition.Path)} {rendition.Width}w")));
}

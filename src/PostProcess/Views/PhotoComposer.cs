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
        var plan = planner.Plan(photo);
        var (_, fallback) = plan[^1];
        if (!site.Theme.Settings.Sizes.TryGetValue(place, out var sizes))
        {
            site.Diagnostics.Add(PostProcessRules.NoSizes.At(site.Theme.Settings.SizesPlace, place));
            sizes = "100vw";
        }
        return new PhotoView
        {
            IsPresent = true,
            Name = photo.Name.Value,
            Sources = [.. plan.SkipLast(1).Select(format => new PhotoSourceView(RenditionPlanner.MediaTypeOf(format.Format), Srcset(format.Renditions)))],
            Src = PagePlan.AddressOf(planner.PlanPlain(photo).Path),
            Srcset = Srcset(fallback),
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

    /// <summary>The rules that paint each photo's place in its average colour until it arrives; style attributes are not allowed (CSP).</summary>
    public static string ColourRules(IEnumerable<Photo> photos) =>
        string.Concat(photos.Select(photo => $".photo-{photo.Name}{{background-color:{photo.Master.Colour}}}"));

    private static string Srcset(IEnumerable<Rendition> renditions) => string.Join(", ", renditions.Select(rendition =>
        string.Create(CultureInfo.InvariantCulture, $"{PagePlan.AddressOf(rendition.Path)} {rendition.Width}w")));
}

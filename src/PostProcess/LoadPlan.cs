using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess;

/// <summary>What a phone of 360 CSS px with two pixels to each fetches for the pages of an edition, for their budgets.</summary>
internal static class LoadPlan
{
    private const int PhoneWidth = 720;

    /// <summary>The edition's page and its text-only page in each language.</summary>
    public static IReadOnlyList<PageLoad> Of(Edition edition, SiteContext site)
    {
        var planner = site.PlannerFor(edition);
        var pictures = edition.PhotosAsPlaced.Select(photo => OnPhone(planner.Plan(photo)[0].Renditions)).Distinct().ToList();
        var script = site.Assets.ScriptOf("edition") is { Length: > 1 } address ? ContentPath.Of(address[1..]) : null;
        return [.. site.Publication.Languages.Both.SelectMany(language => (PageLoad[])
        [
            new(PagePlan.Edition(edition.Name, language), Budgets.Edition, pictures.FirstOrDefault(), pictures, script),
            new(PagePlan.Lite(edition.Name, language), Budgets.Lite, null, [], null),
        ])];
    }

    // Browsers take the smallest that is wide enough.
    private static ContentPath OnPhone(IReadOnlyList<Rendition> ascending) =>
        (ascending.FirstOrDefault(rendition => rendition.Width >= PhoneWidth) ?? ascending[^1]).Path;
}

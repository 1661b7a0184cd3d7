using Yujiang.Static.Text;

namespace Yujiang.Static.Model;

/// <summary>
/// What a page may weigh, from publication.yaml: bytes as they travel, under Brotli where that helps. A name without a limit may weigh what it
/// will.
/// </summary>
internal sealed record Budgets(IReadOnlyDictionary<string, Located<int>> Limits)
{
    /// <summary>The page of an edition in one language.</summary>
    public const string Edition = "edition";

    /// <summary>The text-only page.</summary>
    public const string Lite = "lite";

    /// <summary>The lead picture as a phone of 360 CSS px with two pixels to each takes it.</summary>
    public const string Lead = "lead";

    /// <summary>What such a phone has received when the lead picture is there: the page and the picture.</summary>
    public const string FirstView = "first_view";

    /// <summary>The page, its script and all its pictures, when such a phone has been scrolled to the end.</summary>
    public const string Scrolled = "scrolled";

    /// <summary>The script of a page.</summary>
    public const string Script = "script";

    /// <summary>All names that publication.yaml may limit.</summary>
    public static IReadOnlyList<string> Names { get; } = [Edition, Lite, Lead, FirstView, Scrolled, Script];
}

/// <summary>What a page fetches on a phone of 360 CSS px with two pixels to each; <paramref name="Budget"/> names the page's own budget.</summary>
internal sealed record PageLoad(ContentPath Page, string Budget, ContentPath? Lead, IReadOnlyList<ContentPath> Pictures, ContentPath? Script);

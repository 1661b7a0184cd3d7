using System.Text.Json.Nodes;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Search;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Formats;

/// <summary>The texts of an edition as the search quotes them: a file a leaf, {"title", "blocks": [[anchor, text], …]}.</summary>
internal sealed class SearchLeafFormat : IEditionFormat
{
    /// <inheritdoc/>
    public IEnumerable<Artifact> Make(Edition edition, SiteContext site) => !site.Pages.Has(SearchFormat.Template) ? [] :
        site.Publication.Languages.Both.SelectMany(language => SearchLeaf.Cut(edition, language)
            .Select((leaf, number) => new TextArtifact(PagePlan.SearchLeaf(edition.Name, language, number), Write(leaf))));

    /// <summary>The keys of an edition's leaves, for the index; none where the theme has no search.</summary>
    public static Bilingual<IReadOnlyList<string>> KeysOf(Edition edition, SiteContext site) => Bilingual.Of(site.Publication.Languages,
        IReadOnlyList<string> (language) => site.Pages.Has(SearchFormat.Template) ? [.. SearchLeaf.Cut(edition, language).Select(leaf => leaf.Keys)] : []);

    private static string Write(SearchLeaf leaf) => new JsonObject
    {
        ["title"] = leaf.Title,
        ["blocks"] = new JsonArray([.. leaf.Blocks.Select(block => new JsonArray(block.Id, block.Text))]),
    }.ToJsonString(ReadableJson.Compact) + "\n";
}

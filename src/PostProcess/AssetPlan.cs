using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess;

/// <summary>Gives every asset of the theme its permanent, hashed name: assets/favicon.1a2b3c4d5e.svg.</summary>
internal sealed class AssetPlan(Theme theme)
{
    private readonly Dictionary<string, BytesArtifact> assets =
        theme.Assets.ToDictionary(asset => asset.Path.Value, asset => new BytesArtifact(Place(asset), asset.Bytes));

    /// <summary>The site paths by the name the theme uses.</summary>
    public IReadOnlyDictionary<string, string> Addresses => assets.ToDictionary(asset => asset.Key, asset => PagePlan.AddressOf(asset.Value.Path));

    /// <summary>The files to publish.</summary>
    public IEnumerable<Artifact> Artifacts => assets.Values.OrderBy(asset => asset.Path);

    private static ContentPath Place(ThemeAsset asset) =>
        ContentPath.Of($"assets/{(asset.Path.Folder.Value.Length > 0 ? asset.Path.Folder + "/" : "")}{asset.Path.Stem}.{ContentHash.Short(asset.Bytes.Span)}.{asset.Path.Extension}");
}

using System.Text;
using AngleSharp.Dom;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Templates;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess;

/// <summary>
/// Gives every file that the theme publishes its permanent, hashed name (assets/favicon.1a2b3c4d5e.svg): its assets, and the scripts and the
/// style sheets for print of each kind of page, joined.
/// </summary>
internal sealed class AssetPlan(Theme theme, ThemeCode code)
{
    private readonly Dictionary<string, BytesArtifact> assets =
        theme.Assets.ToDictionary(asset => asset.Path.Value, asset => new BytesArtifact(Place(asset.Path, asset.Bytes.Span), asset.Bytes));

    private readonly Dictionary<string, BytesArtifact> prints = Joined(theme, code, parts => parts.Print);
    private readonly Dictionary<string, BytesArtifact> scripts = Joined(theme, code, parts => parts.Scripts);

    /// <summary>The site paths of the assets by the name the theme uses.</summary>
    public IReadOnlyDictionary<string, string> Addresses => assets.ToDictionary(asset => asset.Key, asset => PagePlan.AddressOf(asset.Value.Path));

    /// <summary>The files to publish; kinds of page with the same parts share one.</summary>
    public IEnumerable<Artifact> Artifacts => assets.Values.Concat(prints.Values).Concat(scripts.Values).DistinctBy(file => file.Path).OrderBy(file => file.Path);

    /// <summary>The address of the script of a kind of page; empty where it has none.</summary>
    public string ScriptOf(string kind) => AddressIn(scripts, kind);

    /// <summary>The address of the style sheet for printing a kind of page; empty where it has none.</summary>
    public string PrintOf(string kind) => AddressIn(prints, kind);

    /// <summary>The scripts that a page asks for, one after the other.</summary>
    public string ScriptsOn(IParentNode page) => string.Concat(page.QuerySelectorAll("script[data-src]")
        .Select(element => element.GetAttribute("data-src")!).Select(address => address[(address.LastIndexOf('/') + 1)..])
        .SelectMany(name => scripts.Values.Where(file => file.Path.Name == name).Take(1)).Select(file => Encoding.UTF8.GetString(file.Bytes.Span)));

    private static string AddressIn(Dictionary<string, BytesArtifact> files, string kind) =>
        files.TryGetValue(kind, out var file) ? PagePlan.AddressOf(file.Path) : "";

    private static Dictionary<string, BytesArtifact> Joined(Theme theme, ThemeCode code, Func<PageParts, IReadOnlyList<Located<string>>> part) =>
        theme.Settings.Pages.Where(page => part(page.Value).Count > 0).ToDictionary(page => page.Key, page =>
        {
            var bytes = Encoding.UTF8.GetBytes(code.Join(part(page.Value)));
            return new BytesArtifact(Place(ContentPath.Of(part(page.Value)[0].Value), bytes), bytes);
        });

    private static ContentPath Place(ContentPath file, ReadOnlySpan<byte> bytes) =>
        ContentPath.Of($"assets/{(file.Folder.Value.Length > 0 ? file.Folder + "/" : "")}{file.Stem}.{ContentHash.Short(bytes)}.{file.Extension}");
}

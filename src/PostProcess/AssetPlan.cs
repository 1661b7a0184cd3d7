using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Templates;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess;

/// <summary>
/// Gives every file that the theme publishes its permanent, hashed name (assets/favicon.1a2b3c4d5e.svg): its assets, and the scripts and the
/// late style sheets of each kind of page, joined.
/// </summary>
internal sealed partial class AssetPlan(Theme theme, ThemeCode code, Languages languages)
{
    private const string WordsPrefix = "script_";
    private readonly Dictionary<string, BytesArtifact> assets =
        theme.Assets.ToDictionary(asset => asset.Path.Value, asset => new BytesArtifact(Place(asset.Path, asset.Bytes.Span), asset.Bytes));

    private readonly Dictionary<string, BytesArtifact> lates = Joined(theme, parts => code.Join(parts.Late), parts => parts.Late);
    private readonly Dictionary<string, BytesArtifact> scripts = Joined(theme, parts => Worded(code.Join(parts.Scripts), theme, languages), parts => parts.Scripts);

    /// <summary>The site paths of the assets by the name the theme uses.</summary>
    public IReadOnlyDictionary<string, string> Addresses => assets.ToDictionary(asset => asset.Key, asset => PagePlan.AddressOf(asset.Value.Path));

    /// <summary>The files to publish; kinds of page with the same parts share one.</summary>
    public IEnumerable<Artifact> Artifacts => assets.Values.Concat(lates.Values).Concat(scripts.Values).DistinctBy(file => file.Path).OrderBy(file => file.Path);

    /// <summary>The address of the script of a kind of page; empty where it has none.</summary>
    public string ScriptOf(string kind) => AddressIn(scripts, kind);

    /// <summary>The address of the style sheet that a kind of page asks for late; empty where it has none.</summary>
    public string LateOf(string kind) => AddressIn(lates, kind);

    /// <summary>The scripts that a page asks for, one after the other.</summary>
    public string ScriptsOn(IParentNode page) => string.Concat(page.QuerySelectorAll("script[data-src]")
        .Select(element => element.GetAttribute("data-src")!).Select(address => address[(address.LastIndexOf('/') + 1)..])
        .SelectMany(name => scripts.Values.Where(file => file.Path.Name == name).Take(1)).Select(file => Encoding.UTF8.GetString(file.Bytes.Span)));

    private static string AddressIn(Dictionary<string, BytesArtifact> files, string kind) =>
        files.TryGetValue(kind, out var file) ? PagePlan.AddressOf(file.Path) : "";

    private static Dictionary<string, BytesArtifact> Joined(Theme theme, Func<PageParts, string> text, Func<PageParts, IReadOnlyList<Located<string>>> part) =>
        theme.Settings.Pages.Where(page => part(page.Value).Count > 0).ToDictionary(page => page.Key, page =>
        {
            var bytes = Encoding.UTF8.GetBytes(text(page.Value));
            return new BytesArtifact(Place(ContentPath.Of(part(page.Value)[0].Value), bytes), bytes);
        });

    // A script speaks the page's language: 'WORDS' stands for an object of the theme's words that begin with "script_", by language tag.
    private static string Worded(string script, Theme theme, Languages languages) => WordsMark().Replace(script, _ =>
        new JsonObject(languages.Both.Select(language => KeyValuePair.Create(language.Tag, (JsonNode?)WordsIn(theme.Settings.Words[language])))).ToJsonString(ReadableJson.Compact));

    private static JsonObject WordsIn(IReadOnlyDictionary<string, string> words) => new(words
        .Where(word => word.Key.StartsWith(WordsPrefix, StringComparison.Ordinal))
        .Select(word => KeyValuePair.Create(word.Key[WordsPrefix.Length..], (JsonNode?)word.Value)));

    [GeneratedRegex("""([\"'])WORDS\1""")]
    private static partial Regex WordsMark();

    private static ContentPath Place(ContentPath file, ReadOnlySpan<byte> bytes) =>
        ContentPath.Of($"assets/{(file.Folder.Value.Length > 0 ? file.Folder + "/" : "")}{file.Stem}.{ContentHash.Short(bytes)}.{file.Extension}");
}

using System.Globalization;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Text;
using Yujiang.Static.Yaml;

namespace Yujiang.Static.Read;

/// <summary>The theme folder -> Theme: templates beside theme.yaml, styles/ and scripts/, assets/ published.</summary>
internal sealed class ThemeReader(ISourceTree tree, DiagnosticBag diagnostics)
{
    private static readonly ContentPath SettingsFile = ContentPath.Of("theme.yaml");
    private static readonly ContentPath AssetsFolder = ContentPath.Of("assets");

    /// <summary>The theme, or null where it cannot be read.</summary>
    public Theme? Read(Languages languages)
    {
        if (!tree.Exists(SettingsFile))
        {
            diagnostics.Add(ReadRules.NoTheme.At(SourceSpan.OfFile(tree.Named(SettingsFile))));
            return null;
        }
        var text = new SourceTextReader(tree, diagnostics);
        if (text.Read(SettingsFile) is not { } yaml || YamlReader.Read(yaml, tree.Named(SettingsFile), 1, diagnostics) is not { } map)
            return null;

        var files = tree.Enumerate(ContentPath.Root);
        return new Theme
        {
            Templates = Texts(files.Where(file => file.Folder == ContentPath.Root && file.Extension == "liquid"), text, file => file.Stem),
            Code = Texts(files.Where(file => file.Folder.Value is "styles" or "scripts"), text, file => file.Name),
            Assets = [.. files.Where(file => file.IsWithin(AssetsFolder))
                .Select(file => new ThemeAsset(ContentPath.Of(file.Value[(AssetsFolder.Value.Length + 1)..]), tree.ReadBytes(file)))],
            Settings = ReadSettings(new YamlFields(map, diagnostics), languages),
        };
    }

    private Dictionary<string, ThemeFile> Texts(IEnumerable<ContentPath> files, SourceTextReader reader, Func<ContentPath, string> key) =>
        files.Select(file => (file, text: reader.Read(file))).Where(pair => pair.text is not null)
            .ToDictionary(pair => key(pair.file), pair => new ThemeFile(tree.Named(pair.file), pair.text!));

    private ThemeSettings ReadSettings(YamlFields fields, Languages languages)
    {
        var (colours, photos, pages) = (fields.Map("colours"), fields.Map("photos"), fields.Map("pages"));
        var sizes = photos.Map("sizes");
        var settings = new ThemeSettings
        {
            Words = ReadWords(fields.Map("words"), languages),
            Formats = ReadFormats(photos),
            PhotoTarget = ReadTarget(photos),
            SizesPlace = photos.PlaceOf("sizes"),
            Sizes = sizes.Names().ToDictionary(name => name.Value, name => sizes.Text(name.Value).Value),
            Ranges = ReadRanges(photos.Map("ranges")),
            Colours = (colours.Text("light").Value, colours.Text("dark").Value),
            Pages = pages.Names().ToDictionary(name => name.Value, name => ReadParts(pages.Map(name.Value))),
        };
        foreach (var group in new[] { colours, photos, fields })
            group.RefuseUnknown();
        return settings;
    }

    private static PageParts ReadParts(YamlFields fields)
    {
        var parts = new PageParts([.. fields.Texts("styles")], [.. fields.Texts("late")], [.. fields.Texts("scripts")]);
        fields.RefuseUnknown();
        return parts;
    }

    private Bilingual<IReadOnlyDictionary<string, string>> ReadWords(YamlFields words, Languages languages)
    {
        words.Names();
        var pair = Bilingual.Of(languages, language => words.Map(language.Path));
        var texts = pair.Select(IReadOnlyDictionary<string, string> (group) => group.Names().ToDictionary(name => name.Value, name => Spaced(group.Text(name.Value).Value)));
        foreach (var language in languages.Both)
        {
            var missing = texts[languages.Other(language)].Keys.Except(texts[language].Keys).Order(StringComparer.Ordinal).ToList();
            if (missing.Count > 0)
                diagnostics.Add(ReadRules.MissingWords.At(pair[language].Span, language.Path, string.Join(", ", missing)));
        }
        return texts;
    }

    private List<FormatSetting> ReadFormats(YamlFields photos)
    {
        var (all, entries) = (ReadWidths(photos), photos.List("formats"));
        var formats = (entries ?? []).SelectMany(fields => ReadFormat(fields, fields.Has("widths") ? ReadWidths(fields) : all)).ToList();
        if (entries is { Count: 0 } || formats.Exists(format => format.Widths.Count == 0))
            diagnostics.Add(ReadRules.NoRenditions.At(photos.Span));
        // Whatever was wrong is named; one width and one format let the other mistakes be found as well.
        if (formats.Count == 0)
            formats.Add(new FormatSetting(PictureFormat.Jpeg, 75, [1]));
        return formats.ConvertAll(format => format.Widths.Count > 0 ? format : format with { Widths = [1] });
    }

    private IEnumerable<FormatSetting> ReadFormat(YamlFields fields, List<int> widths)
    {
        foreach (var name in fields.Names().Where(name => name.Value != "widths"))
        {
            var quality = fields.Number(name.Value);
            PictureFormat? format = name.Value switch
            {
                "avif" => PictureFormat.Avif,
                "webp" => PictureFormat.Webp,
                "jpg" => PictureFormat.Jpeg,
                _ => null,
            };
            if (format is { } known && quality is >= 1 and <= 100)
                yield return new FormatSetting(known, (int)quality, widths);
            else
                diagnostics.Add(ReadRules.UnknownFormat.At(name.Span, name.Value));
        }
    }

    private double ReadTarget(YamlFields photos)
    {
        var text = photos.Text("target");
        if (text.Value is "" or YamlFields.Unreadable)
            return 0;
        if (double.TryParse(text.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var target) && target < 1)
            return target;
        diagnostics.Add(YamlRules.WrongKind.At(text.Span, "target", new Wording("a number from 0 to 1, such as 0.05", "0到1之间的数，如0.05")));
        return 0;
    }

    // Empty where none are named; what is wrong with those that are has been said.
    private List<int> ReadWidths(YamlFields fields)
    {
        var texts = fields.Texts("widths");
        var widths = texts.Select(Width).Where(width => width > 0).Distinct().Order().ToList();
        return widths.Count > 0 || texts.Count == 0 ? widths : [1];
    }

    private Dictionary<string, (int Least, int Most)> ReadRanges(YamlFields ranges) => ranges.Names()
        .Select(name => (name.Value, Widths: ranges.Texts(name.Value).Select(Width).Where(width => width > 0).ToList()))
        .Where(range => range.Widths.Count > 0)
        .ToDictionary(range => range.Value, range => (range.Widths.Min(), range.Widths.Max()));

    // A label that ends in a Latin colon stands apart from what follows; YAML values are read without the space that says so.
    private static string Spaced(string word) => word.EndsWith(':') ? word + " " : word;

    private int Width(Located<string> text)
    {
        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width is > 0 and <= 10_000)
            return width;
        if (text.Value != YamlFields.Unreadable)
            diagnostics.Add(YamlRules.WrongKind.At(text.Span, "widths", new Wording("widths in pixels, such as 360", "以像素为单位的宽度，如360")));
        return 0;
    }
}

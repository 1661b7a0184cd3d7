using System.Globalization;
using System.Text.RegularExpressions;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Text;
using Yujiang.Static.Yaml;

namespace Yujiang.Static.Read;

/// <summary>The section files of an edition -> SectionDrafts, the two languages of a section together.</summary>
internal sealed partial class SectionFileReader(ISourceTree input, InputLedger ledger, DiagnosticBag diagnostics)
{
    // The numbers of files whose names are wrong otherwise: a language that such a section lacks is there, and named.
    private readonly HashSet<int> misnamed = [];
    private readonly List<string> misnames = [];

    /// <summary>Every section of the edition in <paramref name="folder"/>, by number.</summary>
    public IReadOnlyList<SectionDraft> Read(ContentPath folder, Languages languages)
    {
        var found = new SortedDictionary<(int Number, string Name), Dictionary<Side, StoryDraft?>>();
        foreach (var file in input.Enumerate(folder.Below("sections")))
        {
            if (Identify(file, languages) is not { } identity)
                continue;
            ledger.Take(file);
            var key = (identity.Number, identity.Name.Value);
            if (!found.TryGetValue(key, out var sides))
                found.Add(key, sides = []);
            sides[identity.Language.Side] = ReadStory(file, identity.Language);
        }
        JoinStrays(found);
        foreach (var twins in found.GroupBy(entry => entry.Key.Number).Where(group => group.Count() > 1))
        {
            // Both languages bear the number; it is said once, at the first file.
            foreach (var twin in twins.Skip(1).Select(entry => entry.Value.Values.OfType<StoryDraft>().MinBy(story => story.Language.Side)).OfType<StoryDraft>())
                diagnostics.Add(ReadRules.DoubledNumber.At(twin.Span, twins.Key, twins.First().Key.Name));
        }
        return [.. found.Select(entry => new SectionDraft(entry.Key.Number, SlugOf(entry.Key.Name),
            entry.Value.GetValueOrDefault(Side.Source), entry.Value.GetValueOrDefault(Side.Translation), entry.Value.ContainsValue(null) || misnamed.Contains(entry.Key.Number) || IsMisnamed(entry.Value)))];
    }

    // A language that seems missing may be there under a name that is one slip away.
    private bool IsMisnamed(Dictionary<Side, StoryDraft?> sides) => sides.Count == 1 && sides.Values.OfType<StoryDraft>().Any(story => Likeness.Nearest(story.Span.Path.Name, misnames) is not null);

    // Two files of one number or one name, each alone with its language, are the halves of one section under a slip of the name. Which of the two has it
    // shows where the other sections leave a number free.
    private void JoinStrays(SortedDictionary<(int Number, string Name), Dictionary<Side, StoryDraft?>> found)
    {
        var alone = found.Where(entry => entry.Value.Count == 1 && entry.Value.Values.First() is not null).ToList();
        foreach (var key in alone.Where(entry => entry.Value.ContainsKey(Side.Source)).Select(entry => entry.Key).ToList())
        {
            var twin = alone.FirstOrDefault(other => other.Value.Count == 1 && other.Value.ContainsKey(Side.Translation) && (other.Key.Number == key.Number || other.Key.Name == key.Name));
            if (twin.Value is null || !found.ContainsKey(twin.Key) || !found.TryGetValue(key, out var sides) || sides.Count > 1)
                continue;
            var isTaken = found.Keys.Any(other => other.Number == key.Number && other != key && other != twin.Key);
            var (wrong, right) = isTaken ? (key, twin.Key) : (twin.Key, key);
            var (story, other) = (found[wrong].Values.Single()!, found[right].Values.Single()!);
            found.Remove(wrong);
            found[right][story.Language.Side] = story;
            diagnostics.Add(ReadRules.OtherName.At(story.Span, story.Span.Path.Name, other.Span.Path.Name));
        }
    }

    private (int Number, Slug Name, Language Language)? Identify(ContentPath file, Languages languages)
    {
        var match = FileName().Match(file.Name);
        var language = languages.Both.FirstOrDefault(l => l.Path == match.Groups["language"].Value);
        if (match.Success && language is not null && Slug.TryParse(match.Groups["name"].Value, out var name))
            return (int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), name, language);
        // The ledger names it.
        if (FileNames.Leftover(input, file) is not null)
            return null;
        ledger.Take(file);
        misnames.Add(file.Name);
        if (Number().Match(file.Name) is { Success: true } numbered)
            misnamed.Add(int.Parse(numbered.Groups["number"].Value, CultureInfo.InvariantCulture));
        diagnostics.Add(ReadRules.SectionFileName.At(SourceSpan.OfFile(input.Named(file)), file.Name,
            $"{languages.Source.Path}, {languages.Translation.Path}"));
        return null;
    }

    private StoryDraft? ReadStory(ContentPath file, Language language)
    {
        var path = input.Named(file);
        if (new SourceTextReader(input, diagnostics).Read(file) is not { } text
            || FrontMatter.Split(text, path, diagnostics) is not { } parts
            || YamlReader.Read(parts.Yaml, path, parts.YamlLine, diagnostics) is not { } map)
            return null;
        var lines = parts.Body.Split('\n');
        diagnostics.AddRange(BlockMarks.Mend(lines, path, parts.BodyLine));
        if (OpenBlocks.In(lines, path, parts.BodyLine) is { } open)
        {
            diagnostics.Add(open);
            return null;
        }

        var fields = new YamlFields(map, diagnostics);
        var story = new StoryDraft
        {
            Language = language,
            Span = SourceSpan.OfFile(path),
            Label = fields.Text("label"),
            Kicker = fields.Text("kicker"),
            Headline = EditionFileReader.HeadlineOf(fields.Texts("headline"), fields.PlaceOf("headline")),
            Deck = fields.Text("deck"),
            Byline = fields.Text("byline"),
            Dateline = fields.Text("dateline"),
            Body = string.Join('\n', lines),
            FirstBodyLine = parts.BodyLine,
        };
        fields.RefuseUnknown();
        return story;
    }

    private static Slug SlugOf(string name) => Slug.TryParse(name, out var slug) ? slug : throw new InvalidOperationException(name);

    [GeneratedRegex(@"^(?<number>\d{2})-", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?<number>\d{2})-(?<name>[^.]+)\.(?<language>[^.]+)\.md$", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}

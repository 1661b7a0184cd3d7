using Yujiang.Static.Model;

namespace Yujiang.Static.Translate;

/// <summary>
/// Pairs the texts of the two languages, and each pair with what was accepted of it. Blocks are known again by what they say, never by
/// their place or generated id: the source by its hash or its likeness to the accepted source, the translation by its own hash. What is not
/// known again so is paired by the order of the two files, which run side by side.
/// </summary>
internal sealed class Pairing(TranslationLock? accepted)
{
    // Half of a paragraph rewritten leaves about this much of it; two paragraphs on one subject have far less in common.
    private const double Alike = 0.4;

    private readonly IReadOnlyList<AcceptedBlock> blocks = [.. accepted?.Blocks.Where(block => !IsKeyed(block)) ?? []];
    private readonly IReadOnlyList<AcceptedBlock> fields = [.. accepted?.Blocks.Where(IsKeyed) ?? []];

    /// <summary>Every text of the chapters with its twin, in reading order; photos and unreadable blocks too.</summary>
    public IReadOnlyList<TranslatedBlock> Pair(IReadOnlyList<Chapter> chapters)
    {
        var names = SectionNames(chapters);
        var (source, translation) = (Cells(chapters, chapter => chapter.Source), Cells(chapters, chapter => chapter.Translation));
        var sections = blocks.Select(block => names.GetValueOrDefault(block.Section, block.Section)).ToList();
        var (fromSource, fromTranslation) = (OfSource(source, sections), OfTranslation(translation, sections));
        var pairs = Twins(source, translation, fromSource, fromTranslation);
        fromSource.MatchBetween((i, j) => source[i].Hash.Length > 0 && source[i].Section == sections[j]);
        var rows = new BlockRows(source, translation, pairs)
        {
            AcceptedOfSource = index => At(blocks, fromSource[index]),
            AcceptedOfTranslation = index => At(blocks, fromTranslation[index] is >= 0 and var known ? known : pairs.From(index) is >= 0 and var twin ? fromSource[twin] : -1),
        };
        return [.. chapters.SelectMany(chapter => chapter.IsKeyed ? Keyed(chapter, names) : rows.Of(chapter.Section))];
    }

    private Alignment OfSource(List<Cell> source, List<string> sections)
    {
        var alignment = new Alignment(source.Count, blocks.Count);
        alignment.MatchEqual([.. source.Select(cell => Key(cell.Section, cell.Hash))], [.. blocks.Select((block, i) => Key(sections[i], block.SourceHash))]);
        alignment.MatchEqual([.. source.Select(cell => cell.Hash)], [.. blocks.Select(block => block.SourceHash)]);
        alignment.MatchAlike([.. source.Select(cell => cell.Reduced)], [.. blocks.Select(block => Fingerprint.Reduce(block.SourceText))], Alike);
        return alignment;
    }

    // Its words are not kept, so one that was written anew is not guessed at.
    private Alignment OfTranslation(List<Cell> translation, List<string> sections)
    {
        var alignment = new Alignment(translation.Count, blocks.Count);
        alignment.MatchEqual([.. translation.Select(cell => Key(cell.Section, cell.Hash))], [.. blocks.Select((block, i) => Key(sections[i], block.TranslationHash))]);
        alignment.MatchEqual([.. translation.Select(cell => cell.Hash)], [.. blocks.Select(block => block.TranslationHash)]);
        return alignment;
    }

    // Only texts that were surely recognised on both sides are twins because they were accepted as such: where both were rewritten at once, their
    // order in the section says more than a guess at what each of them once was.
    private Alignment Twins(List<Cell> source, List<Cell> translation, Alignment fromSource, Alignment fromTranslation)
    {
        var pairs = new Alignment(source.Count, translation.Count);
        pairs.MatchEqual([.. source.Select(cell => Key(cell.Section, cell.Photo))], [.. translation.Select(cell => Key(cell.Section, cell.Photo))]);
        for (var k = 0; k < blocks.Count; k++)
        {
            if (fromSource.From(k) is >= 0 and var i && fromTranslation.From(k) is >= 0 and var j && source[i].Fits(translation[j]))
                pairs.Match(i, j);
        }
        foreach (var cell in source.Where(cell => cell.GivenId.Length > 0))
        {
            if (translation.FirstOrDefault(other => other.GivenId == cell.GivenId && cell.Fits(other)) is { } twin)
                pairs.Match(cell.Index, twin.Index);
        }
        pairs.MatchBetween((i, j) => source[i].Fits(translation[j]));
        foreach (var section in source.Select(cell => cell.Section).Distinct())
            MatchMoved(section);
        return pairs;

        // What alone of its kind is left on either side of a section has moved, unless each is known to be something else.
        void MatchMoved(string section)
        {
            var left = source.Where(cell => cell.Section == section && pairs[cell.Index] < 0).ToList();
            var right = translation.Where(cell => cell.Section == section && pairs.From(cell.Index) < 0).ToList();
            foreach (var cell in left.Where(cell => left.Count(other => other.Fits(cell)) == 1))
            {
                if (right.Where(cell.Fits).ToList() is [var twin] && (fromSource[cell.Index] < 0 || fromTranslation[twin.Index] < 0))
                    pairs.Match(cell.Index, twin.Index);
            }
        }
    }

    private IEnumerable<TranslatedBlock> Keyed(Chapter chapter, Dictionary<string, string> names)
    {
        var ids = chapter.Source.Concat(chapter.Translation).Select(passage => passage.Id).ToHashSet();
        foreach (var id in ids)
        {
            var (source, translation) = (chapter.Source.FirstOrDefault(p => p.Id == id), chapter.Translation.FirstOrDefault(p => p.Id == id));
            var record = fields.FirstOrDefault(field => field.Id == id && names.GetValueOrDefault(field.Section, field.Section) == chapter.Section)
                ?? OfRenamed(chapter, id, source, ids);
            yield return BlockRows.Judge(chapter.Section, source, translation, record);
        }
    }

    // What is said of a photo whose file was renamed is known by its words.
    private AcceptedBlock? OfRenamed(Chapter chapter, string id, Passage? source, HashSet<string> ids) => chapter.Section == Chapter.OfPhotos && source is not null
        ? fields.FirstOrDefault(field => field.Section == Chapter.OfPhotos && !ids.Contains(field.Id) && field.Id.Split(':')[^1] == id.Split(':')[^1] && field.SourceHash == Fingerprint.Of(source.Text))
        : null;

    // A section that was renamed is known by the blocks it still has.
    private Dictionary<string, string> SectionNames(IReadOnlyList<Chapter> chapters)
    {
        var hashes = chapters.Where(chapter => !chapter.IsKeyed).ToLookup(chapter => chapter.Section,
            chapter => chapter.Source.Concat(chapter.Translation).Select(passage => Fingerprint.Of(passage.Text)).ToHashSet());
        var names = new Dictionary<string, string>();
        var free = hashes.Select(section => section.Key).Where(name => blocks.All(block => block.Section != name)).ToList();
        foreach (var section in blocks.Where(block => !hashes.Contains(block.Section)).GroupBy(block => block.Section))
        {
            var best = free.Select(name => (Name: name, Shared: section.Count(block => hashes[name].Any(set => set.Contains(block.SourceHash) || set.Contains(block.TranslationHash)))))
                .OrderByDescending(candidate => candidate.Shared).FirstOrDefault();
            if (best.Shared > 0 && free.Remove(best.Name))
                names[section.Key] = best.Name;
        }
        return names;
    }

    private static List<Cell> Cells(IReadOnlyList<Chapter> chapters, Func<Chapter, IReadOnlyList<Passage>> side) =>
        [.. chapters.Where(chapter => !chapter.IsKeyed).SelectMany(chapter => side(chapter).Select(passage => (chapter.Section, passage)))
            .Select((cell, index) => new Cell(cell.Section, index, cell.passage))];

    private static bool IsKeyed(AcceptedBlock block) => block.Id.StartsWith('@') || block.Section == Chapter.OfPhotos;

    private static AcceptedBlock? At(IReadOnlyList<AcceptedBlock> blocks, int index) => index < 0 ? null : blocks[index];

    private static string Key(string section, string value) => value.Length == 0 ? "" : $"{section}/{value}";
}

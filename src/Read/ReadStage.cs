using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Photos;
using Yujiang.Static.Text;

namespace Yujiang.Static.Read;

/// <summary>
/// The first door: disk -> Sources, then one EditionDraft at a time, so that no build holds the bodies of all editions at once.
/// </summary>
internal sealed class ReadStage(ISourceTree input, ISourceTree theme, IPhotoLab lab, DiagnosticBag diagnostics)
{
    /// <summary>The folder of all editions in the input.</summary>
    public static ContentPath EditionsFolder { get; } = ContentPath.Of("editions");

    private readonly InputLedger ledger = new(input);

    /// <summary>The publication, the theme and the names of the editions; null where one cannot be read. The address and its path stand in for those
    /// of publication.yaml where they are not empty.</summary>
    public Sources? Run(string baseUrl, string basePath)
    {
        if (ReadPaper(baseUrl, basePath) is not { } paper)
            return null;
        var design = new ThemeReader(theme, diagnostics).Read(paper.Publication.Languages);
        return design is null ? null : new Sources(paper.Publication, design, paper.Editions) { Glossary = paper.Glossary };
    }

    /// <summary>The same without the theme, for commands that make no page.</summary>
    public Paper? ReadPaper(string baseUrl, string basePath)
    {
        if (new PublicationReader(input, ledger, diagnostics) { BasePath = basePath }.Read(baseUrl) is not { } publication)
            return null;
        var addresses = new AddressReader(input, ledger, diagnostics).Read();
        return new Paper(publication with { Addresses = addresses }, new GlossaryReader(input, ledger, diagnostics).Read(publication.Languages), EditionNames());
    }

    /// <summary>One edition with everything in its folder, or null where edition.yaml cannot be read.</summary>
    public EditionDraft? ReadEdition(Slug name, Languages languages, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var folder = EditionsFolder.Below(name.Value);
        var facts = new EditionFileReader(input, ledger, diagnostics).Read(folder, languages);
        var sections = new SectionFileReader(input, ledger, diagnostics).Read(folder, languages);
        var (photos, spoiled) = new PhotoSheetReader(input, lab, ledger, diagnostics).Read(folder, languages, cancellation);
        var accepted = new LockReader(input, ledger, diagnostics).Read(folder);
        // Where edition.yaml cannot be read, nobody knows what it keeps.
        if (facts is null)
            ledger.Keep(folder);
        return facts is null ? null : new EditionDraft { Name = name, Facts = facts, Sections = sections, Photos = photos, SpoiledPhotos = spoiled, Lock = accepted };
    }

    /// <summary>Names what no reader used; called when every edition has been read.</summary>
    public IReadOnlyList<ContentPath> CloseLedger()
    {
        diagnostics.AddRange(ledger.Report());
        diagnostics.AddRange(FileNames.Collisions(input));
        return ledger.Unused;
    }

    private List<Slug> EditionNames()
    {
        var names = new List<Slug>();
        var folders = input.Enumerate(EditionsFolder).Select(file => file.Value.Split('/')).Where(parts => parts.Length > 2).Select(parts => parts[1]).Distinct();
        foreach (var folder in folders)
        {
            if (Slug.TryParse(folder, out var name))
            {
                names.Add(name);
                continue;
            }
            ledger.Keep(EditionsFolder.Below(folder));
            diagnostics.Add(ReadRules.EditionFolderName.At(SourceSpan.OfFile(input.Named(EditionsFolder.Below(folder))), folder, Slug.Suggest(folder, "spring-2024")));
        }
        if (names.Count == 0 && !diagnostics.HasErrors)
            diagnostics.Add(ReadRules.NoEditions.At(SourceSpan.OfFile(input.Named(EditionsFolder))));
        return names;
    }
}

/// <summary>What is read once for all editions.</summary>
internal sealed record Sources(Publication Publication, Theme Theme, IReadOnlyList<Slug> Editions)
{
    /// <summary>The names and terms of the publication.</summary>
    public IReadOnlyList<Term> Glossary { get; init; } = [];
}

/// <summary>The publication, its glossary and the names of its editions.</summary>
internal sealed record Paper(Publication Publication, IReadOnlyList<Term> Glossary, IReadOnlyList<Slug> Editions);

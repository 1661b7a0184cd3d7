using System.Collections.Concurrent;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Photos;
using Yujiang.Static.Text;
using Yujiang.Static.Yaml;

namespace Yujiang.Static.Read;

/// <summary>
/// The photos folder of an edition -> PhotoDrafts: each master measured, and joined with its entry in photos.yaml. Where the sheet is
/// silent, the master's own XMP or IPTC speaks.
/// </summary>
internal sealed class PhotoSheetReader(ISourceTree input, IPhotoLab lab, InputLedger ledger, DiagnosticBag diagnostics)
{
    // The names, without extension, of files that are not what it says.
    private readonly ConcurrentBag<string> disguised = [];

    /// <summary>The extensions of masters, in lower case.</summary>
    public static IReadOnlySet<string> MasterExtensions { get; } = new HashSet<string> { "jpg", "jpeg", "tif", "tiff", "png" };

    /// <summary>The photos of the edition in <paramref name="folder"/> that could be measured, by file name, and the names of those that could not.</summary>
    public (IReadOnlyList<PhotoDraft> Photos, IReadOnlySet<string> Spoiled) Read(ContentPath folder, Languages languages, CancellationToken cancellation)
    {
        var photos = folder.Below("photos");
        var sheet = ReadSheet(photos.Below("photos.yaml"));
        var files = input.Enumerate(photos).Where(file => file.Folder == photos && MasterExtensions.Contains(file.Extension)).ToList();
        foreach (var file in files)
            ledger.Take(file);
        // What an unreadable sheet says of its photos nobody can miss.
        if (sheet is null && input.Exists(photos.Below("photos.yaml")))
            return ([], files.Select(file => file.Name).ToHashSet());
        var twins = NameTwins(files);
        var masters = files.Except(twins).AsParallel().AsOrdered().WithCancellation(cancellation).Select(Measure).ToList();
        var (entries, absent) = Match(sheet, files, [.. input.Enumerate(photos).Except(files).Select(file => file.Name.TrimEnd(' ', '.'))]);
        var drafts = masters.OfType<Master>()
            .Select(master => Draft(master, sheet, entries.GetValueOrDefault(master.File.Name), languages)).OfType<PhotoDraft>().ToList();
        return (drafts, files.Select(file => file.Name).Except(drafts.Select(draft => draft.Master.File.Name)).Concat(absent).ToHashSet());
    }

    // The entries by the file they are about. One without a file is named, and is taken for that of the file it most likely means.
    private (Dictionary<string, Located<string>> Entries, List<string> Absent) Match(YamlFields? sheet, List<ContentPath> files, HashSet<string> trimmed)
    {
        var entries = sheet?.Names().ToDictionary(name => name.Value) ?? [];
        var absent = entries.Values.Where(entry => !files.Exists(file => file.Name == entry.Value)).ToList();
        var misnamed = files.Where(file => !Slug.TryParse(file.Stem, out _)).Select(file => $"{Slug.Suggest(file.Stem, "")}.{file.Extension}").ToHashSet();
        foreach (var entry in absent)
        {
            // A file whose name is no address, ends in a space, or has an extension that is not its own, is named itself.
            if (!misnamed.Contains(entry.Value) && !trimmed.Contains(entry.Value) && !disguised.Contains(Path.GetFileNameWithoutExtension(entry.Value)))
                diagnostics.Add(ReadRules.NoMaster.At(entry.Span, entry.Value, Nearest(entry.Value, files)));
            if (Likeness.Nearest(entry.Value, files.Select(file => file.Name)) is { } meant)
                entries.TryAdd(meant, entry);
        }
        return (entries, [.. absent.Select(entry => entry.Value), .. misnamed]);
    }

    private YamlFields? ReadSheet(ContentPath file)
    {
        if (!input.Exists(file))
            return null;
        ledger.Take(file);
        return new SourceTextReader(input, diagnostics).ReadFilled(file) is { } text
            && YamlReader.Read(text, input.Named(file), 1, diagnostics) is { } map ? new YamlFields(map, diagnostics) : null;
    }

    private Master? Measure(ContentPath file)
    {
        var measurement = lab.Measure(input.PhysicalPath(file), file);
        var span = SourceSpan.OfFile(input.Named(file));
        if (measurement.Fault != PhotoFault.None)
            diagnostics.Add(ReadRules.Of(measurement.Fault).At(span, measurement.Detail));
        if (measurement.Fault == PhotoFault.Misnamed)
            disguised.Add(file.Stem);
        return measurement.Master;
    }

    private PhotoDraft? Draft(Master master, YamlFields? sheet, Located<string>? entry, Languages languages)
    {
        var file = SourceSpan.OfFile(input.Named(master.File));
        var fields = entry is null ? new YamlFields(new YamlMap([], file), diagnostics) : sheet!.Map(entry.Value);
        var span = entry?.Span ?? file;
        fields.Expect("caption", "credit", "alt", "focus", "noted");
        var (embedded, spoken) = (master.Embedded, new EmbeddedWords(languages));
        diagnostics.AddRange(MasterNotes.Of(master, file, ReadNoted(fields)));
        var (caption, credit, alt) = (fields.Bilingual("caption", languages), fields.Bilingual("credit", languages), fields.Bilingual("alt", languages));
        diagnostics.AddRange(MasterNotes.Differences("caption", master.File.Name, caption, spoken.In(embedded.Caption)));
        diagnostics.AddRange(MasterNotes.Difference("credit", master.File.Name, credit, CreditOf(embedded)));
        diagnostics.AddRange(MasterNotes.Differences("alt", master.File.Name, alt, spoken.In(embedded.AltText)));
        var draft = new PhotoDraft
        {
            Name = Slug.TryParse(master.File.Stem, out var name) ? name : null!,
            Master = master,
            Caption = Either(caption, spoken.In(embedded.Caption), span),
            Credit = Either(credit, spoken.Everywhere(CreditOf(embedded)), span),
            AltText = Either(alt, spoken.In(embedded.AltText), span),
            Focus = ReadFocus(fields),
            Span = span,
        };
        fields.RefuseUnknown();
        if (draft.Name is not null)
            return draft;
        diagnostics.Add(ReadRules.PhotoFileName.At(file, master.File.Name, Slug.Suggest(master.File.Stem, "photo-1") + "." + master.File.Extension));
        return null;
    }

    private List<string> ReadNoted(YamlFields fields)
    {
        var noted = fields.Texts("noted").Where(text => text.Value != YamlFields.Unreadable).ToList();
        foreach (var unknown in noted.Where(text => !MasterNotes.Notable.Contains(text.Value)))
            diagnostics.Add(YamlRules.WrongKind.At(unknown.Span, "noted", new Wording("a list of “cmyk” and “gps”", "cmyk、gps的列表")));
        return noted.ConvertAll(text => text.Value);
    }

    private FocalPoint ReadFocus(YamlFields fields)
    {
        var numbers = fields.Texts("focus");
        if (numbers is [] or [{ Value: YamlFields.Unreadable }])
            return FocalPoint.Centre;
        var parsed = numbers.Select(text => double.TryParse(text.Value, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : -1).ToList();
        if (parsed is [>= 0 and <= 1, >= 0 and <= 1])
            return new FocalPoint(parsed[0], parsed[1]);
        diagnostics.Add(ReadRules.NoFocalPoint.At(numbers[0].Span));
        return FocalPoint.Centre;
    }

    private List<ContentPath> NameTwins(List<ContentPath> files)
    {
        var twins = new List<ContentPath>();
        foreach (var group in files.GroupBy(file => file.Stem.ToLowerInvariant()))
        {
            foreach (var twin in group.Skip(1))
            {
                diagnostics.Add(ReadRules.PhotoTwins.At(SourceSpan.OfFile(input.Named(twin)), group.First().Name));
                twins.Add(twin);
            }
        }
        return twins;
    }

    /// <summary>The credit line that a master's own metadata gives: the agency's, else the creators.</summary>
    public static string CreditOf(EmbeddedText embedded) =>
        embedded.CreditLine.Length > 0 ? embedded.CreditLine : string.Join(", ", embedded.Creators);

    private static Bilingual<Located<string>> Either(Bilingual<Located<string>> sheet, Bilingual<string> embedded, SourceSpan span) =>
        new(Either(sheet.Source, embedded.Source, span), Either(sheet.Translation, embedded.Translation, span));

    private static Located<string> Either(Located<string> sheet, string embedded, SourceSpan span) =>
        sheet.Value.Length > 0 ? sheet : new Located<string>(embedded, sheet.Span.Line > 0 ? sheet.Span : span);

    private static Wording Nearest(string name, List<ContentPath> files) =>
        Likeness.Nearest(name, files.Select(file => file.Name)) is { } nearest
            ? new Wording($"Did you mean “{nearest}”?", $"是否应为“{nearest}”？")
            : new Wording("Put the picture into the photos folder, or remove this entry.", "请把图片放进photos文件夹，或删去此条目。");
}

using System.Globalization;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Archive;

/// <summary>What a format may take from while it packs: the staged site, the input, the rules of the site, the time it states.</summary>
internal sealed class PackingDesk(IOutputTree output, ISourceTree input, ArchiveOrder order, SiteRules? rules)
{
    /// <summary>The program as copies name it.</summary>
    public const string Software = "Yujiang.Static";

    /// <summary>True where originals go into the bag too.</summary>
    public bool WithMasters => order.WithMasters;

    /// <summary>How the host answers.</summary>
    public SiteRules Rules => rules ?? throw new InvalidOperationException("The rules of the site are not known yet.");

    /// <summary>The bytes of a file of the site that is being built.</summary>
    public byte[] Staged(ContentPath path) => output.Staged(path);

    /// <summary>The text files (Markdown, YAML, translation lock) that an edition is made of, and those it shares with all editions.</summary>
    public IEnumerable<(ContentPath Path, byte[] Bytes)> Sources(Slug edition) => input.Enumerate(ContentPath.Root)
        .Where(path => path.Extension is "md" or "yaml" && (path.Folder == ContentPath.Root || path.IsWithin(FolderOf(edition))))
        .Select(path => (path, input.ReadBytes(path)));

    /// <summary>Every other file in the folder of an edition: masters, and what editors keep with them.</summary>
    public IEnumerable<(ContentPath Path, byte[] Bytes)> Originals(Slug edition) => input.Enumerate(FolderOf(edition))
        .Where(path => path.Extension is not ("md" or "yaml"))
        .Select(path => (path, input.ReadBytes(path)));

    /// <summary>
    /// The time a copy states where its format demands one: SOURCE_DATE_EPOCH, else the first moment the edition's date can mean, else (also
    /// for years before 1 and after 9999) the first moment of Unix time. UTC, as ISO 8601 with seconds.
    /// </summary>
    public string MomentOf(CopyFacts facts) => Moment(facts).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The same time in 14 digits.</summary>
    public string DigitsOf(CopyFacts facts) => Moment(facts).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    private DateTime Moment(CopyFacts facts) =>
        order.SourceDate ?? facts.Date?.Moment ?? (facts.Date?.Earliest ?? new DateOnly(1970, 1, 1)).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    private static ContentPath FolderOf(Slug edition) => ContentPath.Of($"editions/{edition}");
}

/// <summary>
/// What the operator wants of the copies: originals in the bag, the time that stands in place of the editions' (UTC), and the one edition
/// that copies are made of (null for all).
/// </summary>
internal sealed record ArchiveOrder(bool WithMasters, DateTime? SourceDate, Slug? Only);

using System.Globalization;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Archive;

/// <summary>
/// The door of the archive: staged site + edition -> permanent copies, between the last stage of Output and its publishing. Most formats
/// need nothing but the edition and are packed as soon as its files are staged; those that hold the host's headers wait until all pages of
/// the site are known, and with them the pages that speak of the copies' sizes and hashes.
/// </summary>
internal sealed class ArchiveStage(ArchiveShelf shelf, IOutputTree output, ISourceTree input, ArchiveOrder order)
{
    private readonly List<EditionCopy> waiting = [];
    private readonly Dictionary<ContentPath, (long Size, string Hash)> made = [];

    /// <summary>The copies that need only the edition.</summary>
    public Site Pack(EditionCopy copy, CancellationToken cancellation)
    {
        if (order.Only is { } only && copy.Facts.Name != only)
            return new Site([]);
        var artifacts = Make(copy, new PackingDesk(output, input, order, rules: null), waits: false, cancellation);
        waiting.Add(copy.WithoutTexts());
        return new Site(artifacts);
    }

    /// <summary>The copies that need the rules of the site, and the pages that needed the copies; one site per edition.</summary>
    public IEnumerable<Site> Finish(SiteRules rules, CancellationToken cancellation)
    {
        foreach (var copy in waiting)
        {
            var artifacts = Make(copy, new PackingDesk(output, input, order, rules), waits: true, cancellation);
            artifacts.AddRange(copy.Forms.Select(form => form with { Text = Fill(form.Text, copy.Facts.Name) }));
            yield return new Site(artifacts);
        }
    }

    private List<Artifact> Make(EditionCopy copy, PackingDesk desk, bool waits, CancellationToken cancellation)
    {
        var artifacts = new List<Artifact>();
        foreach (var format in shelf.Formats.Where(format => format.WaitsForRules == waits))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var file in format.Pack(copy, desk))
            {
                made[file.Path] = (file.Bytes.Length, ContentHash.Of(file.Bytes.Span));
                artifacts.Add(file);
            }
        }
        return artifacts;
    }

    private string Fill(string text, Slug edition)
    {
        foreach (var download in shelf.DownloadsOf(edition))
        {
            var (size, hash) = made[download.Path];
            text = text.Replace(Blanks.Size(download.Path), Readable(size), StringComparison.Ordinal).Replace(Blanks.Hash(download.Path), hash, StringComparison.Ordinal);
        }
        return text;
    }

    // Decimal units (ISO 80000-13), one decimal place below ten.
    private static string Readable(long bytes)
    {
        var (value, unit) = bytes < 1_000_000 ? (bytes / 1000.0, "kB") : (bytes / 1_000_000.0, "MB");
        return value.ToString(value < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + "\u00a0" + unit;
    }
}

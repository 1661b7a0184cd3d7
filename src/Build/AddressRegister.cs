using System.Text;
using Yujiang.Static.Files;
using Yujiang.Static.PostProcess;

namespace Yujiang.Static.Build;

/// <summary>Notes the names of published editions in the input's addresses.txt, which is kept with the input for ever.</summary>
internal static class AddressRegister
{
    private const string Remark =
        """
        # Editions that were published: their addresses are permanent. `build --register` adds lines; nothing removes one.
        # An edition that is renamed keeps its old name under formerly:, noted here as NAME now OTHER. One that is taken back for ever: NAME withdrawn

        """;

    /// <summary>Adds the names that are not there yet, and what renamed ones are called now, at the end.</summary>
    public static void Add(string input, IReadOnlyList<EditionSummary> editions)
    {
        var file = Path.Combine(input, "addresses.txt");
        var text = Disk.IsFile(file) ? Encoding.UTF8.GetString(Disk.Read(file)) : Remark.ReplaceLineEndings("\n");
        var lines = text.Split('\n', '\r').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToHashSet(StringComparer.Ordinal);
        var known = lines.Select(line => line.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        var names = editions.Select(edition => edition.Name.Value).Where(name => !known.Contains(name)).Order(StringComparer.Ordinal);
        var renamed = editions.SelectMany(edition => edition.Formerly.Select(former => $"{former} now {edition.Name}")).Where(line => !lines.Contains(line)).Order(StringComparer.Ordinal);
        var added = names.Concat(renamed).ToList();
        if (added.Count > 0)
            Disk.Write(file, Encoding.UTF8.GetBytes((text.EndsWith('\n') ? text : text + "\n") + string.Concat(added.Select(line => line + "\n"))));
    }
}

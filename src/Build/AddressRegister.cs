using System.Text;
using Yujiang.Static.Files;
using Yujiang.Static.Text;

namespace Yujiang.Static.Build;

/// <summary>Notes the names of published editions in the input's addresses.txt, which is kept with the input for ever.</summary>
internal static class AddressRegister
{
    private const string Remark =
        """
        # Editions that were published: their addresses are permanent. `build --register` adds lines; nothing removes one.
        # An edition that is renamed keeps its old name under formerly:. One that is taken back for ever: NAME withdrawn

        """;

    /// <summary>Adds the names that are not there yet, at the end.</summary>
    public static void Add(string input, IEnumerable<Slug> editions)
    {
        var file = Path.Combine(input, "addresses.txt");
        var text = Disk.IsFile(file) ? Encoding.UTF8.GetString(Disk.Read(file)) : Remark.ReplaceLineEndings("\n");
        var known = text.Split('\n', '\r').Select(line => line.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        var added = editions.Select(edition => edition.Value).Where(name => !known.Contains(name)).Order(StringComparer.Ordinal).ToList();
        if (added.Count > 0)
            Disk.Write(file, Encoding.UTF8.GetBytes((text.EndsWith('\n') ? text : text + "\n") + string.Concat(added.Select(name => name + "\n"))));
    }
}

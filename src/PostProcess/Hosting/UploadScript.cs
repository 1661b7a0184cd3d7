using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>
/// A POSIX shell script that uploads the site to an object store with the headers of the table: hashed files first, pages next, and code
/// that runs without a page last, so that no reader gets a page whose files are missing. Nothing is deleted. Compressed twins stay at home:
/// an object store does not negotiate, the network before it compresses.
/// </summary>
internal static class UploadScript
{
    /// <summary>
    /// The script. <paramref name="folder"/> and <paramref name="file"/> are the store's commands, with $1 the path in the site, $2 the media
    /// type, $3 Cache-Control and, for folders, $4 the extension.
    /// </summary>
    public static string Of(SiteRules rules, IReadOnlyList<string> head, string folder, string file)
    {
        var text = new ConfigText("    ");
        text.Line("#!/bin/sh")
            .Lines(head)
            .Line("set -eu")
            .Line("SITE=${SITE:-output}")
            .Line($"PREFIX={rules.BasePath.Trim('/')}{(rules.BasePath == "/" ? "" : "/")}")
            .Line(": \"${BUCKET:?Set BUCKET to the name of the bucket}\"")
            .Line($"put_folder() {{ {folder} </dev/null; }}")
            .Line($"file() {{ {file} </dev/null; }}")
            .Line($"types='{string.Join('\n', rules.TypesInOrder.Select(type => $"{type.Key} {type.Value}"))}'")
            .Block("folder() {", () => text.Line("printf '%s\\n' \"$types\" | while read -r extension type; do")
                .Line("    [ -z \"$(find \"$SITE/$1\" -name \"*.$extension\" 2>/dev/null | head -n 1)\" ] || put_folder \"$1\" \"$type\" \"$2\" \"$extension\"")
                .Line("done"))
            .Line();
        foreach (var zone in rules.Zones)
        {
            var cache = zone.Headers.First(header => header.Name == "Cache-Control").Value;
            text.Lines(zone.Folders.Select(path => $"folder {path} \"{cache}\""))
                .Lines(zone.Files.Where(rules.IsOfReaders).OrderBy(path => path.Extension == "js").Select(path => $"file {path} \"{rules.TypeOf(path)}\" \"{cache}\""));
        }
        return text.ToString();
    }

    /// <summary>The headers an object store cannot send: lines of comment for the network before it, by zone.</summary>
    public static IEnumerable<string> Remarks(SiteRules rules)
    {
        yield return "# Headers to set in the network before the store:";
        foreach (var header in (IEnumerable<HostHeader>)[.. rules.Everywhere, rules.OverTls])
            yield return $"#   every path    {header.Name}: {header.Value}";
        foreach (var zone in rules.Zones)
        {
            var where = zone == rules.Rest ? "other paths" : string.Join(", ", zone.Folders.Select(folder => rules.FolderAddress(folder) + "*"));
            foreach (var header in zone.Headers.Where(header => header.Name != "Cache-Control"))
                yield return $"#   {where}    {header.Name}: {header.Value}";
        }
    }
}

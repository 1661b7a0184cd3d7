using Yujiang.Static.Files;
using Yujiang.Static.Text;

namespace Yujiang.Static.Build;

/// <summary>
/// The line that leads editors' programs (yaml-language-server) to the schema of a YAML file, where the input stands in a repository that has
/// docs/schemas beside it; elsewhere there is none to lead to.
/// </summary>
internal sealed class SchemaLines(string input)
{
    /// <summary>The schema of edition.yaml.</summary>
    public const string Edition = "edition";

    /// <summary>The schema of photos.yaml.</summary>
    public const string Photos = "photos";

    private const string Folder = "docs/schemas";

    /// <summary>The line for a file in <paramref name="folder"/> of the input, its newline included; empty where there is no such schema.</summary>
    public string For(ContentPath folder, string schema)
    {
        var file = $"{Folder}/{schema}.schema.json";
        if (!Disk.IsFile(Path.Combine(Path.GetFullPath(input), "..", file)))
            return "";
        var steps = folder.Value.Length == 0 ? 0 : folder.Value.Split('/').Length;
        return $"# yaml-language-server: $schema={string.Concat(Enumerable.Repeat("../", steps + 1))}{file}\n";
    }
}

namespace Yujiang.Static.Files;

/// <summary>The two trees a site is made from.</summary>
internal sealed record SourceTrees(ISourceTree Input, ISourceTree Theme)
{
    /// <summary>The trees as they stand on the disk, under the names that diagnostics use.</summary>
    public static SourceTrees OnDisk(string input, string theme) => new(InputOnDisk(input), ThemeOnDisk(theme));

    /// <summary>The input alone.</summary>
    public static DiskSourceTree InputOnDisk(string folder) => new(folder, "input");

    /// <summary>The theme alone.</summary>
    public static DiskSourceTree ThemeOnDisk(string folder) => new(folder, "theme");
}

using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Files.Git;

/// <summary>A folder in the working copy of a git repository: git at its top, and the folder's path from there; empty for the top itself.</summary>
internal sealed record GitPlace(GitProgram Git, string Prefix)
{
    private static readonly Wording NotInGit = new("The folder “{0}” is not in the working copy of a git repository.", "文件夹“{0}”不在git仓库的工作区中。");

    /// <summary>Finds the repository that a folder lies in; sentences call it by <paramref name="name"/>, or by its path.</summary>
    /// <exception cref="GitRefusedException">There is no git, or no repository.</exception>
    public static GitPlace Find(string folder, string? name = null)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (!Directory.Exists(full))
            throw new GitRefusedException(NotInGit, name ?? folder);
        // A hook is run at the top of the working copy and told where the repository is; elsewhere git finds it from the folder.
        var start = Environment.GetEnvironmentVariable("GIT_DIR") is null ? full : Environment.CurrentDirectory;
        var probe = new GitProgram(start);
        if (probe.Ask("rev-parse", "--show-toplevel")?.TrimEnd('\n') is not { Length: > 0 } top || probe.Ask("rev-parse", "--show-prefix")?.TrimEnd('\n') is not { } below)
            throw new GitRefusedException(NotInGit, name ?? folder);
        var prefix = string.Join('/', ((string[])[below, Path.GetRelativePath(start, full).Replace(Path.DirectorySeparatorChar, '/')])
            .Select(part => part.Trim('/')).Where(part => part is not ("" or ".")));
        if (prefix.Split('/').Contains("..") || Path.IsPathRooted(prefix))
            throw new GitRefusedException(NotInGit, name ?? folder);
        return new GitPlace(new GitProgram(top), prefix);
    }

    /// <summary>A path of the folder as git names it, from the top.</summary>
    public string Of(string path) => Prefix.Length == 0 ? path : path.Length == 0 ? Prefix : $"{Prefix}/{path}";
}

using System.Globalization;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Files.Git;

/// <summary>When the folders of an input were last changed, by the commits of its repository: never by the times of files, which a clone makes new.</summary>
internal sealed class GitHistory
{
    private static readonly Wording CutOff = new(
        "this copy of the repository does not reach back to the last change of “{0}” (a shallow clone); fetch the whole history, in GitHub Actions with “fetch-depth: 0”",
        "这份仓库没有“{0}”最后一次改动的历史（浅克隆）；请取得全部历史，在GitHub Actions中写fetch-depth: 0");

    private readonly GitPlace place;
    private readonly bool isShallow;

    private GitHistory(GitPlace place) => (this.place, isShallow) = (place, place.Git.Ask("rev-parse", "--is-shallow-repository")?.Trim() == "true");

    /// <summary>The history of the repository that a folder lies in; sentences call it by <paramref name="name"/>.</summary>
    /// <exception cref="GitRefusedException">There is no git, or no repository.</exception>
    public static GitHistory Open(string folder, string name) => new(GitPlace.Find(folder, name));

    /// <summary>The day of the last commit that touched a path, as its committer's clock had it; null where none did.</summary>
    /// <exception cref="GitRefusedException">The clone does not reach back so far.</exception>
    public DateOnly? LastChange(ContentPath path)
    {
        // Day and parents of the commit, each ended by a zero byte. A repository without a commit has no log.
        var printed = place.Git.Ask("log", "-1", "--no-show-signature", "--no-color", "--format=%cs%x00%P%x00", "--", place.Of(path.Value));
        var fields = (printed ?? "").Split('\0');
        if (!DateOnly.TryParseExact(fields[0].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return null;
        // Where a shallow clone ends, every file seems to have been added.
        return isShallow && fields[1].Length == 0 ? throw new GitRefusedException(CutOff, path.Value) : day;
    }
}

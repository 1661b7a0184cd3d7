using System.Text;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Files.Git;

/// <summary>
/// A folder of a git repository as three states see it: the last commit, the index (what git is about to commit) and the working copy. Paths
/// are relative to the folder.
/// </summary>
internal sealed class GitFolder
{
    private static readonly Wording Unmerged = new("A merge is not finished: resolve the conflict in {0} first.", "合并尚未完成：请先解决{0}中的冲突。");

    private readonly GitProgram git;
    private readonly string prefix;

    private GitFolder(GitProgram git, string prefix)
    {
        (this.git, this.prefix) = (git, prefix);
        var changes = ReadChanges();
        Changed = changes.Select(change => change.Path).ToHashSet();
        Index = ReadIndex([.. changes.Where(change => change.Kind == 'A').Select(change => change.Path)]);
        Head = ReadHead();
    }

    /// <summary>The object of each file of the index.</summary>
    public IReadOnlyDictionary<ContentPath, string> Index { get; }

    /// <summary>The object of each file of the last commit; empty before the first.</summary>
    public IReadOnlyDictionary<ContentPath, string> Head { get; }

    /// <summary>The files whose working copy is not what the index holds.</summary>
    public IReadOnlySet<ContentPath> Changed { get; }

    /// <summary>The files of the index that the last commit has not, or not so.</summary>
    public IReadOnlyList<ContentPath> Staged => [.. Index.Where(file => Head.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key).Order()];

    /// <summary>True where files of the last commit are gone from the index.</summary>
    public bool HasDeletions => Head.Keys.Any(path => !Index.ContainsKey(path));

    /// <summary>Reads the folder's states.</summary>
    /// <exception cref="GitRefusedException">There is no git, no repository, or a merge under way.</exception>
    public static GitFolder Open(string folder)
    {
        var place = GitPlace.Find(folder);
        return new GitFolder(place.Git, place.Prefix);
    }

    /// <summary>The content of an object as a checkout would write it at the path: line ends, encodings and Git LFS included.</summary>
    public byte[] Read(ContentPath path, string blob) =>
        git.Run("cat-file", "--filters", $"--path={(prefix.Length == 0 ? path.Value : $"{prefix}/{path}")}", blob);

    // Pairs of a letter and a path. A stands for a file that is only announced (git add -N): it is in no commit yet.
    private List<(char Kind, ContentPath Path)> ReadChanges()
    {
        var fields = git.Fields(["diff", "--name-status", "--no-renames", "--no-ext-diff", "--no-relative", "--ignore-submodules", "-z", .. Scope()]);
        var changes = new List<(char, ContentPath)>();
        for (var i = 0; i + 1 < fields.Count; i += 2)
        {
            if (Own(fields[i + 1]) is { } path)
                changes.Add((fields[i][0], path));
        }
        return changes;
    }

    // "100644 OBJECT STAGE\tPATH"
    private Dictionary<ContentPath, string> ReadIndex(HashSet<ContentPath> announced)
    {
        var index = new Dictionary<ContentPath, string>();
        foreach (var field in git.Fields(["ls-files", "--stage", "--full-name", "-z", .. Scope()]))
        {
            var (facts, file) = Parted(field);
            if (facts[2] != "0")
                throw new GitRefusedException(Unmerged, file);
            if (facts[0].StartsWith("10", StringComparison.Ordinal) && Own(file) is { } path && !announced.Contains(path))
                index[path] = facts[1];
        }
        return index;
    }

    // "100644 blob OBJECT\tPATH"
    private Dictionary<ContentPath, string> ReadHead()
    {
        var head = new Dictionary<ContentPath, string>();
        if (git.Ask("rev-parse", "--verify", "--quiet", "HEAD^{tree}")?.Trim() is not { Length: > 0 } tree)
            return head;
        foreach (var field in git.Fields(["ls-tree", "-r", "-z", "--full-tree", tree, .. Scope()]))
        {
            var (facts, file) = Parted(field);
            if (facts[0].StartsWith("10", StringComparison.Ordinal) && Own(file) is { } path)
                head[path] = facts[2];
        }
        return head;
    }

    private string[] Scope() => prefix.Length == 0 ? [] : ["--", prefix];

    private static (string[] Facts, string File) Parted(string field)
    {
        var tab = field.IndexOf('\t', StringComparison.Ordinal);
        return (field[..tab].Split(' '), field[(tab + 1)..]);
    }

    // Litter is no input; see DiskSourceTree.
    private ContentPath? Own(string file)
    {
        if (prefix.Length > 0 && !file.StartsWith(prefix + "/", StringComparison.Ordinal))
            return null;
        var own = prefix.Length == 0 ? file : file[(prefix.Length + 1)..];
        return ContentPath.TryParse(own, out var path) && !Litter.IsIn(own) ? path : null;
    }
}

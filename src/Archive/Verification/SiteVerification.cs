using System.Text;
using Yujiang.Static.Files;
using Yujiang.Static.Model;

namespace Yujiang.Static.Archive.Verification;

/// <summary>
/// Is every file of a published site what its manifest says? Only what Git keeps in a folder that is also a working tree is not the site's;
/// anything else hidden would be served, or (.htaccess) change what is.
/// </summary>
internal sealed class SiteVerification(IContent site, IProgress<BuildProgress> progress)
{
    /// <summary>Where a site keeps its manifest and its copies.</summary>
    public const string Folder = "archive";

    /// <summary>Where a site's manifest stands.</summary>
    public const string Manifest = Folder + "/manifest-sha256.txt";

    /// <summary>Everything that is found.</summary>
    public IReadOnlyList<Finding> Run(CancellationToken cancellation)
    {
        var (findings, listed, number) = (new Findings(), new Dictionary<string, string>(StringComparer.Ordinal), 0);
        foreach (var entry in site.Refused.Where(IsOfSite))
            findings.Invalid(entry, "It is no plain file (a link, a pipe, a socket), and was not opened.", "不是普通文件（而是链接、管道或套接字），未打开。");
        if (!site.Files.Contains(Manifest))
        {
            findings.Invalid(Manifest, "It is not there, so nothing else can be verified.", "文件不在，无从核对其他文件。");
            return findings.InOrder;
        }
        var written = site.ReadAll(Manifest);
        foreach (var line in TagText.LinesOf(Encoding.UTF8.GetString(written)))
        {
            number++;
            if (line.Length < 67 || line[64..66] is not ("  " or " *") || !line[..64].All(char.IsAsciiHexDigitLower) || CopyPath.IsUnsafe(line[66..]))
                findings.Invalid(Manifest, $"Line {number} is not a SHA-256, two spaces and a path inside the site.", $"第{number}行不是SHA-256、两个空格和站点内的路径。");
            else if (!listed.TryAdd(line[66..], line[..64]))
                findings.Invalid(Manifest, $"Line {number} lists “{line[66..]}” again.", $"第{number}行再次列出“{line[66..]}”。");
        }
        if (number == 0)
            findings.Invalid(Manifest, "It lists no file.", "没有列出任何文件。");
        // Nothing vouches for the manifest, so that it has one form only, to the byte.
        if (findings.InOrder.All(finding => finding.Path != Manifest) && !written.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(Model.Manifest.Write(listed.Select(line => (line.Key, line.Value))))))
            findings.OutOfForm(Manifest);
        Compare(listed, findings, cancellation);
        foreach (var file in site.Files.Where(file => IsOfSite(file) && file != Manifest && !listed.ContainsKey(file)))
            findings.Extra(file, Manifest);
        return findings.InOrder;
    }

    private void Compare(Dictionary<string, string> listed, Findings findings, CancellationToken cancellation)
    {
        var (present, done) = (site.Files.ToHashSet(StringComparer.Ordinal), 0);
        foreach (var (path, digest) in listed)
        {
            cancellation.ThrowIfCancellationRequested();
            progress.Report(new BuildProgress("verify", ++done, listed.Count));
            if (!present.Contains(path))
                findings.Missing(path, Manifest);
            else if (site.Digest(path, Digests.Of("sha256")!) != digest)
                findings.Changed(path, Manifest);
        }
    }

    private static bool IsOfSite(string path) => path is not (".git" or ".gitignore" or ".gitattributes") && !path.StartsWith(".git/", StringComparison.Ordinal);
}

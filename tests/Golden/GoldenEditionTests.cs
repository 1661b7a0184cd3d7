using System.Text;
using Xunit;
using Yujiang.Static.Build;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Golden;

/// <summary>
/// A small bilingual publication in a theme of a few lines, compared file by file. Texts are compared whole; of everything else the name,
/// which for a rendition holds the hash of all that determines its bytes. A golden changes only with a reason in the commit message.
/// </summary>
public sealed class GoldenEditionTests : IDisposable
{
    private static readonly string[] Texts = [".html", ".xml", ".txt"];
    private readonly GoldenSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void The_site_is_what_it_was()
    {
        var report = site.Build();

        Assert.Equal((Outcome.Published, 0), (report.Outcome, report.Diagnostics.Count));
        var files = site.Files();
        foreach (var (path, bytes) in files.Where(file => Texts.Contains(Path.GetExtension(file.Key)) && !file.Key.StartsWith("archive/", StringComparison.Ordinal)))
            Approve.Text(Path.Combine(GoldenSite.Case, "expected", path), Encoding.UTF8.GetString(bytes));
        Approve.Text(Path.Combine(GoldenSite.Case, "expected", "files.list"), string.Concat(files.Keys.Select(path => path + "\n")));
    }

    [Fact]
    public void Nothing_approved_has_gone_from_the_site()
    {
        site.Build();

        var approved = Directory.EnumerateFiles(Path.Combine(GoldenSite.Case, "expected"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.Combine(GoldenSite.Case, "expected"), file).Replace(Path.DirectorySeparatorChar, '/'));
        Assert.Equal(["files.list"], approved.Except(site.Files().Keys));
    }

    [Fact]
    public void Two_builds_in_different_folders_have_the_same_bytes_whatever_the_number_of_jobs()
    {
        using var other = new GoldenSite();

        site.Build(jobs: 1);
        other.Build("deep/er/out put", jobs: 4);

        var (mine, theirs) = (site.Files(), other.Files("deep/er/out put"));
        Assert.Equal(mine.Keys, theirs.Keys);
        Assert.All(mine, file => Assert.Equal(file.Value, theirs[file.Key]));
    }

    [Fact]
    public void The_manifest_lists_every_other_file_with_its_hash()
    {
        site.Build();

        var files = site.Files();
        var lines = Encoding.UTF8.GetString(files["archive/manifest-sha256.txt"]).TrimEnd('\n').Split('\n');
        Assert.Equal(
            files.Where(file => file.Key != "archive/manifest-sha256.txt").Select(file => $"{Yujiang.Static.Text.ContentHash.Of(file.Value)}  {file.Key}"),
            lines);
    }
}

using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>
/// GitHub Pages: .nojekyll, and a workflow for the repository. It sends no headers of ours, so the policy in every page and the pages at
/// old addresses do all the work; it answers with one 404.html for all.
/// </summary>
internal sealed class GitHubHost : IHostFormat
{
    /// <inheritdoc/>
    public string Name => "github";

    /// <inheritdoc/>
    public string Title => "GitHub Pages";

    /// <inheritdoc/>
    public IEnumerable<HostFile> Write(SiteRules rules, HostSetup setup)
    {
        yield return new HostFile(ContentPath.Of(".github/workflows/publish.yml"), Workflow(), IsPublished: false);
        yield return new HostFile(ContentPath.Of(".nojekyll"), "", IsPublished: true);
    }

    // The very file that this repository is published by.
    private static string Workflow()
    {
        using var reader = new StreamReader(typeof(GitHubHost).Assembly.GetManifestResourceStream("publish.yml")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>
/// GitHub Pages: .nojekyll, and a workflow for the repository. It sends no headers of ours, so the policy in every page and the pages at
/// old addresses do all the work; it answers with one 404.html for all.
/// </summary>
internal sealed class GitHubHost : IHostFormat
{
    private const string Workflow = """
        name: Publish
        on:
          push:
            branches: [main]
        permissions:
          contents: read
          pages: write
          id-token: write
        concurrency:
          group: pages
        jobs:
          publish:
            runs-on: ubuntu-latest
            environment:
              name: github-pages
              url: ${{ steps.deployment.outputs.page_url }}
            steps:
              - uses: actions/checkout@v4
              - uses: actions/setup-dotnet@v4
                with:
                  dotnet-version: 10.0.x
              - run: dotnet run -- build --strict
              - uses: actions/upload-pages-artifact@v3
                with:
                  path: output
              - id: deployment
                uses: actions/deploy-pages@v4

        """;

    /// <inheritdoc/>
    public string Name => "github";

    /// <inheritdoc/>
    public string Title => "GitHub Pages";

    /// <inheritdoc/>
    public IEnumerable<HostFile> Write(SiteRules rules, HostSetup setup)
    {
        yield return new HostFile(ContentPath.Of(".github/workflows/publish.yml"), Workflow.ReplaceLineEndings("\n"), IsPublished: false);
        yield return new HostFile(ContentPath.Of(".nojekyll"), "", IsPublished: true);
    }
}

using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>
/// Cloudflare Pages: _headers (100 rules, 2,000 characters a line) and _redirects (2,000 static and 100 dynamic rules). It leads index.html
/// to its folder and answers with the nearest 404.html upwards by itself. Netlify reads the same two files as they stand here.
/// </summary>
internal sealed class CloudflareHost : IHostFormat
{
    private const int MostDynamicRules = 100;

    /// <inheritdoc/>
    public string Name => "cloudflare";

    /// <inheritdoc/>
    public string Title => "Cloudflare Pages";

    /// <inheritdoc/>
    public IEnumerable<HostFile> Write(SiteRules rules, HostSetup setup)
    {
        yield return new HostFile(ContentPath.Of("_headers"), HeaderFile.Of(rules), IsPublished: true);
        yield return new HostFile(ContentPath.Of("_redirects"), string.Concat(Redirects(rules)), IsPublished: true);
        if (setup.ChoosesLanguage)
            yield return new HostFile(PagesFunction.PathOf(rules), PagesFunction.Of(rules), IsPublished: false);
    }

    // Pages first, as static rules: beyond the hundredth folder only deep links would be lost, and those to pictures at that.
    private static IEnumerable<string> Redirects(SiteRules rules) =>
        rules.Redirects.Select(move => $"{rules.FolderAddress(move.From)} {rules.FolderAddress(move.To)} 301\n")
            .Concat(rules.Redirects.Take(MostDynamicRules).Select(move => $"{rules.FolderAddress(move.From)}* {rules.FolderAddress(move.To)}:splat 301\n"));
}

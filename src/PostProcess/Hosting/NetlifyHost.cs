using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>
/// Netlify: _headers and _redirects in its own dialect. A redirect over an address that exists needs the exclamation mark; 404 pages are
/// rules with the status 404; a reader's language is a condition.
/// </summary>
internal sealed class NetlifyHost : IHostFormat
{
    /// <inheritdoc/>
    public string Name => "netlify";

    /// <inheritdoc/>
    public string Title => "Netlify";

    /// <inheritdoc/>
    public IEnumerable<HostFile> Write(SiteRules rules, HostSetup setup)
    {
        yield return new HostFile(ContentPath.Of("_headers"), HeaderFile.Of(rules), IsPublished: true);
        yield return new HostFile(ContentPath.Of("_redirects"), string.Concat(Redirects(rules, setup)), IsPublished: true);
    }

    private static IEnumerable<string> Redirects(SiteRules rules, HostSetup setup)
    {
        foreach (var move in rules.Redirects)
            yield return $"{rules.FolderAddress(move.From)}* {rules.FolderAddress(move.To)}:splat 301!\n";
        if (setup.ChoosesLanguage)
        {
            foreach (var language in rules.Languages.Both)
                yield return $"{rules.BasePath} {rules.BasePath}{language.Path}/ 302! Language={language.Tag.Split('-')[0]}\n";
        }
        foreach (var language in rules.Languages.Both)
            yield return $"{rules.BasePath}{language.Path}/* {rules.AddressOf(rules.LostPages[language])} 404\n";
        if (rules.BasePath != "/")
            yield return $"{rules.BasePath}* {rules.AddressOf(rules.LostPage)} 404\n";
    }
}

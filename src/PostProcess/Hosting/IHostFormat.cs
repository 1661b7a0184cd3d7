using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>Writes the table of rules in one host's own words. Adding a host is a file here and a line in Composition.</summary>
internal interface IHostFormat
{
    /// <summary>The name it is asked for by: lower-case letters.</summary>
    string Name { get; }

    /// <summary>What the host is, in its own name.</summary>
    string Title { get; }

    /// <summary>The host's files. The first is the one that matters most.</summary>
    IEnumerable<HostFile> Write(SiteRules rules, HostSetup setup);
}

/// <summary>
/// A file of a host's configuration. One that is published lies in the site's root, where the host looks for it; the others belong to the
/// server or to the repository and are only printed.
/// </summary>
internal sealed record HostFile(ContentPath Path, string Text, bool IsPublished);

/// <summary>What the operator of a server decides: the table does not know it.</summary>
internal sealed record HostSetup
{
    /// <summary>The query by which front pages ask for the chooser itself.</summary>
    public const string ShowChooser = "choose";

    /// <summary>The folder on the server that holds the site.</summary>
    public string Root { get; init; } = "/srv/www/site";

    /// <summary>Where a server listens, as host:port or port.</summary>
    public string Listen { get; init; } = "80";

    /// <summary>The host name the server answers to; empty for any.</summary>
    public string ServerName { get; init; } = "";

    /// <summary>True for the rules alone, to be included in a server that already stands: several publications on one host.</summary>
    public bool IsPart { get; init; }

    /// <summary>
    /// True to lead readers who ask for the root itself to their language by Accept-Language (RFC 9110, 12.5.4). No other address is
    /// touched, and <c>/?choose</c>, which front pages link to, still shows the chooser.
    /// </summary>
    public bool ChoosesLanguage { get; init; }
}

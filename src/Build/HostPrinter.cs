using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Hosting;
using Yujiang.Static.Text;

namespace Yujiang.Static.Build;

/// <summary>Lists the hosts, and writes the configuration of one from the rules that a build or a check has found.</summary>
internal static class HostPrinter
{
    /// <summary>The hosts by the names they are asked for, with the names they call themselves.</summary>
    public static IReadOnlyList<(string Name, string Title)> Names => [.. Composition.Hosts.Select(host => (host.Name, host.Title))];

    /// <summary>The host's files; <paramref name="name"/> is one of <see cref="Names"/>.</summary>
    public static IReadOnlyList<(ContentPath Path, string Text)> Write(string name, SiteRules rules, HostOptions options)
    {
        var setup = new HostSetup
        {
            Root = options.Root,
            Listen = options.Listen,
            ServerName = options.ServerName,
            IsPart = options.IsPart,
            ChoosesLanguage = options.ChoosesLanguage,
        };
        return [.. Composition.Hosts.First(host => host.Name == name).Write(rules, setup).Select(file => (file.Path, file.Text))];
    }
}

/// <summary>The operator's flags of the host command.</summary>
internal sealed record HostOptions
{
    /// <summary>The folder on the server that holds the site, or the folder of its base path.</summary>
    public required string Root { get; init; }

    /// <summary>A port, or address:port.</summary>
    public required string Listen { get; init; }

    /// <summary>The host name; empty for any.</summary>
    public required string ServerName { get; init; }

    /// <summary>Only the rules, without the server around them.</summary>
    public required bool IsPart { get; init; }

    /// <summary>Readers of the root are led to their language.</summary>
    public required bool ChoosesLanguage { get; init; }
}

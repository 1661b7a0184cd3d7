using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>
/// Where the table of rules becomes the configuration of hosts: those that publication.yaml names are published with the site, any can be
/// printed for its operator.
/// </summary>
internal sealed class HostDesk(Publication publication, IReadOnlyList<IHostFormat> formats, InlineCodeLedger ledger)
{
    public static readonly Rule NoSuchHost = new("YJ3201", Severity.Error,
        new("There is no host “{0}”.", "没有名为“{0}”的主机类型。"),
        new("{1}", "{1}"));

    public static readonly Rule SameFile = new("YJ3202", Severity.Error,
        new("The hosts “{0}” and “{1}” both read the file {2}, each in its own way.", "主机“{0}”和“{1}”都使用文件{2}，但写法不同。"),
        new("Keep one of them in hosts.", "请在hosts中只保留其中之一。"));

    // What is written where publication.yaml says nothing.
    private static readonly string[] Usual = ["cloudflare", "github", "azure"];

    /// <summary>The table, when all pages are finished.</summary>
    public SiteRules Plan(IReadOnlyList<EditionSummary> editions, IEnumerable<ContentPath> published) =>
        SiteRulesPlan.Of(publication, editions, published, ledger.Policy());

    /// <summary>The files to publish for the hosts that publication.yaml names.</summary>
    public IEnumerable<Artifact> Publish(SiteRules rules, DiagnosticBag diagnostics)
    {
        var writers = new Dictionary<ContentPath, string>();
        foreach (var host in publication.Hosts.Count > 0 ? publication.Hosts : [.. Usual.Select(name => new Located<string>(name, publication.Span))])
        {
            if (formats.FirstOrDefault(format => format.Name == host.Value) is not { } format)
            {
                diagnostics.Add(NoSuchHost.At(host.Span, host.Value, Advice(host.Value)));
                continue;
            }
            var files = format.Write(rules, new HostSetup()).Where(file => file.IsPublished).ToList();
            if (files.Find(file => writers.ContainsKey(file.Path)) is { } taken)
            {
                diagnostics.Add(SameFile.At(host.Span, writers[taken.Path], format.Name, taken.Path));
                continue;
            }
            foreach (var file in files)
            {
                writers.Add(file.Path, format.Name);
                yield return new TextArtifact(file.Path, file.Text);
            }
        }
    }

    private Wording Advice(string name)
    {
        var names = formats.Select(format => format.Name).ToList();
        if (Likeness.Nearest(name, names) is { } nearest)
            return new Wording($"Did you mean “{nearest}”?", $"是否应为“{nearest}”？");
        var list = string.Join(", ", names);
        return new Wording($"The hosts are: {list}.", $"可用的有：{list}。");
    }
}

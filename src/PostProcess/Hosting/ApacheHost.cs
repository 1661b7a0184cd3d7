using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>Apache 2.4: a virtual host. The site lies in the root's folder of the base path.</summary>
internal sealed class ApacheHost : IHostFormat
{
    /// <inheritdoc/>
    public string Name => "apache";

    /// <inheritdoc/>
    public string Title => "Apache";

    /// <inheritdoc/>
    public IEnumerable<HostFile> Write(SiteRules rules, HostSetup setup)
    {
        var text = new ConfigText("    ");
        text.Line($"# The site lies in {setup.Root}{rules.BasePath}. Modules: a2enmod headers rewrite");
        if (setup.IsPart)
            WriteFolder(text, rules, setup);
        else
            text.Block($"<VirtualHost {(setup.Listen.Contains(':', StringComparison.Ordinal) ? setup.Listen : "*:" + setup.Listen)}>", () =>
            {
                if (setup.ServerName.Length > 0)
                    text.Line($"ServerName {setup.ServerName}");
                text.Line($"DocumentRoot {setup.Root}").Line($"ErrorDocument 404 {rules.AddressOf(rules.LostPage)}");
                WriteFolder(text, rules, setup);
            }, "</VirtualHost>");
        yield return new HostFile(ContentPath.Of("apache.conf"), text.ToString(), IsPublished: false);
    }

    private static void WriteFolder(ConfigText text, SiteRules rules, HostSetup setup) =>
        text.Block($"<Directory \"{setup.Root}{rules.BasePath.TrimEnd('/')}\">", () =>
        {
            text.Line("Require all granted").Line("AllowOverride None").Line("Options FollowSymLinks");
            ApacheRules.Write(text, rules, setup);
        }, "</Directory>");
}

using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>Apache 2.4 where only a folder can be had: .htaccess. The provider must allow it (AllowOverride All, or FileInfo Indexes Options).</summary>
internal sealed class HtaccessHost : IHostFormat
{
    /// <inheritdoc/>
    public string Name => "htaccess";

    /// <inheritdoc/>
    public string Title => "Apache (.htaccess)";

    /// <inheritdoc/>
    public IEnumerable<HostFile> Write(SiteRules rules, HostSetup setup)
    {
        var text = new ConfigText("    ");
        ApacheRules.Write(text, rules, setup);
        yield return new HostFile(ContentPath.Of(".htaccess"), text.ToString(), IsPublished: true);
    }
}

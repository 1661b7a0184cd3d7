using System.Xml.Linq;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Formats;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>
/// Tencent Cloud COS: an upload script for coscli and the bucket's website configuration. Security headers are the CDN's to set; the script
/// names them.
/// </summary>
internal sealed class TencentHost : IHostFormat
{
    /// <inheritdoc/>
    public string Name => "tencent";

    /// <inheritdoc/>
    public string Title => "Tencent Cloud COS";

    /// <inheritdoc/>
    public IEnumerable<HostFile> Write(SiteRules rules, HostSetup setup)
    {
        const string Folder = "coscli cp \"$SITE/$1/\" \"cos://$BUCKET/$PREFIX$1/\" -r --include \".*\\.$4\\$\" --meta \"Content-Type:$2#Cache-Control:$3\"";
        const string File = "coscli cp \"$SITE/$1\" \"cos://$BUCKET/$PREFIX$1\" --meta \"Content-Type:$2#Cache-Control:$3\"";
        yield return new HostFile(ContentPath.Of("upload.sh"), UploadScript.Of(rules, [.. UploadScript.Remarks(rules)], Folder, File), IsPublished: false);
        yield return new HostFile(ContentPath.Of("website.xml"), XmlText.Of(Website(rules)), IsPublished: false);
    }

    private static XElement Website(SiteRules rules) => new("WebsiteConfiguration",
        new XElement("IndexDocument", new XElement("Suffix", "index.html")),
        new XElement("ErrorDocument", new XElement("Key", rules.AddressOf(rules.LostPage)[1..]), new XElement("OriginalHttpStatus", "Enabled")),
        rules.Redirects.Count == 0 ? null : new XElement("RoutingRules", rules.Redirects.Select(move => new XElement("RoutingRule",
            new XElement("Condition", new XElement("KeyPrefixEquals", rules.FolderAddress(move.From)[1..])),
            new XElement("Redirect", new XElement("ReplaceKeyPrefixWith", rules.FolderAddress(move.To)[1..]))))));
}

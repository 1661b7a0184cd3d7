using System.Xml.Linq;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Formats;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>
/// Alibaba Cloud OSS: an upload script for ossutil and the bucket's website configuration, which takes 20 routing rules. Security headers
/// are the CDN's to set; the script names them.
/// </summary>
internal sealed class AliyunHost : IHostFormat
{
    private const int MostRules = 20;

    /// <inheritdoc/>
    public string Name => "aliyun";

    /// <inheritdoc/>
    public string Title => "Alibaba Cloud OSS";

    /// <inheritdoc/>
    public IEnumerable<HostFile> Write(SiteRules rules, HostSetup setup)
    {
        const string Folder = "ossutil cp -r -f \"$SITE/$1/\" \"oss://$BUCKET/$PREFIX$1/\" --include \"*.$4\" --meta \"Content-Type:$2#Cache-Control:$3\"";
        const string File = "ossutil cp -f \"$SITE/$1\" \"oss://$BUCKET/$PREFIX$1\" --meta \"Content-Type:$2#Cache-Control:$3\"";
        yield return new HostFile(ContentPath.Of("upload.sh"), UploadScript.Of(rules, [.. UploadScript.Remarks(rules)], Folder, File), IsPublished: false);
        yield return new HostFile(ContentPath.Of("website.xml"), XmlText.Of(Website(rules)), IsPublished: false);
    }

    private static XElement Website(SiteRules rules) => new("WebsiteConfiguration",
        new XElement("IndexDocument", new XElement("Suffix", "index.html"), new XElement("SupportSubDir", "true"), new XElement("Type", "0")),
        new XElement("ErrorDocument", new XElement("Key", rules.AddressOf(rules.LostPage)[1..]), new XElement("HttpStatus", "404")),
        rules.Redirects.Count == 0 ? null : new XElement("RoutingRules", rules.Redirects.Take(MostRules).Select((move, i) => new XElement("RoutingRule",
            new XElement("RuleNumber", i + 1),
            new XElement("Condition", new XElement("KeyPrefixEquals", rules.FolderAddress(move.From)[1..])),
            new XElement("Redirect",
                new XElement("RedirectType", "External"),
                new XElement("HttpRedirectCode", 301),
                new XElement("ReplaceKeyPrefixWith", rules.FolderAddress(move.To)[1..]))))));
}

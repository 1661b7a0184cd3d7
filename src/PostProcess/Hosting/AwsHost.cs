using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>
/// Amazon S3 behind CloudFront: an upload script, a CloudFront function for the viewer's request (folders, redirects, the reader's
/// language), and a response headers policy for each zone. CloudFront compresses; its custom error response is one 404.html for all.
/// </summary>
internal sealed class AwsHost : IHostFormat
{
    /// <inheritdoc/>
    public string Name => "aws";

    /// <inheritdoc/>
    public string Title => "Amazon S3 and CloudFront";

    /// <inheritdoc/>
    public IEnumerable<HostFile> Write(SiteRules rules, HostSetup setup)
    {
        const string Folder = "aws s3 cp \"$SITE/$1/\" \"s3://$BUCKET/$PREFIX$1/\" --recursive --exclude '*' --include \"*.$4\" --content-type \"$2\" --cache-control \"$3\"";
        const string File = "aws s3 cp \"$SITE/$1\" \"s3://$BUCKET/$PREFIX$1\" --content-type \"$2\" --cache-control \"$3\"";
        yield return new HostFile(ContentPath.Of("upload.sh"), UploadScript.Of(rules, [], Folder, File), IsPublished: false);
        yield return new HostFile(ContentPath.Of("viewer-request.js"), CloudFrontFunction.Of(rules, setup), IsPublished: false);
        string[] names = ["hashed", "archive", "pages"];
        foreach (var (zone, name) in rules.Zones.Zip(names))
            yield return new HostFile(ContentPath.Of($"headers-{name}.json"), JsonText.Of(CloudFrontHeaders.Policy(rules, zone, name)), IsPublished: false);
    }
}

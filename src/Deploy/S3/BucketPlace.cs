using Yujiang.Static.Text;

namespace Yujiang.Static.Deploy.S3;

/// <summary>A bucket and a prefix in it, empty or ending in a slash: where the site's paths become keys.</summary>
internal sealed record BucketPlace(string Bucket, string Prefix)
{
    /// <summary>Reads bucket/prefix.</summary>
    public static BucketPlace Of(string address)
    {
        var slash = address.IndexOf('/');
        var (bucket, prefix) = slash < 0 ? (address, "") : (address[..slash], address[(slash + 1)..].Trim('/'));
        return new BucketPlace(bucket, prefix.Length == 0 ? "" : prefix + "/");
    }

    /// <summary>The key of a file.</summary>
    public string KeyOf(ContentPath path) => Prefix + path.Value;

    /// <summary>The path of a key, or null where it is none, such as the key of a folder.</summary>
    public ContentPath? PathOf(string key) =>
        key.Length > Prefix.Length && ContentPath.TryParse(key[Prefix.Length..], out var path) ? path : null;

    /// <inheritdoc/>
    public override string ToString() => $"s3://{Bucket}/{Prefix}";
}

using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Deploy.S3;

/// <summary>
/// A bucket of S3-compatible storage, or a prefix in one: s3://bucket/prefix. The SDK finds credentials by its own chain, tries again with
/// back-off, and every body goes with its MD5 and SHA-256, so that the service refuses what arrives damaged.
/// </summary>
internal sealed class S3Target : IDeployTarget
{
    private const string StoredHash = "x-amz-meta-sha256";
    private const int Lanes = 8;
    private readonly TargetRequest request;
    private readonly BucketPlace place;
    private readonly AmazonS3Client client;
    private readonly LargeUpload large;

    public S3Target(TargetRequest request)
    {
        this.request = request;
        place = BucketPlace.Of(request.Address);
        client = S3Faults.Try(place, () => S3Connection.Open(request));
        large = new LargeUpload(client, place, request);
    }

    /// <summary>How it is known.</summary>
    public static TargetForm Form { get; } = new("s3://", "s3://bucket/prefix", request => new S3Target(request));

    /// <inheritdoc/>
    public Task<IReadOnlyList<TargetFile>> ListAsync(IReadOnlyDictionary<ContentPath, SiteFile> site, CancellationToken cancellation) =>
        S3Faults.TryAsync<IReadOnlyList<TargetFile>>(place, async () =>
        {
            var found = new List<TargetFile>();
            var pages = client.Paginators.ListObjectsV2(new ListObjectsV2Request { BucketName = place.Bucket, Prefix = place.Prefix });
            await foreach (var item in pages.S3Objects.WithCancellation(cancellation))
            {
                if (place.PathOf(item.Key) is { } path)
                    found.Add(new TargetFile(path, item.Size ?? 0, item.ETag.Trim('"')));
            }
            var doubtful = found.Select((file, at) => (file, at)).Where(pair => site.TryGetValue(pair.file.Path, out var own) && own.Size == pair.file.Size && pair.file.Is(own) != true);
            await Parallel.ForEachAsync(doubtful.ToList(), Abreast(cancellation), async (pair, token) => found[pair.at] = await AskAsync(pair.file, token));
            return found;
        });

    /// <inheritdoc/>
    public Task<byte[]> ReadAsync(ContentPath path, CancellationToken cancellation) => S3Faults.TryAsync(place, async () =>
    {
        using var answer = await client.GetObjectAsync(place.Bucket, place.KeyOf(path), cancellation);
        using var bytes = new MemoryStream();
        await answer.ResponseStream.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    });

    /// <inheritdoc/>
    public Task SendAsync(IReadOnlyList<SiteFile> files, Action<SiteFile> arrived, CancellationToken cancellation) => S3Faults.TryAsync(place, async () =>
    {
        await Parallel.ForEachAsync(files, Abreast(cancellation), async (file, token) =>
        {
            if (file.Size > LargeUpload.PartSize)
                await large.SendAsync(file, token);
            else
                await SendAsync(file, token);
            arrived(file);
        });
        return true;
    });

    /// <inheritdoc/>
    public Task WriteAsync(ContentPath path, byte[] bytes, CancellationToken cancellation) => S3Faults.TryAsync(place, async () =>
    {
        using var stream = new MemoryStream(bytes);
        return await client.PutObjectAsync(new PutObjectRequest
        {
            BucketName = place.Bucket,
            Key = place.KeyOf(path),
            InputStream = stream,
            ContentType = request.Delivery(path).ContentType,
            UseChunkEncoding = false,
        }, cancellation);
    });

    // One by one: to delete many at once wants a checksum that compatible services do not agree on.
    /// <inheritdoc/>
    public Task DeleteAsync(IReadOnlyList<ContentPath> paths, CancellationToken cancellation) => S3Faults.TryAsync(place, async () =>
    {
        await Parallel.ForEachAsync(paths, Abreast(cancellation), async (path, token) =>
        {
            try
            {
                await client.DeleteObjectAsync(place.Bucket, place.KeyOf(path), token);
            }
            catch (AmazonS3Exception exception) when (exception is { StatusCode: HttpStatusCode.NotFound, ErrorCode: not "NoSuchBucket" })
            {
                // A try that was thought to have failed removed it.
            }
        });
        return true;
    });

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private static ParallelOptions Abreast(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = Lanes, CancellationToken = cancellation };

    // The ETag of what came in parts, or lies encrypted, is no MD5: such an object carries its SHA-256 with it.
    private async Task<TargetFile> AskAsync(TargetFile file, CancellationToken cancellation)
    {
        var answer = await client.GetObjectMetadataAsync(place.Bucket, place.KeyOf(file.Path), cancellation);
        return file with { Hash = answer.Metadata[StoredHash] ?? file.Hash };
    }

    private async Task SendAsync(SiteFile file, CancellationToken cancellation)
    {
        using var bytes = request.Site.Open(file.Path);
        var delivery = request.Delivery(file.Path);
        var put = new PutObjectRequest
        {
            BucketName = place.Bucket,
            Key = place.KeyOf(file.Path),
            InputStream = bytes,
            ContentType = delivery.ContentType,
            MD5Digest = Convert.ToBase64String(Convert.FromHexString(file.Md5)),
            UseChunkEncoding = false,
        };
        put.Headers.CacheControl = delivery.CacheControl;
        if (delivery.ContentEncoding.Length > 0)
            put.Headers.ContentEncoding = delivery.ContentEncoding;
        put.Metadata[StoredHash] = file.Sha256;
        await client.PutObjectAsync(put, cancellation);
    }
}

using Amazon.S3;
using Amazon.S3.Model;

namespace Yujiang.Static.Deploy.S3;

/// <summary>Sends a large file in parts, each signed together with its SHA-256; a part that fails is sent again alone.</summary>
internal sealed class LargeUpload(AmazonS3Client client, BucketPlace place, TargetRequest request)
{
    /// <summary>Bytes of a part, and the size above which a file is sent in parts.</summary>
    public const int PartSize = 16 << 20;

    /// <summary>Sends a file; it stands there when all parts have arrived.</summary>
    public async Task SendAsync(SiteFile file, CancellationToken cancellation)
    {
        await ClearAsync(place.KeyOf(file.Path), cancellation);
        var delivery = request.Delivery(file.Path);
        var start = new InitiateMultipartUploadRequest { BucketName = place.Bucket, Key = place.KeyOf(file.Path), ContentType = delivery.ContentType };
        start.Headers.CacheControl = delivery.CacheControl;
        start.Metadata["x-amz-meta-sha256"] = file.Sha256;
        var upload = (await client.InitiateMultipartUploadAsync(start, cancellation)).UploadId;
        var parts = new List<PartETag>();
        using var bytes = request.Site.Open(file.Path);
        for (var at = 0L; at < file.Size; at += PartSize)
            parts.Add(await SendPartAsync(file, upload, bytes, cancellation));
        await client.CompleteMultipartUploadAsync(
            new CompleteMultipartUploadRequest { BucketName = place.Bucket, Key = place.KeyOf(file.Path), UploadId = upload, PartETags = parts }, cancellation);
    }

    // Parts that an interrupted run left are seen by nobody and paid for all the same.
    private async Task ClearAsync(string key, CancellationToken cancellation)
    {
        try
        {
            var left = await client.ListMultipartUploadsAsync(new ListMultipartUploadsRequest { BucketName = place.Bucket, Prefix = key }, cancellation);
            foreach (var upload in (left.MultipartUploads ?? []).Where(upload => upload.Key == key))
                await client.AbortMultipartUploadAsync(place.Bucket, key, upload.UploadId, cancellation);
        }
        catch (AmazonS3Exception)
        {
            // A service that does not know of this, or does not allow it, takes the file all the same.
        }
    }

    private async Task<PartETag> SendPartAsync(SiteFile file, string upload, FileStream bytes, CancellationToken cancellation)
    {
        var number = (int)(bytes.Position / PartSize) + 1;
        var part = new byte[Math.Min(PartSize, file.Size - bytes.Position)];
        await bytes.ReadExactlyAsync(part, cancellation);
        using var stream = new MemoryStream(part);
        var answer = await client.UploadPartAsync(new UploadPartRequest
        {
            BucketName = place.Bucket,
            Key = place.KeyOf(file.Path),
            UploadId = upload,
            PartNumber = number,
            PartSize = part.Length,
            InputStream = stream,
            UseChunkEncoding = false,
        }, cancellation);
        return new PartETag(number, answer.ETag);
    }
}

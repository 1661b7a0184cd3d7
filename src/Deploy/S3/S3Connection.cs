using Amazon.Runtime;
using Amazon.S3;

namespace Yujiang.Static.Deploy.S3;

/// <summary>Makes the client: Amazon's own service, or one that speaks the same language at an address of its own.</summary>
internal static class S3Connection
{
    private const int Tries = 8;

    /// <summary>The client. Credentials, region and, where none is given, the address come from the SDK's own chain.</summary>
    public static AmazonS3Client Open(TargetRequest request)
    {
        var config = new AmazonS3Config
        {
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = Tries,
            Timeout = TimeSpan.FromMinutes(2),
            ForcePathStyle = request.HasPathStyle,
            // Compatible services do not know the checksums that Amazon added later; MD5 and SHA-256 they all know.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (request.Endpoint.Length > 0)
        {
            config.ServiceURL = request.Endpoint;
            config.AuthenticationRegion = FallbackRegionFactory.GetRegionEndpoint()?.SystemName ?? "us-east-1";
        }
        return new AmazonS3Client(config);
    }
}

using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using Amazon.S3;
using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Deploy.S3;

/// <summary>Turns what the SDK throws into one sentence that says what to do. The service's own text is left out: it may quote a request.</summary>
internal static class S3Faults
{
    private static readonly Wording NoBucket = new("There is no bucket “{0}” at this service. Make it first, or correct the name.",
        "该服务上没有名为“{0}”的存储桶。请先创建，或更正名称。");
    private static readonly Wording NoCredentials = new(
        "No credentials for {0} were found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, or sign in with the service's own tool.",
        "没有找到访问{0}的凭据。请设置AWS_ACCESS_KEY_ID和AWS_SECRET_ACCESS_KEY，或AWS_PROFILE，或用服务商的工具登录。");
    private static readonly Wording WrongCredentials = new("{0} does not accept the credentials that were found. Check the key, the secret and the region.",
        "{0}不接受所找到的凭据。请检查密钥和地域。");
    private static readonly Wording NoRights = new("The credentials have no right to do this at {0}. They need to list, read, write and delete objects there.",
        "凭据在{0}没有所需的权限。须允许列出、读取、写入和删除对象。");
    private static readonly Wording NoService = new("The service of {0} cannot be reached. Check the network, --endpoint and the region.",
        "无法连接{0}所在的服务。请检查网络、--endpoint和地域。");
    private static readonly Wording NoRegion = new("It is not known where {0} is. Set AWS_REGION, or name the service with --endpoint.",
        "不知道{0}位于何处。请设置AWS_REGION，或用--endpoint写明服务地址。");
    private static readonly Wording Failed = new("{0} failed again and again ({1}). Deploy again later: what is there already is not sent twice.",
        "{0}多次出错（{1}）。请稍后重新发布：已发送的文件不会重复发送。");

    /// <summary>Does the work, or throws <see cref="TargetRefusedException"/>.</summary>
    public static T Try<T>(BucketPlace place, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (Sentence(exception) is { } sentence)
        {
            throw Refused(place, sentence, exception);
        }
    }

    /// <summary>The same for work that waits.</summary>
    public static async Task<T> TryAsync<T>(BucketPlace place, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (Sentence(exception) is { } sentence)
        {
            throw Refused(place, sentence, exception);
        }
    }

    private static TargetRefusedException Refused(BucketPlace place, Wording sentence, Exception exception) =>
        sentence == NoBucket
            ? new TargetRefusedException(sentence, place.Bucket)
            : new TargetRefusedException(sentence, place, (exception as AmazonServiceException)?.ErrorCode ?? exception.GetType().Name);

    private static Wording? Sentence(Exception exception) => exception switch
    {
        AmazonS3Exception { ErrorCode: "NoSuchBucket" } => NoBucket,
        AmazonS3Exception { ErrorCode: "InvalidAccessKeyId" or "SignatureDoesNotMatch" or "InvalidToken" or "ExpiredToken" or "AuthorizationHeaderMalformed" } => WrongCredentials,
        AmazonS3Exception { ErrorCode: "BadDigest" or "XAmzContentSHA256Mismatch" } => new Wording(DeployWords.ChangedMeanwhile.En, DeployWords.ChangedMeanwhile.Zh),
        AmazonS3Exception { StatusCode: HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized } => NoRights,
        AmazonServiceException { InnerException: HttpRequestException { InnerException: SocketException } } => NoService,
        HttpRequestException { InnerException: SocketException } => NoService,
        AmazonServiceException service when service.Message.Contains("credentials", StringComparison.OrdinalIgnoreCase) => NoCredentials,
        AmazonClientException client when client.Message.Contains("credentials", StringComparison.OrdinalIgnoreCase) => NoCredentials,
        AmazonClientException client when client.Message.Contains("Region", StringComparison.Ordinal) => NoRegion,
        AmazonServiceException or AmazonClientException or HttpRequestException or TimeoutException => Failed,
        _ => null,
    };
}

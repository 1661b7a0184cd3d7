using Amazon.S3;
using Amazon.S3.Model;
using Xunit;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Deploy;

/// <summary>Deployments by the program itself to a real S3-compatible server: headers, large files, failures, kills, and what people get wrong.</summary>
[Collection("Swift")]
public sealed class S3DeploymentTests : IDisposable
{
    private readonly SwiftServer swift;
    private readonly TempFolder folder = new();
    private readonly PaperSite old;
    private readonly PaperSite @new;

    public S3DeploymentTests(SwiftServer swift)
    {
        this.swift = swift;
        old = PaperSite.Old(Path.Combine(folder.Path, "old"));
        @new = PaperSite.New(Path.Combine(folder.Path, "new"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_object_is_stored_with_the_headers_of_the_table()
    {
        var bucket = await swift.MakeBucketAsync();

        var (code, _, messages) = await Deploy(old, $"s3://{bucket}/features", swift.Endpoint);

        Assert.True(code == 0, messages);
        await AssertIs(old, bucket, "features/");
        var photo = old.Paths.First(path => path.EndsWith(".jpg", StringComparison.Ordinal));
        Assert.Equal(("image/jpeg", "immutable, max-age=31536000, public", ""), await HeadersOf(bucket, "features/" + photo));
        Assert.Equal(("text/html; charset=utf-8", "max-age=0, must-revalidate, public", ""), await HeadersOf(bucket, "features/zh/index.html"));
        Assert.Equal(("text/html; charset=utf-8", "max-age=0, must-revalidate, public", "gzip"), await HeadersOf(bucket, "features/zh/index.html.gz"));
        Assert.Equal(("text/javascript; charset=utf-8", "max-age=0, must-revalidate, public", ""), await HeadersOf(bucket, "features/sw.js"));
    }

    [Fact]
    public async Task A_second_deployment_sends_the_difference_only()
    {
        var bucket = await swift.MakeBucketAsync();
        await Deploy(old, $"s3://{bucket}", swift.Endpoint);

        var same = await Deploy(old, $"s3://{bucket}", swift.Endpoint);
        var changed = await Deploy(@new, $"s3://{bucket}", swift.Endpoint);
        await Deploy(@new, $"s3://{bucket}", swift.Endpoint);

        Assert.EndsWith("The target already is what it should be.\n", same.Results, StringComparison.Ordinal);
        Assert.Contains("15 hashed files of the old site stay", changed.Results, StringComparison.Ordinal);
        await AssertIs(@new, bucket, "");
    }

    [Fact]
    public async Task A_large_file_goes_in_parts_and_is_known_again()
    {
        var bucket = await swift.MakeBucketAsync();
        var bytes = new byte[40 << 20];
        new Random(1).NextBytes(bytes);
        old.Add("archive/spring/spring.bag.zip", bytes);
        var begun = await swift.Client.InitiateMultipartUploadAsync(bucket, "archive/spring/spring.bag.zip", TestContext.Current.CancellationToken);

        var first = await Deploy(old, $"s3://{bucket}", swift.Endpoint);
        var second = await Deploy(old, $"s3://{bucket}", swift.Endpoint);

        Assert.True(first.Code == 0, first.Messages);
        var stored = await swift.Client.GetObjectMetadataAsync(bucket, "archive/spring/spring.bag.zip", TestContext.Current.CancellationToken);
        Assert.EndsWith("-3\"", stored.ETag, StringComparison.Ordinal);
        Assert.Equal("application/zip", stored.Headers.ContentType);
        Assert.Equal(bytes, await swift.ReadAsync(bucket, "archive/spring/spring.bag.zip"));
        Assert.EndsWith("The target already is what it should be.\n", second.Results, StringComparison.Ordinal);
        var left = await swift.Client.ListMultipartUploadsAsync(new ListMultipartUploadsRequest { BucketName = bucket }, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(left.MultipartUploads ?? [], upload => upload.UploadId == begun.UploadId);
    }

    [Fact]
    public async Task A_server_that_fails_every_third_request_gets_the_whole_site_all_the_same()
    {
        var bucket = await swift.MakeBucketAsync();
        using var proxy = new FailingProxy(swift.Endpoint, fails: true);

        var (code, _, messages) = await Deploy(old, $"s3://{bucket}", proxy.Endpoint);

        Assert.True(code == 0, messages);
        Assert.True(proxy.Failed > 15);
        await AssertIs(old, bucket, "");
        AssertOrder(proxy.Passed);
    }

    [Fact]
    public async Task Killed_at_many_moments_and_run_again_no_reader_ever_meets_a_page_whose_files_are_missing()
    {
        var bucket = await swift.MakeBucketAsync();
        await Deploy(old, $"s3://{bucket}", swift.Endpoint);
        using var end = new CancellationTokenSource();
        var reading = ReadAgainAndAgain(bucket, end.Token);
        var killed = 0;

        for (var round = 0; round < 6; round++)
        {
            var site = round % 2 == 0 ? @new : old;
            killed += await KillAsync(site, bucket, atRequest: 8 + (round * 5)) ? 1 : 0;
            var (code, _, messages) = await Deploy(site, $"s3://{bucket}", swift.Endpoint);
            Assert.True(code == 0, messages);
        }
        await Deploy(old, $"s3://{bucket}", swift.Endpoint);
        await end.CancelAsync();

        Assert.Equal(6, killed);
        Assert.Equal([], await reading);
        await AssertIs(old, bucket, "");
    }

    [Theory]
    [InlineData("no-such-bucket", SwiftServer.Key, SwiftServer.Secret, "There is no bucket “no-such-bucket” at this service. Make it first, or correct the name.")]
    [InlineData("paper1", SwiftServer.Key, "wrong-secret", "s3://paper1/ does not accept the credentials that were found. Check the key, the secret and the region.")]
    [InlineData("paper1", SwiftServer.GuestKey, SwiftServer.GuestSecret, "The credentials have no right to do this at s3://paper1/. They need to list, read, write and delete objects there.")]
    [InlineData("paper1", "", "", "No credentials for s3://paper1/ were found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, or sign in with the service's own tool.")]
    public async Task What_people_get_wrong_is_one_sentence_without_a_secret(string bucket, string key, string secret, string sentence)
    {
        await swift.MakeBucketAsync();
        var environment = key.Length == 0 ? [] : Credentials(key, secret);

        var (code, results, messages) = await DeployProcess.RunAsync(environment, [.. Arguments(old, $"s3://{bucket}", swift.Endpoint)]);

        Assert.Equal((1, "", sentence + "\n"), (code, results, messages));
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_one_sentence()
    {
        var (code, _, messages) = await Deploy(old, "s3://paper", new Uri($"http://127.0.0.1:{FreePort.Find()}"));

        Assert.Equal((1, "The service of s3://paper/ cannot be reached. Check the network, --endpoint and the region.\n"), (code, messages));
    }

    private static Task<(int Code, string Results, string Messages)> Deploy(PaperSite site, string target, Uri endpoint) =>
        DeployProcess.RunAsync(Credentials(SwiftServer.Key, SwiftServer.Secret), [.. Arguments(site, target, endpoint)]);

    private static Dictionary<string, string> Credentials(string key, string secret) => new() { ["AWS_ACCESS_KEY_ID"] = key, ["AWS_SECRET_ACCESS_KEY"] = secret };

    private static IEnumerable<string> Arguments(PaperSite site, string target, Uri endpoint) =>
        ["--output", site.Folder, "--max-delete", "60", "--quiet", "--endpoint", endpoint.ToString(), "--path-style", target];

    // The proxy says when so many requests have come; the kill is then immediate.
    private async Task<bool> KillAsync(PaperSite site, string bucket, int atRequest)
    {
        using var proxy = new FailingProxy(swift.Endpoint, fails: false);
        using var deployment = DeployProcess.Start(Credentials(SwiftServer.Key, SwiftServer.Secret), [.. Arguments(site, $"s3://{bucket}", proxy.Endpoint)]);
        var isKilled = false;
        proxy.Comes = number =>
        {
            if (number != atRequest)
                return;
            isKilled = !deployment.IsOver;
            deployment.Kill();
        };
        await deployment.WaitAsync();
        return isKilled;
    }

    private async Task<List<string>> ReadAgainAndAgain(string bucket, CancellationToken end)
    {
        var complaints = new List<string>();
        while (!end.IsCancellationRequested)
        {
            foreach (var page in (string[])["zh/index.html", "zh/spring/index.html", "zh/autumn/index.html", "zh/winter/index.html"])
            {
                if (await TryReadAsync(bucket, page) is not { } text)
                    continue;
                foreach (var picture in PaperSite.PicturesOf(text))
                {
                    if (await TryReadAsync(bucket, picture) is null)
                        complaints.Add($"{page} names {picture}, which is not there.");
                }
            }
        }
        return complaints;
    }

    private async Task<string?> TryReadAsync(string bucket, string key)
    {
        try
        {
            return System.Text.Encoding.UTF8.GetString(await swift.ReadAsync(bucket, key));
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode == System.Net.HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private async Task<(string, string, string)> HeadersOf(string bucket, string key)
    {
        var answer = await swift.Client.GetObjectMetadataAsync(bucket, key);
        // The client puts the directives into an order of its own.
        var cache = string.Join(", ", answer.Headers.CacheControl.Split(", ").Order(StringComparer.Ordinal));
        return (answer.Headers.ContentType, cache, answer.Headers.ContentEncoding ?? "");
    }

    private async Task AssertIs(PaperSite site, string bucket, string prefix)
    {
        Assert.Equal(site.Paths.Select(path => prefix + path), await swift.KeysAsync(bucket));
        foreach (var path in site.Paths)
            Assert.Equal(site.Read(path), await swift.ReadAsync(bucket, prefix + path));
    }

    private static void AssertOrder(IReadOnlyList<string> requests)
    {
        var puts = requests.Where(request => request.StartsWith("PUT ", StringComparison.Ordinal)).ToList();
        var lastPhoto = puts.FindLastIndex(put => put.Contains("/photos/", StringComparison.Ordinal));
        var firstPage = puts.FindIndex(put => put.Contains(".html", StringComparison.Ordinal));
        var lastPage = puts.FindLastIndex(put => put.Contains(".html", StringComparison.Ordinal));
        var worker = puts.FindIndex(put => put.EndsWith("/sw.js", StringComparison.Ordinal));
        Assert.True(lastPhoto < firstPage && lastPage < worker, string.Join('\n', puts));
        Assert.EndsWith("/archive/manifest-sha256.txt", puts[^1], StringComparison.Ordinal);
    }
}

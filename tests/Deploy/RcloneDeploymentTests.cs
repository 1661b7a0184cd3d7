using Xunit;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Deploy;

/// <summary>Deployments by the program itself through rclone: to a folder of its own and to the S3-compatible server.</summary>
[Collection("Swift")]
public sealed class RcloneDeploymentTests : IDisposable
{
    private readonly SwiftServer swift;
    private readonly TempFolder folder = new();
    private readonly PaperSite old;
    private readonly PaperSite @new;
    private readonly Dictionary<string, string> environment;

    public RcloneDeploymentTests(SwiftServer swift)
    {
        DebianPackages.Require("The tests of deployment need rclone", ["rclone"], ["/usr/bin/rclone"]);
        this.swift = swift;
        old = PaperSite.Old(PathOf("old"));
        @new = PaperSite.New(PathOf("new"));
        environment = new() { ["RCLONE_CONFIG"] = folder.Write("rclone.conf", $"""
            [here]
            type = alias
            remote = {folder.Path}/remote
            [store]
            type = s3
            provider = Other
            endpoint = {swift.Endpoint}
            access_key_id = {SwiftServer.Key}
            secret_access_key = {SwiftServer.Secret}
            [stranger]
            type = s3
            provider = Other
            endpoint = {swift.Endpoint}
            access_key_id = {SwiftServer.Key}
            secret_access_key = a-wrong-secret
            """) };
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_folder_behind_a_remote_becomes_the_site_and_then_the_next_one()
    {
        var first = await Deploy(old, "rclone:here:www");
        var same = await Deploy(old, "rclone:here:www");
        var next = await Deploy(@new, "rclone:here:www");
        await Deploy(@new, "rclone:here:www");

        Assert.True(first.Code == 0, first.Messages);
        Assert.EndsWith("The target already is what it should be.\n", same.Results, StringComparison.Ordinal);
        Assert.Contains("15 hashed files of the old site stay", next.Results, StringComparison.Ordinal);
        Assert.Equal(@new.Paths, FilesOf(PathOf("remote/www")));
        Assert.All(@new.Paths, path => Assert.Equal(@new.Read(path), File.ReadAllBytes(PathOf("remote/www/" + path))));
    }

    [Fact]
    public async Task A_store_behind_a_remote_gets_the_headers_too()
    {
        var bucket = await swift.MakeBucketAsync();

        var (code, _, messages) = await Deploy(old, $"rclone:store:{bucket}/features");

        Assert.True(code == 0, messages);
        Assert.Equal(old.Paths.Select(path => "features/" + path), await swift.KeysAsync(bucket));
        var twin = await swift.Client.GetObjectMetadataAsync(bucket, "features/zh/index.html.gz", TestContext.Current.CancellationToken);
        Assert.Equal("text/html; charset=utf-8", twin.Headers.ContentType);
        Assert.Equal("gzip", twin.Headers.ContentEncoding);
        Assert.Contains("must-revalidate", twin.Headers.CacheControl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_in_the_middle_and_run_again_the_site_is_whole()
    {
        using (var deployment = DeployProcess.Start(environment, Arguments(old, "rclone:here:www")))
        {
            while (!deployment.IsOver && !File.Exists(PathOf("remote/www/zh/spring/index.html")))
                await Task.Delay(5, TestContext.Current.CancellationToken);
            Assert.False(deployment.IsOver);
            deployment.Kill();
            await deployment.WaitAsync();
        }

        var (code, results, messages) = await Deploy(old, "rclone:here:www");

        Assert.True(code == 0, messages);
        Assert.DoesNotContain(" 0 as they are", results, StringComparison.Ordinal);
        Assert.Equal(old.Paths, FilesOf(PathOf("remote/www")));
    }

    [Theory]
    [InlineData("rclone:nowhere:www", "rclone knows no remote “nowhere”. Set it up with rclone config; rclone listremotes names those it knows.")]
    [InlineData("rclone:stranger:paper", "The remote “stranger” refuses: its credentials are wrong or lack the right to list, read, write and delete there.")]
    [InlineData("rclone::s3,provider=Other,access_key_id=AKIASECRET,secret_access_key=TOPSECRET,endpoint='http://127.0.0.1:1':paper", "rclone could not do its work at the remote “s3” (exit code 1). Try rclone lsf s3: to see why, then deploy again.")]
    public async Task What_people_get_wrong_is_one_sentence_without_a_secret(string target, string sentence)
    {
        environment["RCLONE_RETRIES"] = "1";
        environment["RCLONE_LOW_LEVEL_RETRIES"] = "1";

        var (code, results, messages) = await Deploy(old, target);

        Assert.Equal((1, "", sentence + "\n"), (code, results, messages));
    }

    [Fact]
    public async Task Without_rclone_one_sentence_says_how_to_get_it()
    {
        environment["PATH"] = PathOf("empty");

        var (code, _, messages) = await Deploy(old, "rclone:here:www");

        Assert.Equal((1, "rclone is not installed. Install it (Debian and Ubuntu: apt install rclone), then deploy again.\n"), (code, messages));
    }

    private Task<(int Code, string Results, string Messages)> Deploy(PaperSite site, string target) => DeployProcess.RunAsync(environment, Arguments(site, target));

    private static string[] Arguments(PaperSite site, string target) => ["--output", site.Folder, "--max-delete", "60", "--quiet", target];

    private static IReadOnlyList<string> FilesOf(string folder) => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];

    private string PathOf(string name) => Path.Combine(folder.Path, name);
}

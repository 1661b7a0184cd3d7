using System.Diagnostics;
using System.Net.Sockets;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Xunit;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Deploy;

/// <summary>
/// S3-compatible storage: OpenStack Swift of Debian with its s3api, one of each of its four servers on the loopback, with two users:
/// one who may do all, and a guest who may do nothing.
/// </summary>
public sealed class SwiftServer : IAsyncLifetime
{
    internal const string Key = "test:tester";
    internal const string Secret = "testing";
    internal const string GuestKey = "test:guest";
    internal const string GuestSecret = "looking";
    private static readonly string[] Parts = ["account", "container", "object"];
    private readonly TempFolder folder = new();
    private readonly List<System.Diagnostics.Process> servers = [];
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> complaints = new();
    private AmazonS3Client? client;
    private int buckets;

    /// <summary>The address of the S3 interface.</summary>
    internal Uri Endpoint { get; private set; } = new("http://127.0.0.1");

    /// <summary>A client of its own, to look at what lies there.</summary>
    internal AmazonS3Client Client => client!;

    public async ValueTask InitializeAsync()
    {
        DebianPackages.Require("The tests of deployment need an S3-compatible server", ["swift-proxy", "swift-account", "swift-container", "swift-object"],
            ["/usr/bin/swift-proxy-server", "/usr/bin/swift-account-server", "/usr/bin/swift-container-server", "/usr/bin/swift-object-server"]);
        Directory.CreateDirectory(Path.Combine(folder.Path, "devices", "d1"));
        var ports = FreePort.FindSeveral(Parts.Length + 1);
        foreach (var (part, port) in Parts.Zip(ports))
            Prepare(part, port);
        Endpoint = new Uri($"http://127.0.0.1:{ports[^1]}");
        folder.Write("proxy-server.conf", Proxy(Endpoint.Port));
        foreach (var part in (string[])[.. Parts, "proxy"])
            servers.Add(Start($"/usr/bin/swift-{part}-server", Path.Combine(folder.Path, $"{part}-server.conf")));
        try
        {
            foreach (var (server, port) in servers.Zip(ports))
                await AwaitAsync(server, port);
        }
        catch (InvalidOperationException)
        {
            await DisposeAsync();
            throw;
        }
        client = ClientOf(Endpoint);
    }

    public ValueTask DisposeAsync()
    {
        client?.Dispose();
        foreach (var server in servers)
        {
            server.Kill(entireProcessTree: true);
            server.WaitForExit();
            server.Dispose();
        }
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A new bucket, empty.</summary>
    internal async Task<string> MakeBucketAsync()
    {
        var name = $"paper{Interlocked.Increment(ref buckets)}";
        await Client.PutBucketAsync(new PutBucketRequest { BucketName = name, UseClientRegion = false });
        return name;
    }

    /// <summary>The keys in a bucket, in ordinal order.</summary>
    internal async Task<IReadOnlyList<string>> KeysAsync(string bucket)
    {
        var keys = new List<string>();
        await foreach (var item in Client.Paginators.ListObjectsV2(new ListObjectsV2Request { BucketName = bucket }).S3Objects)
            keys.Add(item.Key);
        return [.. keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The bytes of an object.</summary>
    internal async Task<byte[]> ReadAsync(string bucket, string key)
    {
        using var answer = await Client.GetObjectAsync(bucket, key);
        using var bytes = new MemoryStream();
        await answer.ResponseStream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static AmazonS3Client ClientOf(Uri endpoint) => new(new BasicAWSCredentials(Key, Secret), new AmazonS3Config
    {
        ServiceURL = endpoint.ToString(),
        ForcePathStyle = true,
        AuthenticationRegion = "us-east-1",
        RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
        ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
    });

    private void Prepare(string part, int port)
    {
        var builder = Path.Combine(folder.Path, $"{part}.builder");
        Run("swift-ring-builder", builder, "create", "1", "1", "1");
        Run("swift-ring-builder", builder, "add", $"r1z1-127.0.0.1:{port}/d1", "1");
        Run("swift-ring-builder", builder, "rebalance");
        folder.Write($"{part}-server.conf", $"""
            [DEFAULT]
            {Frame(port)}
            devices = {folder.Path}/devices
            mount_check = false
            fallocate_reserve = 0
            [pipeline:main]
            pipeline = {part}-server
            [app:{part}-server]
            use = egg:swift#{part}
            """);
    }

    private string Proxy(int port) => $"""
        [DEFAULT]
        {Frame(port)}
        [pipeline:main]
        pipeline = catch_errors cache listing_formats bulk s3api tempauth copy slo dlo proxy-server
        [app:proxy-server]
        use = egg:swift#proxy
        account_autocreate = true
        [filter:catch_errors]
        use = egg:swift#catch_errors
        [filter:cache]
        use = egg:swift#memcache
        memcache_servers = 127.0.0.1:1
        [filter:listing_formats]
        use = egg:swift#listing_formats
        [filter:bulk]
        use = egg:swift#bulk
        [filter:s3api]
        use = egg:swift#s3api
        [filter:tempauth]
        use = egg:swift#tempauth
        user_test_tester = {Secret} .admin
        user_test_guest = {GuestSecret}
        [filter:copy]
        use = egg:swift#copy
        [filter:slo]
        use = egg:swift#slo
        [filter:dlo]
        use = egg:swift#dlo
        """;

    private string Frame(int port) => $"""
        bind_ip = 127.0.0.1
        bind_port = {port}
        workers = 0
        swift_dir = {folder.Path}
        user = {Environment.UserName}
        log_address = {folder.Path}/nowhere
        """;

    private System.Diagnostics.Process Start(string command, params string[] arguments)
    {
        var process = System.Diagnostics.Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => complaints.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Run(string command, params string[] arguments)
    {
        using var process = Start(command, arguments);
        process.WaitForExit();
        // A ring builder warns with 1 that a ring of one device keeps no copies.
        if (process.ExitCode is not (0 or 1))
            throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    // On a busy machine its four interpreters take their time.
    private async Task AwaitAsync(System.Diagnostics.Process server, int port)
    {
        for (var i = 0; i < 1800 && !server.HasExited; i++)
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync("127.0.0.1", port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }
        throw new InvalidOperationException("Swift did not start: " + string.Join('\n', complaints));
    }
}

/// <summary>Tests that share the one Swift server, one after the other.</summary>
[CollectionDefinition("Swift")]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "xunit's own word")]
public sealed class SwiftCollection : ICollectionFixture<SwiftServer>;

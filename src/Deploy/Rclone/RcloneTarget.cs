using System.Text.Json;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Deploy.Rclone;

/// <summary>
/// Whatever rclone reaches: rclone:remote:path. rclone lists, sends and removes; what and in which order is our plan's. Credentials are in
/// rclone's own configuration.
/// </summary>
internal sealed class RcloneTarget(TargetRequest request) : IDeployTarget
{
    private const int NoFolder = 3;
    private const int MostAtOnce = 200;
    private readonly RcloneProgram rclone = new(RemoteOf(request.Address));

    /// <summary>How it is known.</summary>
    public static TargetForm Form { get; } = new("rclone:", "rclone:remote:path", request => new RcloneTarget(request));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TargetFile>> ListAsync(IReadOnlyDictionary<ContentPath, SiteFile> site, CancellationToken cancellation)
    {
        var listing = await rclone.RunAsync(
            ["lsjson", "--recursive", "--files-only", "--no-modtime", "--no-mimetype", "--hash-type", "md5", "--hash", request.Address], [], [NoFolder], cancellation);
        if (listing.Length == 0)
            return [];
        // A folder that is not there is an open bracket and nothing more.
        var text = System.Text.Encoding.UTF8.GetString(listing).Trim();
        using var files = JsonDocument.Parse(text is "" or "[" ? "[]" : text);
        return [.. files.RootElement.EnumerateArray().SelectMany(Read)];
    }

    /// <inheritdoc/>
    public Task<byte[]> ReadAsync(ContentPath path, CancellationToken cancellation) => rclone.RunAsync(["cat", AddressOf(path)], [], [], cancellation);

    /// <inheritdoc/>
    public async Task SendAsync(IReadOnlyList<SiteFile> files, Action<SiteFile> arrived, CancellationToken cancellation)
    {
        foreach (var alike in files.GroupBy(file => request.Delivery(file.Path)))
        {
            foreach (var some in alike.Chunk(MostAtOnce))
            {
                await rclone.RunAsync(
                    ["copy", "--files-from-raw", "-", "--ignore-times", "--no-traverse", .. Headers(alike.Key), request.Site.Root, request.Address],
                    RcloneProgram.Lines(some.Select(file => file.Path.Value)), [], cancellation);
                foreach (var file in some)
                    arrived(file);
            }
        }
    }

    /// <inheritdoc/>
    public Task WriteAsync(ContentPath path, byte[] bytes, CancellationToken cancellation) => rclone.RunAsync(["rcat", AddressOf(path)], bytes, [], cancellation);

    /// <inheritdoc/>
    public async Task DeleteAsync(IReadOnlyList<ContentPath> paths, CancellationToken cancellation)
    {
        if (paths.Count > 0)
            await rclone.RunAsync(["delete", "--files-from-raw", "-", request.Address], RcloneProgram.Lines(paths.Select(path => path.Value)), [], cancellation);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    // A connection string may carry keys after the remote's name: they are never shown.
    private static string RemoteOf(string address) => address.TrimStart(':').Split(':', ',')[0];

    private static IEnumerable<TargetFile> Read(JsonElement file)
    {
        if (!ContentPath.TryParse(file.GetProperty("Path").GetString()!, out var path))
            yield break;
        var hash = file.TryGetProperty("Hashes", out var hashes) && hashes.TryGetProperty("md5", out var md5) ? md5.GetString()! : "";
        yield return new TargetFile(path, file.GetProperty("Size").GetInt64(), hash);
    }

    // Stores keep these headers; a disk or an SFTP server has no place for them.
    private static IEnumerable<string> Headers(Delivery delivery)
    {
        (string Name, string Value)[] headers =
            [("Content-Type", delivery.ContentType), ("Cache-Control", delivery.CacheControl), ("Content-Encoding", delivery.ContentEncoding)];
        return headers.Where(header => header.Value.Length > 0).SelectMany(header => (string[])["--header-upload", $"{header.Name}: {header.Value}"]);
    }

    private string AddressOf(ContentPath path) =>
        request.Address.EndsWith(':') || request.Address.EndsWith('/') ? request.Address + path : $"{request.Address}/{path}";
}

using System.Text;
using Yujiang.Static.Text;

namespace Yujiang.Static.Files;

/// <summary>
/// Notices changes in folders. The operating system's notices wake it; what counts is a stamp of every file's name, size and time, which is
/// taken twice a second as well. So it lives through folders that are deleted and made again, and works on disks that send no notices.
/// </summary>
internal sealed class TreeWatch(IReadOnlyList<string> roots) : IDisposable
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(15);
    private const int MostRounds = 40;
    private readonly Dictionary<string, FileSystemWatcher> watchers = [];
    private readonly SemaphoreSlim notices = new(0);
    private string seen = "";

    /// <summary>Takes the files as they stand for what has been seen.</summary>
    public void Begin()
    {
        Listen();
        seen = Stamp();
    }

    /// <summary>Ends when something is other than what was seen and nothing has been written for 15 ms, or for as long as that can be waited for.</summary>
    public async Task NextAsync(CancellationToken cancellation)
    {
        while (!await NextAsync(Round, cancellation))
            Listen();
    }

    /// <summary>The same, but not for longer than <paramref name="patience"/>; false where nothing changed.</summary>
    public async Task<bool> NextAsync(TimeSpan patience, CancellationToken cancellation)
    {
        await notices.WaitAsync(patience, cancellation);
        var now = Stamp();
        if (now == seen)
            return false;
        for (var i = 0; i < MostRounds; i++)
        {
            await Task.Delay(Settling, cancellation);
            var later = Stamp();
            if (later == now)
                break;
            now = later;
        }
        while (notices.CurrentCount > 0)
            await notices.WaitAsync(cancellation);
        seen = now;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in watchers.Values)
            watcher.Dispose();
        notices.Dispose();
    }

    // A folder that was deleted takes its notices with it.
    private void Listen()
    {
        foreach (var root in roots)
        {
            if (watchers.ContainsKey(root) == Directory.Exists(root))
                continue;
            if (watchers.Remove(root, out var old))
                old.Dispose();
            else if (TryWatch(root) is { } watcher)
                watchers[root] = watcher;
        }
    }

    private FileSystemWatcher? TryWatch(string root)
    {
        try
        {
            var watcher = new FileSystemWatcher(root) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size };
            watcher.Changed += (_, _) => Notice();
            watcher.Created += (_, _) => Notice();
            watcher.Deleted += (_, _) => Notice();
            watcher.Renamed += (_, _) => Notice();
            watcher.Error += (_, _) => Notice();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private void Notice()
    {
        try
        {
            notices.Release();
        }
        catch (ObjectDisposedException)
        {
            // The last notice of a watch that has ended.
        }
    }

    private string Stamp()
    {
        var text = new StringBuilder();
        foreach (var root in roots)
            Note(root, text);
        return ContentHash.Of(text.ToString());
    }

    private static void Note(string root, StringBuilder text)
    {
        try
        {
            var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.System };
            foreach (var file in new DirectoryInfo(root).EnumerateFiles("*", options).Where(file => !file.Name.StartsWith('.')).OrderBy(file => file.FullName, StringComparer.Ordinal))
                text.Append(file.FullName).Append('|').Append(file.Length).Append('|').Append(file.LastWriteTimeUtc.Ticks).Append('\n');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            text.Append(root).Append("|gone\n");
        }
    }
}

using Yujiang.Static.Files;

namespace Yujiang.Static.Build;

/// <summary>A folder among the system's temporary ones, for a site that is built for its own sake and then thrown away.</summary>
internal sealed class Workshop(string purpose) : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"yujiang-{purpose}-{Environment.ProcessId}");

    /// <summary>The site's folder in it.</summary>
    public string Site => Path.Combine(folder, "site");

    /// <inheritdoc/>
    public void Dispose() => Disk.DeleteFolder(folder);
}

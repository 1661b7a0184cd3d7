using System.Diagnostics;

namespace Yujiang.Static.Tests.Deploy;

/// <summary>A disk of a megabyte or a few, which only root can have: a file system in memory, mounted at a folder.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    public static SmallDisk Mount(string path, int megabytes)
    {
        Directory.CreateDirectory(path);
        Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "none", path);
        return new SmallDisk(path);
    }

    public void Grow(int megabytes) => Run("mount", "-o", $"remount,size={megabytes}m", Path);

    public void Dispose() => Run("umount", Path);

    private static void Run(string command, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(new ProcessStartInfo(command, arguments))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The test of a full disk needs root's right to mount: {command} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}

using Yujiang.Static.Files;

namespace Yujiang.Static.Archive.Verification;

/// <summary>Ways to read a file of a content.</summary>
internal static class ContentReading
{
    /// <summary>All bytes of a file.</summary>
    public static byte[] ReadAll(this IContent content, string path)
    {
        using var stream = content.Open(path);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    /// <summary>The digest of a file in lower-case hex.</summary>
    public static string Digest(this IContent content, string path, Func<Stream, byte[]> algorithm)
    {
        using var stream = content.Open(path);
        return Convert.ToHexStringLower(algorithm(stream));
    }
}

namespace Yujiang.Static.Preview;

/// <summary>The script and the style that the preview adds to pages; files of this folder, carried in the program.</summary>
internal static class PreviewCode
{
    /// <summary>preview.js, UTF-8.</summary>
    public static ReadOnlyMemory<byte> Script { get; } = Load("preview.js");

    /// <summary>preview.css, UTF-8.</summary>
    public static ReadOnlyMemory<byte> Style { get; } = Load("preview.css");

    private static byte[] Load(string name)
    {
        using var stream = typeof(PreviewCode).Assembly.GetManifestResourceStream(name)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}

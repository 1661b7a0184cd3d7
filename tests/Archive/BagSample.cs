using System.Security.Cryptography;
using System.Text;
using Yujiang.Static.Archive.Verification;
using Yujiang.Static.Model;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Archive;

/// <summary>A small bag in a folder of its own, written by hand so that one thing can be made wrong in it.</summary>
internal sealed class BagSample : IDisposable
{
    private readonly TempFolder folder = new();

    public BagSample(string version = "1.0")
    {
        Write("bagit.txt", $"BagIt-Version: {version}\nTag-File-Character-Encoding: UTF-8\n");
        Write("data/hello.txt", "hello\n");
        Write("data/deep/world.txt", "world\n");
        List("manifest-sha256.txt", "data/hello.txt", "data/deep/world.txt");
    }

    public string Path => folder.Path;

    public string PathOf(string file) => System.IO.Path.Combine(folder.Path, file);

    public void Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public void Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllBytes(PathOf(file), bytes);
    }

    public void Append(string file, string text) => Write(file, File.ReadAllText(PathOf(file)) + text);

    public void Remove(string file) => File.Delete(PathOf(file));

    /// <summary>Writes a manifest over files that exist; the algorithm is in its name.</summary>
    public void List(string manifest, params string[] files) =>
        Write(manifest, string.Concat(files.Select(file => $"{Hash(manifest, file)}  {file}\n")));

    public string Hash(string manifest, string file) => Convert.ToHexStringLower(Hash(manifest.Split('-', '.')[1], File.ReadAllBytes(PathOf(file))));

    public IReadOnlyList<Finding> Verify() => CopyVerification.Run(Path, new Progress<BuildProgress>(), CancellationToken.None).Findings;

    public void Dispose() => folder.Dispose();

    private static byte[] Hash(string algorithm, byte[] bytes) => algorithm switch
    {
#pragma warning disable CA5350, CA5351
        "md5" => MD5.HashData(bytes),
        "sha1" => SHA1.HashData(bytes),
#pragma warning restore CA5350, CA5351
        "sha224" => Sha224.HashData(new MemoryStream(bytes)),
        "sha384" => SHA384.HashData(bytes),
        "sha512" => SHA512.HashData(bytes),
        _ => SHA256.HashData(bytes),
    };
}

using System.Text;
using Yujiang.Static.Files;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Support;

/// <summary>A source tree without a disk, called input.</summary>
internal sealed class MemoryTree : ISourceTree
{
    private readonly SortedDictionary<ContentPath, byte[]> files = [];

    public MemoryTree With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public MemoryTree With(string path, byte[] bytes)
    {
        files[ContentPath.Of(path)] = bytes;
        return this;
    }

    public IReadOnlyList<ContentPath> Enumerate(ContentPath folder) => [.. files.Keys.Where(path => path.IsWithin(folder))];

    public bool Exists(ContentPath path) => files.ContainsKey(path);

    public byte[] ReadBytes(ContentPath path) => files[path];

    public string PhysicalPath(ContentPath path) => throw new InvalidOperationException($"{path} lies on no disk.");

    public ContentPath Named(ContentPath path) => path == ContentPath.Root ? ContentPath.Of("input") : ContentPath.Of("input").Below(path.Value);
}

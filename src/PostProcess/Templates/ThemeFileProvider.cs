using System.Text;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using Yujiang.Static.Model;

namespace Yujiang.Static.PostProcess.Templates;

/// <summary>Gives Fluid the theme's partials from memory, so that templates cannot reach the disk.</summary>
internal sealed class ThemeFileProvider(IReadOnlyDictionary<string, ThemeFile> files) : IFileProvider
{
    /// <inheritdoc/>
    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    /// <inheritdoc/>
    public IFileInfo GetFileInfo(string subpath) =>
        files.TryGetValue(Path.GetFileNameWithoutExtension(subpath), out var file) ? new ThemeFileInfo(file) : new NotFoundFileInfo(subpath);

    /// <inheritdoc/>
    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private sealed class ThemeFileInfo(ThemeFile file) : IFileInfo
    {
        private readonly byte[] bytes = Encoding.UTF8.GetBytes(file.Text);

        public bool Exists => true;

        public long Length => bytes.Length;

        public string? PhysicalPath => null;

        public string Name => file.Path.Name;

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public bool IsDirectory => false;

        public Stream CreateReadStream() => new MemoryStream(bytes, writable: false);
    }
}

using Yujiang.Static.Text;

namespace Yujiang.Static.Deploy;

/// <summary>
/// A place that a site is sent to. Adding a kind is a file here and a line in Composition. What the operator can mend is thrown as
/// <see cref="TargetRefusedException"/>.
/// </summary>
internal interface IDeployTarget : IDisposable
{
    /// <summary>Every file at the target. Hashes are wanted only where the size is that of the site's own file.</summary>
    Task<IReadOnlyList<TargetFile>> ListAsync(IReadOnlyDictionary<ContentPath, SiteFile> site, CancellationToken cancellation);

    /// <summary>The bytes of a small file that was listed.</summary>
    Task<byte[]> ReadAsync(ContentPath path, CancellationToken cancellation);

    /// <summary>Sends files of the site, in any order; on return each is there, whole. Calls <paramref name="arrived"/> for every one.</summary>
    Task SendAsync(IReadOnlyList<SiteFile> files, Action<SiteFile> arrived, CancellationToken cancellation);

    /// <summary>Writes a small file that is no file of the site.</summary>
    Task WriteAsync(ContentPath path, byte[] bytes, CancellationToken cancellation);

    /// <summary>Removes files; one that is not there is no fault.</summary>
    Task DeleteAsync(IReadOnlyList<ContentPath> paths, CancellationToken cancellation);
}

using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Photos;
using Yujiang.Static.PostProcess.Hosting;
using Yujiang.Static.Preview;
using Yujiang.Static.Text;

namespace Yujiang.Static.Build;

/// <summary>Prints proofs for the preview: the pipeline up to the third door, drafts too, with nothing written and no permanent copies made.</summary>
internal sealed class ProofPress : IPress, IDisposable
{
    private const int Attempts = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);
    private readonly BuildOptions options;
    private readonly SharedParts shared;
    private readonly PictureDesk pictures;
    private readonly PageScales scales;

    public ProofPress(BuildOptions options)
    {
        this.options = options with { WithDrafts = true, IsCheck = true };
        var cache = new BuildCache(options.CacheFolder);
        shared = new SharedParts(new RememberingLab(new CachingLab(new VipsPhotoLab(), cache, isKeeping: true)));
        pictures = new PictureDesk(SourceTrees.InputOnDisk(options.Input), cache);
        scales = new PageScales(pictures);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Folders => [Path.GetFullPath(options.Input), Path.GetFullPath(options.Theme)];

    /// <inheritdoc/>
    public Delivery DeliveryOf(ContentPath path) => SiteRulesPlan.DeliveryOf(path);

    /// <inheritdoc/>
    public Task<byte[]?> DevelopAsync(Rendition rendition, CancellationToken cancellation) => pictures.DevelopAsync(rendition, cancellation);

    /// <inheritdoc/>
    public IReadOnlyList<ProofedWeight> Weigh(Proof proof, ContentPath page) => scales.Weigh(proof, page);

    /// <inheritdoc/>
    public void Dispose() => pictures.Dispose();

    /// <inheritdoc/>
    public Proof Print(IReadOnlySet<ContentPath> open, Action<EarlyPage> finished, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return Try(open, finished, cancellation);
            }
            catch (Exception exception) when (Cause(exception) is IOException or UnauthorizedAccessException && attempt < Attempts)
            {
                // A file that went away between being listed and being read, or that its editor holds closed while saving.
                cancellation.WaitHandle.WaitOne(Pause);
            }
            catch (Exception exception) when (Cause(exception) is not OperationCanceledException)
            {
                return new Proof { Files = new Dictionary<ContentPath, Artifact>(), Diagnostics = [], Fault = Cause(exception).Message };
            }
        }
    }

    private Proof Try(IReadOnlySet<ContentPath> open, Action<EarlyPage> finished, CancellationToken cancellation)
    {
        var rooms = new Composition(options, new Progress<BuildProgress>(), shared: shared);
        var read = rooms.Read();
        if (read.Run(options.BaseUrl, options.BasePath) is not { } sources)
            return new Proof { Files = new Dictionary<ContentPath, Artifact>(), Diagnostics = ProofReader.WorthTelling(rooms) };
        var desk = new ProofReader(rooms, read, sources, new ProofReader.Waiting(open, finished));
        foreach (var name in sources.Editions)
            desk.Run(name, cancellation);
        read.CloseLedger();
        return desk.Finish(cancellation);
    }

    private static Exception Cause(Exception exception) => exception is AggregateException { InnerExceptions: [var first, ..] } ? Cause(first) : exception;
}

using System.Collections.Concurrent;
using System.Text;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Photos;
using Yujiang.Static.Text;

namespace Yujiang.Static.Output;

/// <summary>
/// The last door: Site -> disk. Artifacts are staged edition by edition; Finish publishes the whole, or nothing where nothing changed.
/// Renditions and compressed twins of the last site are reused as long as their hash still holds.
/// </summary>
internal sealed class OutputStage(
    IOutputTree output, ISourceTree input, IPhotoLab lab, BuildCache cache, int jobs, DiagnosticBag diagnostics, IProgress<BuildProgress> progress)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Manifest manifest = new();
    private readonly OutputTally tally = new();
    private Manifest previous = new();

    /// <summary>What was written so far.</summary>
    public OutputTally Tally => tally;

    /// <summary>Opens the stage; false where the site cannot be written (the bag says why).</summary>
    public bool Open(SourceSpan folder)
    {
        var fault = output.Open();
        if (fault != OutputFault.None)
        {
            diagnostics.Add(OutputRules.Of(fault).At(folder, folder.Path));
            return false;
        }
        previous = Manifest.Parse(output.Previous(Manifest.Path));
        return true;
    }

    /// <summary>Stages the artifacts of an edition or of the publication.</summary>
    public void Stage(Site site, CancellationToken cancellation)
    {
        var done = 0;
        tally.Load(site.Loads);
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation };
        // The largest pictures take longest: begun first, they leave no core idle at the end. Neighbours in this order are of different
        // photos, so that no core waits for another that is finding the quality of the same one.
        var photos = site.Artifacts.OfType<RenditionArtifact>().Select(artifact => artifact.Rendition)
            .GroupBy(rendition => (rendition.Photo.Master.File, rendition.Photo.Focus, rendition.Width, rendition.Height))
            .OrderByDescending(group => (long)group.Key.Width * group.Key.Height)
            .Select(group => (Work: (Action)(() => StageRenditions([.. group])), Count: group.Count()));
        var others = site.Artifacts.Where(artifact => artifact is not RenditionArtifact).Select(artifact => (Work: (Action)(() => Stage(artifact)), Count: 1));
        Parallel.ForEach(Partitioner.Create(photos.Concat(others), EnumerablePartitionerOptions.NoBuffering), options, part =>
        {
            part.Work();
            progress.Report(new BuildProgress("write", Interlocked.Add(ref done, part.Count), site.Artifacts.Count));
        });
    }

    /// <summary>Names what of all that was staged weighs more than it may.</summary>
    public void Weigh(Budgets budgets) => diagnostics.AddRange(new Budget(budgets, tally).Judge());

    /// <summary>Publishes what was staged. True where the site changed, false where it was already the same.</summary>
    public bool Finish()
    {
        var bytes = Utf8.GetBytes(manifest.ToString());
        if (output.Previous(Manifest.Path) is { } old && old.AsSpan().SequenceEqual(bytes) && manifest.Paths.All(path => Trusted(path) is not null))
        {
            output.Abandon();
            return false;
        }
        output.Write(Manifest.Path, bytes);
        output.Publish();
        return true;
    }

    /// <summary>Throws away what was staged.</summary>
    public void Abandon() => output.Abandon();

    private void Stage(Artifact artifact)
    {
        switch (artifact)
        {
            case TextArtifact text:
                WriteWithTwins(text.Path, Utf8.GetBytes(text.Text));
                break;
            case BytesArtifact file:
                WriteWithTwins(file.Path, file.Bytes.Span);
                break;
            default:
                throw new InvalidOperationException($"No way to write {artifact.GetType().Name}.");
        }
    }

    // All of one photo in one size, so that it is decoded once.
    private void StageRenditions(List<Rendition> renditions)
    {
        var missing = new List<Rendition>();
        foreach (var rendition in renditions)
        {
            var bytes = Trusted(rendition.Path) ?? cache.Find(rendition.Path.Name);
            tally.Photo(bytes is not null);
            if (bytes is null)
                missing.Add(rendition);
            else
                Write(rendition.Path, bytes, ContentHash.Of(bytes));
        }
        if (missing.Count > 0)
            MakeRenditions(missing, missing[0].Photo);
    }

    private void MakeRenditions(List<Rendition> renditions, Photo photo)
    {
        try
        {
            var made = lab.Make(input.PhysicalPath(photo.Master.File), [.. renditions.Select(rendition => rendition.Recipe)], photo.Focus);
            foreach (var (rendition, bytes) in renditions.Zip(made))
            {
                cache.Keep(rendition.Path.Name, bytes);
                Write(rendition.Path, bytes, ContentHash.Of(bytes));
            }
        }
        catch (InvalidDataException)
        {
            diagnostics.Add(OutputRules.NotMade.At(SourceSpan.OfFile(input.Named(photo.Master.File))));
        }
    }

    private void WriteWithTwins(ContentPath path, ReadOnlySpan<byte> bytes)
    {
        var hash = ContentHash.Of(bytes);
        Write(path, bytes, hash);
        if (!Compression.Suits(path, bytes.Length))
        {
            // What is too small to compress is sent as it is.
            Weigh(path, bytes.Length, bytes.Length, bytes.Length);
            return;
        }
        var (br, gz) = (ContentPath.Of(path + ".br"), ContentPath.Of(path + ".gz"));
        var isSame = previous[path] == hash;
        var brotli = (isSame ? Trusted(br) : null) ?? Compression.Brotli(bytes);
        var gzip = (isSame ? Trusted(gz) : null) ?? Compression.Gzip(bytes);
        Write(br, brotli, ContentHash.Of(brotli));
        Write(gz, gzip, ContentHash.Of(gzip));
        Weigh(path, bytes.Length, brotli.Length, gzip.Length);
    }

    private void Weigh(ContentPath path, int bytes, int brotli, int gzip)
    {
        if (path.Extension == "html" && !path.IsWithin(Manifest.Path.Folder))
            tally.Page(new PageWeight(path, bytes, brotli, gzip));
    }

    private void Write(ContentPath path, ReadOnlySpan<byte> bytes, string hash)
    {
        output.Write(path, bytes);
        manifest.Add(path, hash);
        tally.File(path, bytes.Length);
    }

    // A file of the last site, if it still is what its manifest says.
    private byte[]? Trusted(ContentPath path) =>
        previous[path] is { Length: > 0 } hash && output.Previous(path) is { } bytes && ContentHash.Of(bytes) == hash ? bytes : null;
}

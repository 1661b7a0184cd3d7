using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Build;

/// <summary>
/// check --fix: puts corrected lines in the place of the wrong ones. A line with two slips is corrected twice, each time from what a check says
/// of the line as it then reads, so that no correction is applied to a text it was not made for. Guesses are left to the editor.
/// </summary>
internal sealed class Correction(BuildOptions options, IProgress<BuildProgress> progress)
{
    // As many as a line can have kinds of slips, and some; every round that changes something is followed by another look.
    private const int MostRounds = 12;
    private const string InputName = "input/";

    /// <summary>Checks and corrects, and writes the files unless <paramref name="isDryRun"/>.</summary>
    public CorrectionResult Run(bool isDryRun, CancellationToken cancellation)
    {
        var input = new PatchedSourceTree(SourceTrees.InputOnDisk(options.Input));
        var trees = new SourceTrees(input, SourceTrees.ThemeOnDisk(options.Theme));
        var before = Check(trees, cancellation);
        var after = before;
        for (var round = 0; round < MostRounds && Apply(after.Diagnostics, input); round++)
            after = Check(trees, cancellation);
        var files = input.Patches.Select(patch => FileOf(input, patch.Key, patch.Value)).ToList();
        if (isDryRun)
            return new CorrectionResult(before, files, []);
        var writer = new InputWriter(options.Input);
        var untouched = input.Patches.Where(patch => !writer.Replace(patch.Key, patch.Value.Before, patch.Value.After)).Select(patch => input.Named(patch.Key)).ToList();
        return new CorrectionResult(after, files, untouched);
    }

    private BuildReport Check(SourceTrees trees, CancellationToken cancellation) => new BuildPipeline(options, progress, trees).Run(cancellation);

    // True where a line changed.
    private static bool Apply(IReadOnlyList<Diagnostic> diagnostics, PatchedSourceTree input)
    {
        var isChanged = false;
        var corrected = diagnostics.Where(d => d is { CorrectedLine.Length: > 0, IsGuess: false, Span.Line: > 0 } && d.Span.Path.Value.StartsWith(InputName, StringComparison.Ordinal));
        foreach (var file in corrected.GroupBy(diagnostic => diagnostic.Span.Path))
        {
            var path = ContentPath.Of(file.Key.Value[InputName.Length..]);
            if (SourceLines.Of(input.ReadBytes(path)) is not { } lines)
                continue;
            var before = lines.ToBytes();
            foreach (var line in file.GroupBy(diagnostic => diagnostic.Span.Line).Where(line => line.Key <= lines.Count))
                lines[line.Key] = line.First().CorrectedLine;
            if (lines.ToBytes() is var now && now.AsSpan().SequenceEqual(before))
                continue;
            input.Patch(path, now);
            isChanged = true;
        }
        return isChanged;
    }

    private static CorrectedFile FileOf(PatchedSourceTree input, ContentPath path, (byte[] Before, byte[] After) patch) =>
        new(input.Named(path), SourceLines.Of(patch.Before)!.Whole, SourceLines.Of(patch.After)!.Whole);
}

/// <summary>
/// The report on the files as they now stand on the disk, what was corrected in them (or would be), and the files that were left alone because
/// they changed in the meantime.
/// </summary>
internal sealed record CorrectionResult(BuildReport Report, IReadOnlyList<CorrectedFile> Files, IReadOnlyList<ContentPath> Untouched);

/// <summary>A file line by line, line ends included, before and after; both have as many lines.</summary>
internal sealed record CorrectedFile(ContentPath Path, IReadOnlyList<string> Before, IReadOnlyList<string> After)
{
    /// <summary>The number of lines that differ.</summary>
    public int Lines => Before.Zip(After).Count(pair => pair.First != pair.Second);
}

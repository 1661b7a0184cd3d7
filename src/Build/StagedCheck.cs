using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Files.Git;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Build;

/// <summary>
/// check --staged: what git is about to commit, read from its index. Told is what stands in the staged files, and what the commit would break
/// in others: a photo deleted here is missing there.
/// </summary>
internal sealed class StagedCheck(BuildOptions options, IProgress<BuildProgress> progress)
{
    /// <summary>The check; why it cannot be made is told as a sentence in its place.</summary>
    public StagedResult Run(CancellationToken cancellation)
    {
        try
        {
            var input = GitFolder.Open(options.Input);
            return Look(input, ThemeFolder(), cancellation);
        }
        catch (GitRefusedException refusal)
        {
            return new StagedResult(null, 0, refusal.Say);
        }
    }

    // A theme that lies outside of git is used as it is.
    private GitFolder? ThemeFolder()
    {
        try
        {
            return GitFolder.Open(options.Theme) is { Index.Count: > 0 } folder ? folder : null;
        }
        catch (GitRefusedException)
        {
            return null;
        }
    }

    private StagedResult Look(GitFolder input, GitFolder? theme, CancellationToken cancellation)
    {
        var (inputOnDisk, themeOnDisk) = (SourceTrees.InputOnDisk(options.Input), SourceTrees.ThemeOnDisk(options.Theme));
        var staged = input.Staged.Select(inputOnDisk.Named).Concat(theme?.Staged.Select(themeOnDisk.Named) ?? []).ToHashSet();
        if (staged.Count == 0 && !input.HasDeletions && theme?.HasDeletions != true)
            return new StagedResult(null, 0, null);

        using var stagedInput = new GitSourceTree(input, input.Index, inputOnDisk);
        using var stagedTheme = theme is null ? null : new GitSourceTree(theme, theme.Index, themeOnDisk);
        var report = Check(stagedInput, stagedTheme ?? (ISourceTree)themeOnDisk, cancellation);
        // A note on a file that is not staged is worth no second look.
        report = report with { Diagnostics = [.. report.Diagnostics.Where(diagnostic => diagnostic.Rule.Severity > Severity.Note || staged.Contains(diagnostic.Span.Path))] };
        var elsewhere = report.Diagnostics.Where(diagnostic => !staged.Contains(diagnostic.Span.Path)).ToHashSet(ReferenceEqualityComparer.Instance);
        if (elsewhere.Count == 0)
            return new StagedResult(report, staged.Count, null);

        // What the last commit says of a file that is not staged is no fault of this one.
        using var oldInput = new GitSourceTree(input, input.Head, inputOnDisk);
        using var oldTheme = theme is null ? null : new GitSourceTree(theme, theme.Head, themeOnDisk);
        var old = Check(oldInput, oldTheme ?? (ISourceTree)themeOnDisk, cancellation).Diagnostics.Select(Key).ToHashSet();
        var told = report.Diagnostics.Where(diagnostic => !elsewhere.Contains(diagnostic) || !old.Contains(Key(diagnostic))).ToList();
        return new StagedResult(report with { Diagnostics = told, Outcome = OutcomeOf(told) }, staged.Count, null);
    }

    private BuildReport Check(ISourceTree input, ISourceTree theme, CancellationToken cancellation) =>
        new BuildPipeline(options, progress, new SourceTrees(input, theme)).Run(cancellation);

    private static (string Id, SourceSpan Span, string Message) Key(Diagnostic diagnostic) =>
        (diagnostic.Rule.Id, diagnostic.Span, diagnostic.Message(Tongue.English));

    private Outcome OutcomeOf(List<Diagnostic> told) =>
        told.Exists(diagnostic => diagnostic.Rule.Severity >= (options.IsStrict ? Severity.Warning : Severity.Error)) ? Outcome.Refused : Outcome.Checked;
}

/// <summary>
/// The report on what is staged, null where nothing is or git could not be asked; the number of staged files; and in the last case the
/// sentence that says why.
/// </summary>
internal sealed record StagedResult(BuildReport? Report, int Files, Func<Tongue, string>? Refusal);

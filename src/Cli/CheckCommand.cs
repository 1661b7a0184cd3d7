using System.CommandLine;
using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Cli;

/// <summary>check: everything that can be wrong, without writing (but for --fix). Diagnostics are its result, so they go to standard output.</summary>
internal sealed class CheckCommand(Terminal terminal)
{
    private static readonly Wording About = new("Name everything that is wrong, without writing anything", "指出所有问题，不写入任何文件");
    private static readonly Wording Tally = new("{0} {0:edition|editions}, {1} {1:error|errors}, {2} {2:warning|warnings}", "{0}期，{1}个错误，{2}个警告");
    private static readonly Wording Notes = new(", {0} {0:note|notes}", "，{0}条提示");
    private static readonly Wording Staged = new("{0} staged {0:file|files}: {1} {1:error|errors}, {2} {2:warning|warnings}", "已暂存{0}个文件：{1}个错误，{2}个警告");
    private static readonly Wording NothingStaged = new("Nothing of the input or the theme is staged.", "输入和主题中没有已暂存的改动。");
    private static readonly Wording NotStaged = new("--staged asks git, which cannot answer. {0}", "--staged须询问git，但git无法回答。{0}");
    private static readonly Wording Corrected = new("{0} {0:line|lines} corrected in {1} {1:file|files}", "改正{0}行，涉及{1}个文件");
    private static readonly Wording WouldCorrect = new("{0} {0:line|lines} would be corrected in {1} {1:file|files}; nothing was written", "将改正{0}行，涉及{1}个文件；尚未写入");
    private static readonly Wording Untouched = new("{0} was changed while it was looked at and stands as it is. Run the command again.", "{0}在检查期间有改动，未予改正。请重新运行。");

    /// <summary>The command.</summary>
    public Command Create(Option<bool> quiet)
    {
        var flags = new BuildFlags(terminal.Tongue);
        var format = new Option<string>("--format")
        {
            Description = terminal.Say(new("The form of the report", "报告格式")),
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong([.. Reporters.ByName.Keys]);
        var staged = Flag("--staged", new("Look at what git is about to commit", "检查git即将提交的内容"));
        var fix = Flag("--fix", new("Correct the lines whose correction is certain", "改正有把握改正的行"));
        var dryRun = Flag("--dry-run", new("With --fix: show the changes as a diff, write nothing", "与--fix合用：以diff显示改动，不写入"));
        var command = new Command("check", terminal.Say(About));
        flags.AddForCheck(command);
        foreach (var option in (Option[])[format, staged, fix, dryRun])
            command.Options.Add(option);
        command.Validators.Add(typed =>
        {
            if (typed.GetValue(dryRun) && !typed.GetValue(fix))
                typed.AddError(terminal.Say(new("--dry-run goes with --fix.", "--dry-run须与--fix合用。")));
            if (typed.GetValue(staged) && typed.GetValue(fix))
                typed.AddError(terminal.Say(new("--fix corrects the files on the disk, so it cannot go with --staged.", "--fix改正磁盘上的文件，不能与--staged合用。")));
        });
        command.SetAction((typed, cancellation) =>
        {
            var request = new Request(flags.Read(typed, isCheck: true), typed.GetValue(format)!, typed.GetValue(quiet), typed.GetValue(dryRun));
            return Task.FromResult(typed.GetValue(staged) ? RunStaged(request, cancellation) : typed.GetValue(fix) ? RunFix(request, cancellation) : Run(request, cancellation));
        });
        return command;

        Option<bool> Flag(string name, Wording wording) => new(name) { Description = terminal.Say(wording) };
    }

    private sealed record Request(BuildOptions Options, string Format, bool IsQuiet, bool IsDryRun);

    private int Run(Request request, CancellationToken cancellation)
    {
        var bar = new ProgressBar(terminal, request.IsQuiet);
        var report = bar.Show(() => new BuildPipeline(request.Options, bar).Run(cancellation));
        return Tell(report, request, Tally, report.Editions);
    }

    private int RunStaged(Request request, CancellationToken cancellation)
    {
        var bar = new ProgressBar(terminal, request.IsQuiet);
        var result = bar.Show(() => new StagedCheck(request.Options, bar).Run(cancellation));
        if (result.Refusal is { } refusal)
        {
            Terminal.WriteLine(terminal.Error, terminal.Say(NotStaged, refusal(terminal.Tongue)));
            return ExitCode.Usage;
        }
        if (result.Report is { } report)
            return Tell(report, request, Staged, result.Files);
        SayUnlessQuiet(request, terminal.Say(NothingStaged));
        return ExitCode.Clean;
    }

    private int RunFix(Request request, CancellationToken cancellation)
    {
        var bar = new ProgressBar(terminal, request.IsQuiet);
        var result = bar.Show(() => new Correction(request.Options, bar).Run(request.IsDryRun, cancellation));
        var paths = new ReportPaths(request.Options);
        foreach (var file in result.Untouched)
            Terminal.WriteLine(terminal.Error, terminal.Say(Untouched, paths.Of(file)));
        var files = result.Files.Where(file => !result.Untouched.Contains(file.Path)).ToList();
        SayUnlessQuiet(request, terminal.Say(request.IsDryRun ? WouldCorrect : Corrected, files.Sum(file => file.Lines), files.Count));
        if (!request.IsDryRun)
            return Math.Max(Tell(result.Report, request, Tally, result.Report.Editions), result.Untouched.Count > 0 ? ExitCode.Problems : ExitCode.Clean);
        terminal.Out.Profile.Out.Writer.Write(UnifiedDiff.Of(files, paths));
        return ExitCode.Of(result.Report);
    }

    private int Tell(BuildReport report, Request request, Wording tally, int counted)
    {
        var (reporter, paths) = (Reporters.ByName[request.Format], new ReportPaths(request.Options));
        terminal.Out.Profile.Out.Writer.Write(reporter.Write(report, paths, terminal));
        if (terminal.SummaryFile.Length > 0)
            File.AppendAllText(terminal.SummaryFile, reporter.Summarise(report, paths, terminal));
        var notes = Count(Severity.Note);
        SayUnlessQuiet(request, terminal.Say(tally, counted, Count(Severity.Error), Count(Severity.Warning)) + (notes > 0 ? terminal.Say(Notes, notes) : ""));
        return ExitCode.Of(report);

        int Count(Severity severity) => report.Diagnostics.Count(diagnostic => diagnostic.Rule.Severity == severity);
    }

    private void SayUnlessQuiet(Request request, string sentence)
    {
        if (!request.IsQuiet)
            Terminal.WriteLine(terminal.Error, sentence);
    }
}

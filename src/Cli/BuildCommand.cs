using System.CommandLine;
using System.Globalization;
using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Cli;

/// <summary>build, the default: input + theme -> output.</summary>
internal sealed class BuildCommand(Terminal terminal)
{
    private static readonly Wording About = new("Turn the editions in input/ into a finished site (the default)", "把input/中的各期变成成品站点（默认命令）");
    private static readonly Wording Published = new("{0} {0:edition|editions}, {1} {1:page|pages}, {2} {2:file|files} in {3} ({4} {4:rendition|renditions} made, {5} reused), {6} s",
        "{0}期，{1}个页面，{2}个文件，位于{3}（图片版本新制{4}、沿用{5}），{6}秒");
    private static readonly Wording Unchanged = new("{0} {0:edition|editions}: {3} already is what it should be, {6} s", "{0}期：{3}无须改动，{6}秒");
    private static readonly Wording Refused = new("Nothing was published: {0} {0:error|errors}, {1} {1:warning|warnings}. The old site stands as it was.",
        "未发布：{0}个错误，{1}个警告。原有站点保持不变。");

    /// <summary>Adds the command's flags and action to <paramref name="command"/>: to "build" and to the bare program alike.</summary>
    public Command Furnish(Command command, Option<bool> quiet)
    {
        var flags = new BuildFlags(terminal.Tongue);
        var report = new Option<string>("--report") { Description = terminal.Say(new("Write what was built to FILE as JSON", "把构建结果以JSON写入文件")), HelpName = "FILE.json" };
        flags.AddForBuild(command);
        var register = new Option<bool>("--register") { Description = terminal.Say(new("Note the editions in input/addresses.txt: published for ever", "把各期记入input/addresses.txt：永久发布")) };
        command.Options.Add(report);
        command.Options.Add(register);
        command.SetAction((typed, cancellation) =>
            Task.FromResult(Run(flags.Read(typed, isCheck: false) with { IsRegistering = typed.GetValue(register) }, typed.GetValue(report) ?? "", typed.GetValue(quiet), cancellation)));
        return command;
    }

    /// <summary>The "build" command.</summary>
    public Command Create(Option<bool> quiet) => Furnish(new Command("build", terminal.Say(About)), quiet);

    private int Run(BuildOptions options, string reportFile, bool isQuiet, CancellationToken cancellation)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        var bar = new ProgressBar(terminal, isQuiet);
        var report = bar.Show(() => new BuildPipeline(options, bar).Run(cancellation));
        var paths = new ReportPaths(options);
        terminal.Error.Profile.Out.Writer.Write(TextReporter.Write(report.Problems, paths, terminal));
        if (reportFile.Length > 0)
            ReportFile.Write(reportFile, report, paths, terminal);
        Summarise(report, options, System.Diagnostics.Stopwatch.GetElapsedTime(start));
        return ExitCode.Of(report);
    }

    private void Summarise(BuildReport report, BuildOptions options, TimeSpan time)
    {
        if (report.Outcome == Outcome.Refused)
        {
            var errors = report.Diagnostics.Count(d => d.Rule.Severity == Severity.Error);
            Terminal.WriteLine(terminal.Error, terminal.Say(Refused, errors, report.Diagnostics.Count(d => d.Rule.Severity == Severity.Warning)));
            return;
        }
        Terminal.WriteLine(terminal.Out, terminal.Say(report.Outcome == Outcome.Published ? Published : Unchanged,
            report.Editions, report.Tally.Pages.Count, report.Tally.FileCount + 1, options.Output, report.Tally.Made, report.Tally.Reused,
            time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)));
    }
}

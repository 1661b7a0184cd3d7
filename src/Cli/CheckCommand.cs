using System.CommandLine;
using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Cli;

/// <summary>check: everything that can be wrong, without writing. Diagnostics are its result, so they go to standard output.</summary>
internal sealed class CheckCommand(Terminal terminal)
{
    private static readonly Wording About = new("Name everything that is wrong, without writing anything", "指出所有问题，不写入任何文件");
    private static readonly Wording Tally = new("{0} edition(s), {1} error(s), {2} warning(s)", "{0}期，{1}个错误，{2}个警告");

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
        var command = new Command("check", terminal.Say(About));
        flags.AddForCheck(command);
        command.Options.Add(format);
        command.SetAction((typed, cancellation) =>
            Task.FromResult(Run(flags.Read(typed, isCheck: true), typed.GetValue(format)!, typed.GetValue(quiet), cancellation)));
        return command;
    }

    private int Run(BuildOptions options, string format, bool isQuiet, CancellationToken cancellation)
    {
        var bar = new ProgressBar(terminal, isQuiet);
        var report = bar.Show(() => new BuildPipeline(options, bar).Run(cancellation));
        var (reporter, paths) = (Reporters.ByName[format], new ReportPaths(options));
        terminal.Out.Profile.Out.Writer.Write(reporter.Write(report, paths, terminal));
        if (terminal.SummaryFile.Length > 0)
            File.AppendAllText(terminal.SummaryFile, reporter.Summarise(report, paths, terminal));
        var errors = report.Diagnostics.Count(d => d.Rule.Severity == Severity.Error);
        if (!isQuiet)
            Terminal.WriteLine(terminal.Error, terminal.Say(Tally, report.Editions, errors, report.Diagnostics.Count - errors));
        return ExitCode.Of(report);
    }
}

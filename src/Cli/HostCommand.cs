using System.CommandLine;
using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Cli;

/// <summary>host: the configuration of a server or a hosting service, from the same table of rules that the site is published with.</summary>
internal sealed class HostCommand(Terminal terminal)
{
    private static readonly Wording About = new("Print the configuration of a server or hosting service", "打印服务器或托管平台的配置");
    private static readonly Wording NoName = new("Name a host, for instance: host nginx. The hosts are:", "请写明主机类型，例如：host nginx。可用的有：");
    private static readonly Wording NoSuchHost = new("There is no host “{0}”. The hosts are: {1}.", "没有名为“{0}”的主机类型。可用的有：{1}。");

    /// <summary>The command.</summary>
    public Command Create(Option<bool> quiet)
    {
        var build = new BuildFlags(terminal.Tongue);
        var flags = new HostFlags(terminal);
        var command = new Command("host", terminal.Say(About));
        build.AddForCheck(command);
        flags.AddTo(command);
        command.SetAction((typed, cancellation) =>
            Task.FromResult(Run(build.Read(typed, isCheck: true), flags.Read(typed), typed.GetValue(quiet), cancellation)));
        return command;
    }

    private int Run(BuildOptions build, HostRequest request, bool isQuiet, CancellationToken cancellation)
    {
        if (request.IsList)
            return List(terminal.Out.Profile.Out.Writer, ExitCode.Clean);
        if (request.Name.Length == 0)
        {
            Terminal.WriteLine(terminal.Error, terminal.Say(NoName));
            return List(terminal.Error.Profile.Out.Writer, ExitCode.Usage);
        }
        if (HostPrinter.Names.All(host => host.Name != request.Name))
        {
            Terminal.WriteLine(terminal.Error, terminal.Say(NoSuchHost, request.Name, string.Join(", ", HostPrinter.Names.Select(host => host.Name))));
            return ExitCode.Usage;
        }
        var bar = new ProgressBar(terminal, isQuiet);
        var report = bar.Show(() => new BuildPipeline(build, bar).Run(cancellation));
        terminal.Error.Profile.Out.Writer.Write(TextReporter.Write(report.Problems, new ReportPaths(build), terminal));
        if (report.Outcome == Outcome.Checked && report.Rules is { } rules)
            Print(HostPrinter.Write(request.Name, rules, request.Options), terminal.Out.Profile.Out.Writer);
        return ExitCode.Of(report);
    }

    private static int List(TextWriter writer, int exitCode)
    {
        foreach (var (name, title) in HostPrinter.Names)
            writer.WriteLine($"{name,-12} {title}");
        return exitCode;
    }

    // One file is printed as it is, ready for >; several are parted by their names.
    private static void Print(IReadOnlyList<(ContentPath Path, string Text)> files, TextWriter writer)
    {
        foreach (var (path, text) in files)
        {
            if (files.Count > 1)
                writer.Write($"==> {path} <==\n");
            writer.Write(text);
        }
    }
}

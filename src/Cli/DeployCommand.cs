using System.CommandLine;
using Yujiang.Static.Build;
using Yujiang.Static.Deploy;
using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Cli;

/// <summary>deploy: the finished site -> where readers get it, by a plan that is shown first.</summary>
internal sealed class DeployCommand(Terminal terminal)
{
    private static readonly Wording About = new("Send the finished site to a folder, an S3-compatible bucket or an rclone remote", "把成品站点发布到文件夹、S3兼容存储桶或rclone远程");
    private static readonly Wording Cancelled = new("Cancelled. What was sent stays, no page misses a file; deploy again to do the rest.",
        "已取消。已发送的文件保留，页面所需文件齐全；重新发布即可完成其余部分。");

    /// <summary>The command.</summary>
    public Command Create(Option<bool> quiet)
    {
        var flags = new DeployFlags(terminal);
        var format = new Option<string>("--format") { Description = terminal.Say(new("The form of the plan: text or json", "计划的格式：text或json")), DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("deploy", terminal.Say(About));
        flags.AddTo(command);
        command.Options.Add(format);
        command.SetAction((typed, cancellation) =>
            Task.FromResult(Run(flags.Read(typed), typed.GetValue(format) == "json", typed.GetValue(quiet), cancellation)));
        return command;
    }

    private int Run(DeployOrder order, bool isJson, bool isQuiet, CancellationToken cancellation)
    {
        if (!Deployment.Knows(order.Target))
        {
            Complain(terminal.Say(DeployWords.NoSuchForm, order.Target.Split(':', ',')[0] + (order.Target.Contains(':') ? ":" : ""), string.Join(", ", Deployment.Examples)));
            return ExitCode.Usage;
        }
        try
        {
            var bar = new ProgressBar(terminal, isQuiet);
            var report = bar.Show(() => Deployment.RunAsync(order, bar, cancellation).GetAwaiter().GetResult());
            terminal.Out.Profile.Out.Writer.Write(isJson ? DeployJson.Of(report) : DeployText.Of(report, order.Terms.IsRehearsal, terminal));
            if (report.Objection is not { } objection)
                return ExitCode.Clean;
            Complain(terminal.Say(objection.Sentence, objection.Arguments));
            return ExitCode.Problems;
        }
        catch (TargetRefusedException refused)
        {
            Complain(refused.Say(terminal.Tongue));
            return ExitCode.Problems;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Complain(terminal.Say(Cancelled));
            return ExitCode.Cancelled;
        }
    }

    private void Complain(string sentence) => Terminal.WriteLine(terminal.Error, sentence);
}

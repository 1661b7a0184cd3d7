using System.CommandLine;
using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Cli;

/// <summary>archive: the permanent copies of one edition or of all, into a folder; their hashes on standard output, as sha256sum writes them.</summary>
internal sealed class ArchiveCommand(Terminal terminal)
{
    private static readonly Wording About = new("Write the permanent copies of one edition, or of all, into a folder", "把一期或各期的永久副本写入文件夹");
    private static readonly Wording NoSuchEdition = new("There is no edition “{0}” in {1}/editions.", "{1}/editions中没有“{0}”这一期。");
    private static readonly Wording NotPublished = new("No copy was made: the edition is a draft (add --drafts), or publication.yaml lists no archive format.",
        "没有生成副本：该期是草稿（可加--drafts），或publication.yaml没有列出存档格式。");

    /// <summary>The command.</summary>
    public Command Create(Option<bool> quiet)
    {
        var flags = new BuildFlags(terminal.Tongue);
        var edition = new Argument<string>("EDITION")
        {
            Description = terminal.Say(new("The edition's name; all editions where it is left out", "期的名称；省略则为各期")),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var target = new Option<string>("--to") { Description = terminal.Say(new("The folder to write into", "写入的文件夹")), HelpName = "DIR", Required = true };
        var masters = new Option<bool>("--masters") { Description = terminal.Say(new("Put the original photos into the bag, too", "原图也放入存档包")) };
        var command = new Command("archive", terminal.Say(About)) { edition, target, masters };
        flags.AddForBuild(command, withOutput: false);
        command.SetAction((typed, cancellation) => Task.FromResult(Run(
            flags.Read(typed, isCheck: false) with { WithMasters = typed.GetValue(masters) },
            (typed.GetValue(edition) ?? "", typed.GetValue(target)!), typed.GetValue(quiet), cancellation)));
        return command;
    }

    private int Run(BuildOptions options, (string Edition, string Target) order, bool isQuiet, CancellationToken cancellation)
    {
        Slug? only = null;
        if (order.Edition.Length > 0)
        {
            if (!Slug.TryParse(order.Edition, out var name) || !CopyExport.HasEdition(options, name))
            {
                Terminal.WriteLine(terminal.Error, terminal.Say(NoSuchEdition, order.Edition, options.Input));
                return ExitCode.Usage;
            }
            only = name;
        }
        var bar = new ProgressBar(terminal, isQuiet);
        var (report, copies) = bar.Show(() => CopyExport.Run(options with { OnlyCopiesOf = only }, order.Target, bar, cancellation));
        terminal.Error.Profile.Out.Writer.Write(TextReporter.Write(report.Problems, new ReportPaths(options), terminal));
        foreach (var (path, hash) in copies)
            Terminal.WriteLine(terminal.Out, $"{hash}  {path}");
        if (copies.Count > 0 || report.Outcome == Outcome.Refused)
            return ExitCode.Of(report);
        Terminal.WriteLine(terminal.Error, terminal.Say(NotPublished));
        return ExitCode.Problems;
    }
}

using System.CommandLine;
using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Cli;

/// <summary>translate status, diff and accept: which blocks of the translation are current, stale, missing or orphaned, and why.</summary>
internal sealed class TranslateCommand(Terminal terminal)
{
    private static readonly Wording About = new("Show how the translation stands, and accept what is up to date", "查看译文状况，认可已更新的译文");
    private static readonly Wording Status = new("Which blocks are current, stale, missing, orphaned or untouched", "列出各段译文：最新、过时、缺失、无主、未认可");
    private static readonly Wording Diff = new("Old and new source of each stale block, beside its translation", "列出过时各段的新旧原文和译文");
    private static readonly Wording Accept = new("Record that the translation fits the source as both stand now", "记录译文与现有原文相符");
    private static readonly Wording NoSuch = new("There is no {0} “{1}”. {2}", "没有名为“{1}”的{0}。{2}");
    private static readonly Wording Accepted = new("{0}: {1} {1:block|blocks} accepted, {2} already current, {3} that cannot be accepted", "{0}：认可{1}段，原已最新{2}段，无法认可{3}段");
    private static readonly Wording Several = new("Several editions have something to accept: {0}. Name one (“translate accept EDITION”), or say --all.", "有多期译文待认可：{0}。请指明其中一期（translate accept 期名），或加--all。");
    private static readonly Wording LockUnread = new("{0}: nothing was accepted, because translation.lock.yaml cannot be read.", "{0}：translation.lock.yaml无法读取，未认可任何内容。");

    /// <summary>The command with its three subcommands.</summary>
    public Command Create(Option<bool> quiet)
    {
        var format = new Option<string>("--format") { Description = terminal.Say(new("text or json", "text或json")), DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var all = new Option<bool>("--all") { Description = terminal.Say(new("List current blocks, too", "最新的段也列出")) };
        var every = new Option<bool>("--all") { Description = terminal.Say(new("Accept every edition, where none is named", "未指明期时，认可所有各期")) };
        var status = new Command("status", terminal.Say(Status)) { format, all };
        return new Command("translate", terminal.Say(About))
        {
            Furnish(status, quiet, work => Print(work, typed => typed.GetValue(format) == "json"
                ? StatusPrinter.Json(work.Reports, work.Paths, terminal)
                : StatusPrinter.Text(work.Reports, typed.GetValue(all), work.Paths, terminal))),
            Furnish(new Command("diff", terminal.Say(Diff)), quiet, work => Print(work, _ => SourceDiff.Text(work.Reports, work.Paths, terminal))),
            Furnish(new Command("accept", terminal.Say(Accept)) { every }, quiet, work => Waiting(work) is { Count: > 1 } waiting && !work.Typed.GetValue(every) ? Ask(waiting) : AcceptAll(work)),
        };
    }

    private sealed record Work(ScopeRequest Request, ParseResult Typed, TranslationDesk Desk, IReadOnlyList<ScopedReport> Reports)
    {
        public ReportPaths Paths { get; } = new(Request.Options);
    }

    private Command Furnish(Command command, Option<bool> quiet, Func<Work, int> act)
    {
        var scope = new TranslationScope(terminal);
        scope.AddTo(command);
        command.SetAction((typed, cancellation) =>
        {
            var bar = new ProgressBar(terminal, typed.GetValue(quiet));
            var request = scope.Read(typed);
            var desk = new TranslationDesk(request.Options, bar);
            var reports = bar.Show(() => desk.Read(request.Edition, cancellation));
            return Task.FromResult(reports is null ? Refuse(desk, request) : Run(request, typed, desk, reports) is { } work ? act(work) : ExitCode.Usage);
        });
        return command;
    }

    // Null where what was asked for is not there, and that has been said.
    private Work? Run(ScopeRequest request, ParseResult typed, TranslationDesk desk, IReadOnlyList<TranslationReport> reports)
    {
        if (request.Edition.Length > 0 && desk.Editions.All(name => name.Value != request.Edition))
        {
            SayNotThere(new("edition", "期"), request.Edition, desk.Editions.Select(name => name.Value));
            return null;
        }
        var scoped = reports.Select(report => new ScopedReport(report, [.. report.Blocks.Where(request.Holds)])).ToList();
        if (request.Section.Length > 0 && scoped.Count > 0 && scoped.All(report => report.Blocks.Count == 0))
        {
            SayNotThere(request, reports[0]);
            return null;
        }
        return new Work(request, typed, desk, scoped);
    }

    private int Print(Work work, Func<ParseResult, string> write)
    {
        terminal.Out.Profile.Out.Writer.Write(write(work.Typed));
        return Refuse(work.Desk, work.Request);
    }

    // The editions that hold something to accept, where none was named.
    private static List<ScopedReport> Waiting(Work work) =>
        work.Request.Edition.Length > 0 ? [] : [.. work.Reports.Where(scoped => scoped.Blocks.Any(IsWaiting))];

    private static bool IsWaiting(TranslatedBlock block) => block.State != BlockState.Current && block.CanBeAccepted;

    // Accepting says that somebody has read: what several editions hold is not accepted by a word left out.
    private int Ask(List<ScopedReport> waiting)
    {
        var editions = waiting.Select(scoped => $"{scoped.Report.Edition} ({terminal.Say(StatusPrinter.Blocks, scoped.Blocks.Count(IsWaiting))})");
        Terminal.WriteLine(terminal.Error, terminal.Say(Several, string.Join(terminal.Say(new(", ", "、")), editions)));
        return ExitCode.Usage;
    }

    private int AcceptAll(Work work)
    {
        var isRefused = work.Reports.Count == 0;
        foreach (var scoped in work.Reports)
        {
            // To write over a lock that cannot be read would lose what it holds.
            if (scoped.Report.Lock is null && work.Desk.Diagnostics.Any(d => d.Span.Path.Value == $"input/editions/{scoped.Report.Edition}/{TranslationLock.FileName}"))
            {
                Terminal.WriteLine(terminal.Error, terminal.Say(LockUnread, scoped.Report.Edition));
                isRefused = true;
                continue;
            }
            var result = work.Desk.Accept(scoped.Report, work.Request.Holds);
            foreach (var block in result.Accepted)
                Terminal.WriteLine(terminal.Out, $"{scoped.Report.Edition} {block.Section} {block.Id}");
            foreach (var block in result.Refused)
                Terminal.WriteLine(terminal.Error, $"{scoped.Report.Edition} {block.Section} {block.Id}: {terminal.Say(StatusPrinter.Reason(block))}");
            Terminal.WriteLine(terminal.Error, terminal.Say(Accepted, scoped.Report.Edition, result.Accepted.Count,
                scoped.Blocks.Count - result.Accepted.Count - result.Refused.Count, result.Refused.Count));
            isRefused |= result.Refused.Count > 0;
        }
        if (!isRefused)
            return ExitCode.Clean;
        Refuse(work.Desk, work.Request);
        return ExitCode.Problems;
    }

    // What forbids publishing is told here too: a section that cannot be read is missing from every count.
    private int Refuse(TranslationDesk desk, ScopeRequest request)
    {
        var errors = desk.Diagnostics.Where(diagnostic => diagnostic.Rule.Severity == Severity.Error).ToList();
        terminal.Error.Profile.Out.Writer.Write(TextReporter.Write(errors, new ReportPaths(request.Options), terminal));
        return errors.Count > 0 ? ExitCode.Problems : ExitCode.Clean;
    }

    private void SayNotThere(ScopeRequest request, TranslationReport report)
    {
        var sections = report.Blocks.Select(block => block.Section).Distinct().ToList();
        if (sections.Contains(request.Section))
            SayNotThere(new("block", "段"), request.Block, report.Blocks.Where(block => block.Section == request.Section).Select(block => block.Id));
        else
            SayNotThere(new("section", "版块"), request.Section, sections);
    }

    private void SayNotThere(Wording kind, string name, IEnumerable<string> known)
    {
        var names = known.ToList();
        var advice = Likeness.Nearest(name, names) is { } nearest
            ? new Wording($"Did you mean “{nearest}”?", $"是否应为“{nearest}”？")
            : new Wording($"There are: {string.Join(", ", names)}.", $"现有：{string.Join("、", names)}。");
        Terminal.WriteLine(terminal.Error, terminal.Say(NoSuch, kind, name, advice));
    }
}

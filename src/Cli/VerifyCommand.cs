using System.CommandLine;
using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;

namespace Yujiang.Static.Cli;

/// <summary>verify: is every byte of a site, a bag or a WACZ still what it was? Each file that is not is named on standard output.</summary>
internal sealed class VerifyCommand(Terminal terminal)
{
    private static readonly Wording About = new("Prove a site folder, a bag (folder or .zip) or a .wacz by its own digests", "用自带的摘要核对站点文件夹、存档包（文件夹或.zip）或.wacz");
    private static readonly Wording NoSuchPath = new("There is nothing at {0}.", "{0}不存在。");
    private static readonly Wording NoSite = new("--rebuild needs the folder of a published site; {0} is none.", "--rebuild需要已发布站点的文件夹，{0}不是。");
    private static readonly Wording Sound = new("{0}: {1}, {2} {2:file|files}, every byte is what was recorded.", "{0}：{1}，{2}个文件，每个字节都与记录相符。");
    private static readonly Wording Rebuilt = new("{0}: built anew from the input, the same in every byte.", "{0}：由原稿重新构建，每个字节都相同。");
    private static readonly Wording Unsound = new("{0}: {1}, {2} {2:file|files}, {3} {3:problem|problems}.", "{0}：{1}，{2}个文件，{3}个问题。");

    private static readonly Dictionary<FindingKind, Wording> Labels = new()
    {
        [FindingKind.Changed] = new("changed", "改动"),
        [FindingKind.Missing] = new("missing", "缺失"),
        [FindingKind.Extra] = new("extra", "多出"),
        [FindingKind.Invalid] = new("invalid", "不合规"),
        [FindingKind.Warning] = new("warning", "警告"),
    };

    private static readonly Dictionary<CopyKind, Wording> Kinds = new()
    {
        [CopyKind.Unknown] = new("of no known format", "格式不明"),
        [CopyKind.Site] = new("a site", "站点"),
        [CopyKind.Bag] = new("a BagIt bag", "BagIt存档包"),
        [CopyKind.Wacz] = new("a web archive", "网页存档"),
    };

    /// <summary>The command.</summary>
    public Command Create(Option<bool> quiet)
    {
        var flags = new BuildFlags(terminal.Tongue);
        var path = new Argument<string>("PATH") { Description = terminal.Say(new("A site folder, a bag or a .wacz", "站点文件夹、存档包或.wacz")) };
        var rebuild = new Option<bool>("--rebuild") { Description = terminal.Say(new("Build the site anew, too, and compare every byte", "另外重新构建站点并逐字节比较")) };
        var format = new Option<string>("--format") { Description = terminal.Say(new("The form of the report: text or json", "报告的格式：text或json")), DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("verify", terminal.Say(About)) { path, rebuild, format };
        flags.AddForCheck(command);
        command.SetAction((typed, cancellation) => Task.FromResult(Run(
            new Request(typed.GetValue(path)!, typed.GetValue(format) == "json", typed.GetValue(quiet)),
            typed.GetValue(rebuild) ? flags.Read(typed, isCheck: true) with { IsCheck = false } : null,
            cancellation)));
        return command;
    }

    private sealed record Request(string Path, bool IsJson, bool IsQuiet);

    private int Run(Request request, BuildOptions? rebuild, CancellationToken cancellation)
    {
        var path = request.Path;
        if (!SiteProof.Exists(path))
        {
            Terminal.WriteLine(terminal.Error, terminal.Say(NoSuchPath, path));
            return ExitCode.Usage;
        }
        var bar = new ProgressBar(terminal, request.IsQuiet);
        var verdict = bar.Show(() => SiteProof.Verify(path, bar, cancellation));
        if (rebuild is not null && verdict.Kind != CopyKind.Site)
        {
            Terminal.WriteLine(terminal.Error, terminal.Say(NoSite, path));
            return ExitCode.Usage;
        }
        if (request.IsJson)
            return WriteJson(request, verdict, rebuild, cancellation);
        Write(path, verdict, Sound);
        return rebuild is null ? CodeOf(verdict) : Math.Max(CodeOf(verdict), Rebuild(request, rebuild, cancellation));
    }

    private int WriteJson(Request request, Verdict verdict, BuildOptions? rebuild, CancellationToken cancellation)
    {
        var (writer, code) = (new VerifyJson(terminal), CodeOf(verdict));
        var json = writer.Of(request.Path, verdict);
        if (rebuild is not null)
        {
            var (report, anew) = BuildAnew(request, rebuild, cancellation);
            json["rebuild"] = writer.Of(report, anew, new ReportPaths(rebuild));
            code = Math.Max(code, anew is null ? ExitCode.Problems : CodeOf(anew));
        }
        terminal.Out.Profile.Out.Writer.Write(VerifyJson.Write(json));
        return code;
    }

    private (BuildReport Report, Verdict? Verdict) BuildAnew(Request request, BuildOptions options, CancellationToken cancellation)
    {
        var bar = new ProgressBar(terminal, request.IsQuiet);
        return bar.Show(() => SiteProof.Rebuild(request.Path, options, bar, cancellation));
    }

    private int Rebuild(Request request, BuildOptions options, CancellationToken cancellation)
    {
        var (report, verdict) = BuildAnew(request, options, cancellation);
        if (verdict is null)
        {
            terminal.Error.Profile.Out.Writer.Write(TextReporter.Write(report.Problems, new ReportPaths(options), terminal));
            return ExitCode.Problems;
        }
        Write(request.Path, verdict, Rebuilt);
        return CodeOf(verdict);
    }

    private void Write(string path, Verdict verdict, Wording sound)
    {
        foreach (var finding in verdict.Findings)
            Terminal.WriteLine(finding.Kind == FindingKind.Warning ? terminal.Error : terminal.Out,
                $"{terminal.Say(Labels[finding.Kind])}: {(finding.Path.Length > 0 ? finding.Path : path)}: {terminal.Say(new Wording(finding.English, finding.Chinese))}");
        var problems = verdict.Findings.Count(finding => finding.Kind != FindingKind.Warning);
        Terminal.WriteLine(terminal.Out, terminal.Say(verdict.IsSound ? sound : Unsound, path, Kinds[verdict.Kind], verdict.FileCount, problems));
    }

    private static int CodeOf(Verdict verdict) => verdict.IsSound ? ExitCode.Clean : ExitCode.Problems;
}

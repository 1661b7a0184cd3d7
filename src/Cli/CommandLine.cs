using System.CommandLine;
using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Cli;

/// <summary>The command line: every command on its line, and what becomes of a failure no editor can mend.</summary>
internal sealed class CommandLine(Terminal terminal)
{
    private static readonly Wording About = new(
        "Yujiang.Static turns newspaper feature editions, kept as Markdown and captioned photos, into a static bilingual site.",
        "Yujiang.Static把用Markdown和带图说的照片写成的报纸专版变成静态双语站点。");
    private static readonly Wording Cancelled = new("Cancelled. The old site stands as it was.", "已取消。原有站点保持不变。");
    private static readonly Wording DiskFailed = new("The disk refused: {0} Check permissions and free space, then run the command again.",
        "磁盘出错：{0} 请检查权限和剩余空间，然后重试。");
    private static readonly Wording Bug = new("This is a bug in Yujiang.Static, not in your files: {0}. Set YUJIANG_TRACE=1 and run again to see where.",
        "这是Yujiang.Static自身的错误，与您的文件无关：{0}。设置YUJIANG_TRACE=1后重试可查看位置。");

    /// <summary>Runs the program and returns its exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var typed = Commands().Parse(arguments);
        if (SourceDate.IsMalformed())
        {
            Terminal.WriteLine(terminal.Error, terminal.Say(SourceDate.Malformed));
            return ExitCode.Usage;
        }
        if (typed.Errors.Count > 0)
        {
            foreach (var error in typed.Errors)
                Terminal.WriteLine(terminal.Error, terminal.Tongue == Tongue.Chinese ? UsageWords.Refusal(error.Message) : error.Message);
            Terminal.WriteLine(terminal.Error, terminal.Say(new("Run with --help to see the commands.", "用--help查看用法。")));
            return ExitCode.Usage;
        }
        return await InvokeAsync(typed, cancellation);
    }

    private RootCommand Commands()
    {
        var quiet = new Option<bool>("--quiet", "-q") { Description = terminal.Say(new("No progress", "不显示进度")), Recursive = true };
        var ui = new Option<string>("--ui") { Description = terminal.Say(new("The language of messages: en or zh", "消息语言：en或zh")), Recursive = true };
        ui.AcceptOnlyFromAmong("en", "zh");
        var root = new RootCommand(terminal.Say(About));
        root.Options.Add(quiet);
        root.Options.Add(ui);
        if (terminal.Tongue == Tongue.Chinese)
            UsageWords.Teach(root);
        new BuildCommand(terminal).Furnish(root, quiet);
        root.Subcommands.Add(new BuildCommand(terminal).Create(quiet));
        root.Subcommands.Add(new CheckCommand(terminal).Create(quiet));
        root.Subcommands.Add(new PreviewCommand(terminal).Create(quiet));
        root.Subcommands.Add(new NewCommand(terminal).Create());
        root.Subcommands.Add(new HostCommand(terminal).Create(quiet));
        root.Subcommands.Add(new TranslateCommand(terminal).Create(quiet));
        root.Subcommands.Add(new DeployCommand(terminal).Create(quiet));
        root.Subcommands.Add(new ArchiveCommand(terminal).Create(quiet));
        root.Subcommands.Add(new VerifyCommand(terminal).Create(quiet));
        return root;
    }

    private async Task<int> InvokeAsync(ParseResult typed, CancellationToken cancellation)
    {
        try
        {
            var configuration = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = terminal.Out.Profile.Out.Writer,
                Error = terminal.Error.Profile.Out.Writer,
            };
            return await typed.InvokeAsync(configuration, cancellation);
        }
        catch (Exception exception) when (Unwrap(exception) is OperationCanceledException)
        {
            Terminal.WriteLine(terminal.Error, terminal.Say(Cancelled));
            return ExitCode.Cancelled;
        }
        catch (Exception exception) when (Unwrap(exception) is IOException or UnauthorizedAccessException)
        {
            Terminal.WriteLine(terminal.Error, terminal.Say(DiskFailed, Unwrap(exception).Message));
            return ExitCode.Problems;
        }
        catch (Exception exception) when (Environment.GetEnvironmentVariable("YUJIANG_TRACE") is null)
        {
            Terminal.WriteLine(terminal.Error, terminal.Say(Bug, $"{Unwrap(exception).GetType().Name}, {Unwrap(exception).Message.TrimEnd('.')}"));
            return ExitCode.Bug;
        }
    }

    private static Exception Unwrap(Exception exception) =>
        exception is AggregateException { InnerExceptions: [var first, ..] } ? Unwrap(first) : exception;
}

using System.CommandLine;
using System.Globalization;
using System.Net;
using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Preview;

namespace Yujiang.Static.Cli;

/// <summary>preview: the site in a browser while it is written. Its address goes to standard output, what it finds to standard error.</summary>
internal sealed class PreviewCommand(Terminal terminal)
{
    private const int UsualPort = 4321;
    private static readonly Wording About = new("Show the site in a browser while it is written", "边写边在浏览器中预览站点");
    private static readonly Wording Ended = new("The preview has ended.", "预览已结束。");

    /// <summary>The command.</summary>
    public Command Create(Option<bool> quiet)
    {
        var flags = new BuildFlags(terminal.Tongue);
        var port = new Option<int>("--port", "-p")
        {
            Description = terminal.Say(new("The port on 127.0.0.1; the next free one where it is taken, 0 for any", "127.0.0.1上的端口；被占用时用下一个空闲端口，0为任意端口")),
            DefaultValueFactory = _ => UsualPort,
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [.., var token] && int.TryParse(token.Value, out var number) && number is < 0 or > IPEndPoint.MaxPort)
                result.AddError(terminal.Say(new("--port must be 0 to 65535.", "--port须为0到65535。")));
        });
        var follow = new Option<bool>("--follow") { Description = terminal.Say(new("Go to the block that was changed", "转到改动的段落")) };
        var command = new Command("preview", terminal.Say(About));
        flags.AddForPreview(command);
        command.Options.Add(port);
        command.Options.Add(follow);
        command.SetAction((typed, cancellation) =>
            RunAsync(flags.ReadForPreview(typed), (typed.GetValue(port), typed.GetValue(follow), typed.GetValue(quiet)), cancellation));
        return command;
    }

    private async Task<int> RunAsync(BuildOptions options, (int Port, bool IsFollowing, bool IsQuiet) flags, CancellationToken cancellation)
    {
        var paths = new ReportPaths(options);
        var settings = new PreviewSettings { Port = flags.Port, IsFollowing = flags.IsFollowing, Tongue = terminal.Tongue, NameOf = paths.Of };
        await Previewing.RunAsync(options, settings, new Witness(terminal, paths, flags.IsQuiet), cancellation);
        Terminal.WriteLine(terminal.Error, terminal.Say(Ended));
        return ExitCode.Cancelled;
    }

    private sealed class Witness(Terminal terminal, ReportPaths paths, bool isQuiet) : IPreviewWitness
    {
        private static readonly Wording Taken = new("Port {0} is taken, so {1} is used.", "端口{0}已被占用，改用{1}。");
        private static readonly Wording HowToEnd = new("Pages follow every change of {0} and {1}. Ctrl-C ends the preview.", "页面随{0}和{1}的改动更新。按Ctrl-C结束预览。");
        private static readonly Wording Tally = new("{0} {0:error|errors}, {1} {1:warning|warnings}, {2} ms", "{0}个错误，{1}个警告，{2}毫秒");

        private string last = "";

        public void Opened(Uri address, int portAskedFor)
        {
            if (portAskedFor != 0 && address.Port != portAskedFor)
                Terminal.WriteLine(terminal.Error, terminal.Say(Taken, portAskedFor, address.Port));
            Terminal.WriteLine(terminal.Out, address.AbsoluteUri);
            terminal.Out.Profile.Out.Writer.Flush();
            if (!isQuiet)
                Terminal.WriteLine(terminal.Error, terminal.Say(HowToEnd, paths.Of(Text.ContentPath.Of("input")), paths.Of(Text.ContentPath.Of("theme"))));
        }

        public void Printed(Proof proof, TimeSpan time)
        {
            // What is wrong still was said when it went wrong.
            var found = TextReporter.Write(proof.Diagnostics, paths, terminal) + (proof.Fault is { } fault ? fault + "\n" : "");
            if (found != last)
                terminal.Error.Profile.Out.Writer.Write(found);
            last = found;
            if (isQuiet)
                return;
            var errors = proof.Diagnostics.Count(diagnostic => diagnostic.Rule.Severity == Severity.Error);
            var milliseconds = time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
            Terminal.WriteLine(terminal.Error, terminal.Say(Tally, errors, proof.Diagnostics.Count - errors, milliseconds));
        }
    }
}

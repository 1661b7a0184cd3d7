using System.CommandLine;
using Yujiang.Static.Build;
using Yujiang.Static.Deploy;
using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Cli;

/// <summary>The argument and the flags of the deploy command, as typed, and how they become a <see cref="DeployOrder"/>.</summary>
internal sealed class DeployFlags
{
    private readonly Argument<string> target;
    private readonly Option<string> output;
    private readonly Option<bool> rehearsal;
    private readonly Option<bool> force;
    private readonly Option<int> mostGone;
    private readonly Option<string> endpoint;
    private readonly Option<bool> pathStyle;

    public DeployFlags(Terminal terminal)
    {
        target = new Argument<string>("TARGET") { Description = terminal.Say(new("Where the site goes: {0}", "发布目标：{0}"), string.Join(", ", Deployment.Examples)) };
        output = Text("--output", "output", new("The folder of the finished site", "成品站点的文件夹"));
        rehearsal = Flag("--dry-run", new("Only show the plan: new, changed, gone, bytes", "只显示计划：新增、更改、移除、字节数"));
        force = Flag("--force", new("Publish even if much vanishes or foreign files lie at the target", "即使大量文件会消失或目标处有其他文件，仍然发布"));
        mostGone = new Option<int>("--max-delete")
        {
            Description = terminal.Say(new("The share of files, in percent, that may vanish without --force", "无需--force即可移除的文件比例上限（百分比）")),
            DefaultValueFactory = _ => 20,
        };
        mostGone.Validators.Add(result =>
        {
            if (result.Tokens is [.., var token] && int.TryParse(token.Value, out var share) && share is < 0 or > 100)
                result.AddError(terminal.Say(new("--max-delete must be between 0 and 100.", "--max-delete须在0到100之间。")));
        });
        endpoint = Text("--endpoint", "", new("The address of an S3-compatible service", "S3兼容服务的地址"));
        endpoint.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { Length: > 0 } url && !IsService(url))
                result.AddError(terminal.Say(new("--endpoint must be an address that begins with http: or https:, without a user name or password.", "--endpoint须是以http:或https:开头的网址，不含用户名和密码。")));
        });
        pathStyle = Flag("--path-style", new("Name the bucket in the path of addresses, not in the host", "在网址路径而不是域名中写存储桶名"));

        Option<bool> Flag(string flag, Wording wording) => new(flag) { Description = terminal.Say(wording) };
        Option<string> Text(string flag, string value, Wording wording) => new(flag) { Description = terminal.Say(wording), DefaultValueFactory = _ => value };
    }

    /// <summary>Adds the argument and the flags.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(target);
        foreach (var option in (Option[])[output, rehearsal, force, mostGone, endpoint, pathStyle])
            command.Options.Add(option);
    }

    /// <summary>What they mean.</summary>
    public DeployOrder Read(ParseResult typed) =>
        new(typed.GetValue(output)!, typed.GetValue(target)!, new DeployTerms(typed.GetValue(rehearsal), typed.GetValue(force), typed.GetValue(mostGone)))
        {
            Endpoint = typed.GetValue(endpoint)!,
            HasPathStyle = typed.GetValue(pathStyle),
        };

    private static bool IsService(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var service) && service.Scheme is ("http" or "https") && service.UserInfo.Length == 0;
}

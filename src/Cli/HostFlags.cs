using System.CommandLine;
using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Cli;

/// <summary>What was asked of the host command: a list, or one host's configuration for an operator's server.</summary>
internal sealed record HostRequest(string Name, bool IsList, HostOptions Options);

/// <summary>The argument and the flags of the host command, as typed.</summary>
internal sealed class HostFlags
{
    private readonly Argument<string> name;
    private readonly Option<bool> list;
    private readonly Option<string> root;
    private readonly Option<string> listen;
    private readonly Option<string> serverName;
    private readonly Option<bool> part;
    private readonly Option<bool> chooseLanguage;

    public HostFlags(Terminal terminal)
    {
        name = new Argument<string>("NAME")
        {
            Description = terminal.Say(new("The host; --list names them", "主机类型，用--list列出")),
            DefaultValueFactory = _ => "",
        };
        list = Flag("--list", new("List the hosts", "列出主机类型"));
        root = Text("--root", "/srv/www/site", new("The folder on the server that holds the site", "服务器上存放站点的文件夹"));
        listen = Text("--listen", "80", new("Where the server listens: a port, or address:port", "服务器监听的端口，或“地址:端口”"));
        serverName = Text("--server-name", "", new("The host name the server answers to", "服务器的域名"));
        part = Flag("--part", new("Only the rules, to be included in a server that already stands", "只输出规则，供已有的服务器配置引用"));
        chooseLanguage = Flag("--choose-language", new("Lead readers of the root, and of nothing else, to their language", "只在访问根地址时按读者的语言转到相应首页"));

        Option<bool> Flag(string flag, Wording wording) => new(flag) { Description = terminal.Say(wording) };
        Option<string> Text(string flag, string value, Wording wording) => new(flag) { Description = terminal.Say(wording), DefaultValueFactory = _ => value };
    }

    /// <summary>Adds the argument and the flags.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(name);
        foreach (var option in (Option[])[list, root, listen, serverName, part, chooseLanguage])
            command.Options.Add(option);
    }

    /// <summary>What they mean.</summary>
    public HostRequest Read(ParseResult typed) => new(typed.GetValue(name)!, typed.GetValue(list),
        new HostOptions
        {
            Root = typed.GetValue(root)!.TrimEnd('/'),
            Listen = typed.GetValue(listen)!,
            ServerName = typed.GetValue(serverName)!,
            IsPart = typed.GetValue(part),
            ChoosesLanguage = typed.GetValue(chooseLanguage),
        });
}

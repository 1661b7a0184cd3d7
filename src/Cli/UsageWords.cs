using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text.RegularExpressions;

namespace Yujiang.Static.Cli;

/// <summary>
/// System.CommandLine's own words in Chinese: the headings of --help, and what it says of a command line it cannot read. The Chinese that comes with the
/// package is half English, and is never found where no culture is.
/// </summary>
internal sealed class UsageWords(CommandLineAction help) : SynchronousCommandLineAction
{
    private static readonly IReadOnlyList<(string Pattern, string Chinese)> Headings =
    [
        (@"^Description:(?=\r?$)", "说明："),
        (@"^Usage:(?=\r?$)", "用法："),
        (@"^Arguments:(?=\r?$)", "参数："),
        (@"^Options:(?=\r?$)", "选项："),
        (@"^Commands:(?=\r?$)", "命令："),
        (@"\[options\]", "[选项]"),
        (@"\[command\]", "[命令]"),
        (@"\[default: ([^\]]*)\]", "[默认：$1]"),
        (@"\(REQUIRED\)", "（必填）"),
        ("Show help and usage information", "显示用法"),
        ("Show version information", "显示版本"),
    ];

    private static readonly IReadOnlyList<(string Pattern, string Chinese)> Refusals =
    [
        (@"^Unrecognized command or argument '(.*)'\.$", "没有“$1”这个命令或参数。"),
        (@"^Required argument missing for (?:option|command): '(.*)'\.$", "“$1”之后缺少内容。"),
        (@"^Argument '(.*)' not recognized\. Must be one of:", "“$1”不可用，可用的有："),
        (@"^Cannot parse argument '(.*)' for (?:option|command) '(.*)' as expected type '.*'\..*$", "“$2”不能是“$1”。"),
        (@"^Required command was not provided\.$", "请写明命令。"),
        (@"^Option '(.*)' expects a single argument but .* were provided\.$", "“$1”只能写一次。"),
    ];

    /// <summary>Lets the help of a command and of all below it speak Chinese.</summary>
    public static void Teach(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>().Where(option => option.Action is not null))
            option.Action = new UsageWords(option.Action!);
    }

    /// <summary>What is wrong with a command line.</summary>
    public static string Refusal(string message) => Said(message, Refusals);

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var configuration = parseResult.InvocationConfiguration;
        var output = configuration.Output;
        using var english = new StringWriter();
        configuration.Output = english;
        try
        {
            return ((SynchronousCommandLineAction)help).Invoke(parseResult);
        }
        finally
        {
            configuration.Output = output;
            output.Write(Said(english.ToString(), Headings));
        }
    }

    private static string Said(string text, IReadOnlyList<(string Pattern, string Chinese)> words) =>
        words.Aggregate(text, (said, word) => Regex.Replace(said, word.Pattern, word.Chinese, RegexOptions.CultureInvariant | RegexOptions.Multiline));
}

using System.CommandLine;
using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Cli;

/// <summary>The flags of build and check, as typed, and how they become <see cref="BuildOptions"/>.</summary>
internal sealed class BuildFlags
{
    private readonly Option<string> input;
    private readonly Option<string> theme;
    private readonly Option<string> output;
    private readonly Option<string> baseUrl;
    private readonly Option<string> basePath;
    private readonly Option<bool> strict;
    private readonly Option<int> jobs;
    private readonly Option<bool> noCache;
    private readonly Option<bool> drafts;

    public BuildFlags(Tongue tongue)
    {
        input = Text("--input", "input", new("The folder with publication.yaml", "publication.yaml所在的文件夹"));
        theme = Text("--theme", "theme", new("The folder with theme.yaml", "theme.yaml所在的文件夹"));
        output = Text("--output", "output", new("The folder of the finished site", "成品站点的文件夹"));
        baseUrl = Text("--base-url", "", new("The site's address, in place of publication.yaml's base_url", "站点网址，代替publication.yaml的base_url"));
        basePath = Text("--base-path", "", new("The path of the site on its host, in place of base_url's", "站点在主机上的路径，代替base_url中的路径"));
        basePath.Validators.Add(result =>
        {
            if (!IsPath(result.GetValueOrDefault<string>()))
                result.AddError(In(new("--base-path must be a path such as /features: letters, digits, - . _ ~ and slashes.", "--base-path须是/features这样的路径：字母、数字、- . _ ~和斜线。")));
        });
        baseUrl.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { Length: > 0 } url && !(Uri.TryCreate(url, UriKind.Absolute, out var site) && site.Scheme is ("http" or "https")))
                result.AddError(In(new("--base-url must be an absolute address that begins with http: or https:.", "--base-url须是以http:或https:开头的完整网址。")));
        });
        strict = Flag("--strict", new("Treat warnings as errors", "把警告当作错误"));
        jobs = new Option<int>("--jobs", "-j")
        {
            Description = In(new("How many pictures are worked on at once", "同时处理的图片数")),
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        jobs.Validators.Add(result =>
        {
            if (result.Tokens is [.., var token] && int.TryParse(token.Value, out var number) && number < 1)
                result.AddError(In(new("--jobs must be 1 or more.", "--jobs须不小于1。")));
        });
        noCache = Flag("--no-cache", new("Keep no renditions outside the output folder", "不在输出文件夹之外保留图片版本"));
        drafts = Flag("--drafts", new("Publish drafts too", "草稿也发布"));

        string In(Wording wording) => wording.In(tongue, []);
        Option<bool> Flag(string name, Wording wording) => new(name) { Description = In(wording) };
        Option<string> Text(string name, string value, Wording wording) => new(name) { Description = In(wording), DefaultValueFactory = _ => value };
    }

    /// <summary>Adds --input alone.</summary>
    public void AddInput(Command command) => command.Options.Add(input);

    /// <summary>Options of a command that has --input alone.</summary>
    public BuildOptions ReadInput(ParseResult typed) => new() { Input = typed.GetValue(input)!, Theme = "theme", Output = "output", CacheFolder = BesideOutput("output"), IsCheck = true };

    /// <summary>Adds the flags of the preview.</summary>
    public void AddForPreview(Command command)
    {
        foreach (var option in (Option[])[input, theme, baseUrl, basePath, noCache])
            command.Options.Add(option);
    }

    /// <summary>Options of the preview: renditions are kept where a build of output/ keeps them.</summary>
    public BuildOptions ReadForPreview(ParseResult typed) => new()
    {
        Input = typed.GetValue(input)!,
        Theme = typed.GetValue(theme)!,
        Output = "output",
        BaseUrl = typed.GetValue(baseUrl)!,
        BasePath = Slashed(typed.GetValue(basePath)!),
        CacheFolder = typed.GetValue(noCache) ? null : BesideOutput("output"),
    };

    /// <summary>Adds the flags that only look.</summary>
    public void AddForCheck(Command command)
    {
        foreach (var option in (Option[])[input, theme, baseUrl, basePath, strict, drafts])
            command.Options.Add(option);
    }

    /// <summary>Adds all flags; <paramref name="withOutput"/> is false where the site itself is not wanted.</summary>
    public void AddForBuild(Command command, bool withOutput = true)
    {
        AddForCheck(command);
        foreach (var option in (Option[])[.. withOutput ? [output] : Array.Empty<Option>(), jobs, noCache])
            command.Options.Add(option);
    }

    /// <summary>What the flags mean.</summary>
    public BuildOptions Read(ParseResult typed, bool isCheck) => new()
    {
        Input = typed.GetValue(input)!,
        Theme = typed.GetValue(theme)!,
        Output = OutputOf(typed, isCheck),
        BaseUrl = typed.GetValue(baseUrl)!,
        BasePath = Slashed(typed.GetValue(basePath)!),
        IsStrict = typed.GetValue(strict),
        WithDrafts = typed.GetValue(drafts),
        CacheFolder = !isCheck && typed.GetValue(noCache) ? null : BesideOutput(OutputOf(typed, isCheck)),
        Jobs = isCheck ? Environment.ProcessorCount : typed.GetValue(jobs),
        SourceDate = SourceDate.OfEnvironment(),
        IsCheck = isCheck,
    };

    private string OutputOf(ParseResult typed, bool isCheck) => isCheck || typed.CommandResult.Command.Options.All(option => option != output) ? "output" : typed.GetValue(output)!;

    private static bool IsPath(string? path) =>
        path!.Trim('/').Split('/').All(part => part is not ("." or "..") && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~'))
        && !path.Contains("//", StringComparison.Ordinal);

    private static string Slashed(string path) => path.Length == 0 ? "" : $"/{path.Trim('/')}/".Replace("//", "/", StringComparison.Ordinal);

    private static string BesideOutput(string output) =>
        Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(output))) ?? ".", ".cache", "renditions");
}

using System.Text.Json;
using Xunit;
using Yujiang.Static.Cli;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Cli;

/// <summary>The program as an operator meets it, run in this process.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly Workplace place = Workplace.WithSoundEdition();
    private readonly TestTerminal english = new();
    private readonly TestTerminal chinese = new(Tongue.Chinese);

    public void Dispose()
    {
        place.Dispose();
        english.Dispose();
        chinese.Dispose();
    }

    [Fact]
    public async Task A_sound_edition_is_built_with_exit_code_0()
    {
        var code = await Run("build");

        Assert.Equal(0, code);
        Assert.True(File.Exists(place.PathOf("output/zh/spring/index.html")));
        Assert.StartsWith("1 edition, ", english.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_is_what_the_program_does_when_nothing_is_asked()
    {
        Assert.Equal(0, await new CommandLine(english.Terminal).RunAsync(Folders(output: true), CancellationToken.None));
        Assert.True(File.Exists(place.PathOf("output/index.html")));
    }

    [Fact]
    public async Task A_mistake_is_told_on_standard_error_and_exits_with_1()
    {
        Break();

        var code = await Run("build");

        Assert.Equal(1, code);
        Assert.Equal("", english.Results);
        Assert.Contains("edition.yaml(2,11): error YJ2003: ", english.Messages, StringComparison.Ordinal);
        Assert.False(Directory.Exists(place.Output));
    }

    [Fact]
    public async Task Check_tells_mistakes_on_standard_output_and_writes_nothing()
    {
        Break();

        var code = await Run("check");

        Assert.Equal(1, code);
        Assert.Contains("edition.yaml(2,11): error YJ2003: ", english.Results, StringComparison.Ordinal);
        Assert.Equal(["input", "theme"], Directory.EnumerateDirectories(place.Root).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_warning_is_a_mistake_only_to_the_strict()
    {
        place.Write("input/stray.txt", "x");

        Assert.Equal(0, await Run("check"));
        Assert.Equal(1, await Run("check", "--strict"));
        Assert.Equal(1, await Run("build", "--strict"));
        Assert.False(Directory.Exists(place.Output));
        Assert.Equal(0, await Run("build"));
    }

    [Theory]
    [InlineData("build", "--colour")]
    [InlineData("check", "--format", "xml")]
    [InlineData("check", "--output", "elsewhere")]
    [InlineData("build", "--jobs", "0")]
    [InlineData("build", "--jobs", "many")]
    [InlineData("build", "--base-url", "paper.example")]
    [InlineData("build", "--base-url", "ftp://paper.example/")]
    [InlineData("print")]
    [InlineData("--ui", "fr")]
    public async Task A_flag_or_command_there_is_not_exits_with_2(params string[] arguments)
    {
        var code = await new CommandLine(english.Terminal).RunAsync(arguments, CancellationToken.None);

        Assert.Equal(2, code);
        Assert.Contains("Run with --help", english.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_and_refusals_speak_Chinese_throughout()
    {
        using var chinese = new TestTerminal(Tongue.Chinese);

        await new CommandLine(chinese.Terminal).RunAsync(["--help"], CancellationToken.None);
        await new CommandLine(chinese.Terminal).RunAsync(["translate", "accept", "--help"], CancellationToken.None);
        await new CommandLine(chinese.Terminal).RunAsync(["check", "--colour"], CancellationToken.None);
        await new CommandLine(english.Terminal).RunAsync(["check", "--help"], CancellationToken.None);

        Assert.DoesNotMatch("Description:|Usage:|Options:|Commands:|Arguments:|Show |options|default", chinese.Results);
        Assert.Contains("用法：", chinese.Results, StringComparison.Ordinal);
        Assert.Contains("没有“--colour”这个命令或参数。", chinese.Messages, StringComparison.Ordinal);
        Assert.Contains("Usage:", english.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_build_exits_with_130()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var code = await new CommandLine(english.Terminal).RunAsync(["build", .. Folders(output: true)], cancelled.Token);

        Assert.Equal(130, code);
        Assert.False(Directory.Exists(place.Output));
    }

    [Fact]
    public async Task Json_is_an_array_of_what_the_contract_says_with_true_places()
    {
        Break();

        await Run("check", "--format", "json");

        using var json = JsonDocument.Parse(english.Results);
        var told = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(
            ["id", "severity", "file", "line", "column", "endLine", "endColumn", "message", "hint", "correctedLine"],
            told.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("YJ2003", "error", place.PathOf("input/editions/spring/edition.yaml")), (Text(told, "id"), Text(told, "severity"), Text(told, "file")));
        Assert.Equal((2, 11, 2, 20), (Number(told, "line"), Number(told, "column"), Number(told, "endLine"), Number(told, "endColumn")));
        Assert.NotEmpty(Text(told, "message"));
        Assert.NotEmpty(Text(told, "hint"));
    }

    [Fact]
    public async Task Json_of_a_sound_edition_is_an_empty_array()
    {
        await Run("check", "--format", "json");

        Assert.Equal("[]", english.Results.Trim());
    }

    [Fact]
    public async Task GitHub_is_shown_each_mistake_beside_its_line()
    {
        Break();

        await Run("check", "--format", "github");

        Assert.Matches(@"^::error file=[^,]+edition\.yaml,line=2,col=11,endLine=2,endColumn=20,title=YJ2003::.+%0A.+\n$", english.Results);
    }

    [Fact]
    public async Task Messages_speak_Chinese_to_those_who_ask()
    {
        Break();

        Assert.Equal(Tongue.Chinese, Speech.Choose(["check", "--ui", "zh"]));
        await new CommandLine(chinese.Terminal).RunAsync(["check", "--ui", "zh", .. Folders(output: false)], CancellationToken.None);

        Assert.Contains("edition.yaml(2,11): 错误 YJ2003: 此期缺少“zh”主题。\n    请在edition.yaml中用两种语言写headline。\n", chinese.Results, StringComparison.Ordinal);
        Assert.Contains("1期，1个错误，0个警告", chinese.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "English", "--ui=en")]
    [InlineData("zh", "Chinese", "--ui=zh")]
    [InlineData("zh", "Chinese", "build", "--ui", "zh")]
    public void The_flag_decides_before_the_environment_does(string flag, string tongue, params string[] arguments) =>
        Assert.Equal((flag, Enum.Parse<Tongue>(tongue)), (flag, Speech.Choose(arguments)));

    [Fact]
    public async Task The_report_file_says_what_was_built()
    {
        place.Write("input/stray.txt", "x");

        await Run("build", "--report", place.PathOf("report.json"));

        using var json = JsonDocument.Parse(place.Read("report.json"));
        Assert.Equal(["editions", "pages", "photos", "stages", "peakMemoryBytes", "diagnostics", "unused"], Names(json.RootElement));
        Assert.Equal(1, Number(json.RootElement, "editions"));
        var pages = json.RootElement.GetProperty("pages").EnumerateArray().ToList();
        Assert.Equal(
            Directory.EnumerateFiles(place.Output, "*.html", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(place.Output, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(page => !page.StartsWith("archive/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            pages.Select(page => Text(page, "path")));
        Assert.All(pages, page => Assert.Equal(["path", "bytes", "br", "gz", "firstViewBytes", "budget", "over"], Names(page)));
        Assert.All(pages, page => Assert.Equal(new FileInfo(place.PathOf("output/" + Text(page, "path"))).Length, Number(page, "bytes")));
        var photos = json.RootElement.GetProperty("photos");
        Assert.Equal(["masters", "renditions", "made", "reused", "bytes"], Names(photos));
        Assert.Equal((1, 7, 7, 0), (Number(photos, "masters"), Number(photos, "renditions"), Number(photos, "made"), Number(photos, "reused")));
        Assert.All(json.RootElement.GetProperty("stages").EnumerateArray(), stage => Assert.Equal(["name", "milliseconds"], Names(stage)));
        Assert.Equal("YJ1030", Text(Assert.Single(json.RootElement.GetProperty("diagnostics").EnumerateArray()), "id"));
        Assert.Equal("stray.txt", Assert.Single(json.RootElement.GetProperty("unused").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task The_base_address_given_stands_in_for_the_publications()
    {
        await Run("build", "--base-url", "https://other.example/sub");

        Assert.Contains("Sitemap: https://other.example/sub/sitemap.xml", place.Read("output/robots.txt"), StringComparison.Ordinal);
        Assert.Contains("href=\"/sub/zh/\"", place.Read("output/404.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_published_to_those_who_ask()
    {
        place.Write("input/editions/spring/edition.yaml", place.Read("input/editions/spring/edition.yaml") + "draft: true\n");

        await Run("build");
        Assert.False(Directory.Exists(place.PathOf("output/zh/spring")));
        await Run("build", "--drafts");

        Assert.True(Directory.Exists(place.PathOf("output/zh/spring")));
    }

    [Fact]
    public async Task Renditions_and_measures_are_kept_beside_the_output_unless_told_not_to()
    {
        await Run("build", "--no-cache");
        Assert.False(Directory.Exists(place.PathOf(".cache")));
        place.Remove("output");

        await Run("build");

        var kept = Directory.EnumerateFiles(place.PathOf(".cache/renditions")).Select(Path.GetFileName).ToLookup(name => name!.StartsWith("master-", StringComparison.Ordinal));
        Assert.Equal((7, 1), (kept[false].Count(), kept[true].Count()));
    }

    private void Break() => place.Write("input/editions/spring/edition.yaml", "date: 2024-04-18\nheadline: { en: A }\n");

    private Task<int> Run(string command, params string[] arguments) =>
        new CommandLine(english.Terminal).RunAsync([command, .. Folders(command == "build"), .. arguments], CancellationToken.None);

    private string[] Folders(bool output) =>
        ["--input", place.PathOf("input"), "--theme", place.PathOf("theme"), .. output ? ["--output", place.Output] : Array.Empty<string>()];

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static long Number(JsonElement element, string name) => element.GetProperty(name).GetInt64();
}

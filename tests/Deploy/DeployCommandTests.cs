using System.Text.Json;
using Xunit;
using Yujiang.Static.Cli;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Deploy;

/// <summary>The command as an operator meets it, run in this process: plans, forms, wrong usage.</summary>
public sealed class DeployCommandTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly TestTerminal english = new();
    private readonly TestTerminal chinese = new(Tongue.Chinese);
    private readonly PaperSite site;
    private readonly string target;

    public DeployCommandTests()
    {
        site = PaperSite.Old(Path.Combine(folder.Path, "site"));
        target = Path.Combine(folder.Path, "www");
    }

    public void Dispose()
    {
        folder.Dispose();
        english.Dispose();
        chinese.Dispose();
    }

    [Fact]
    public async Task A_dry_run_shows_every_file_and_sends_none()
    {
        var code = await Run(english, target, "--dry-run");

        Assert.Equal(0, code);
        Assert.Contains("new              500  photos/spring/photo0-360.", english.Results, StringComparison.Ordinal);
        Assert.EndsWith("46 new, 0 changed, 0 gone, 0 as they are; 0.0 MB to send\nNothing was sent.\n", english.Results, StringComparison.Ordinal);
        Assert.False(Directory.Exists(target));
    }

    [Fact]
    public async Task A_plan_for_programs_is_json()
    {
        await Run(english, target);
        site.Remove(path => path == "robots.txt" || path.StartsWith("zh/winter/lite", StringComparison.Ordinal));
        site.Add("zh/news.html", "<p>news"u8.ToArray());
        using var second = new TestTerminal();

        var code = await Run(second, target, "--dry-run", "--format", "json");

        var plan = JsonDocument.Parse(second.Results).RootElement;
        Assert.Equal(0, code);
        Assert.Equal("planned", plan.GetProperty("outcome").GetString());
        Assert.Equal(("zh/news.html", 7), Assert.Single(plan.GetProperty("new").EnumerateArray().Select(file => (file.GetProperty("path").GetString()!, file.GetProperty("bytes").GetInt32()))));
        Assert.Equal(["robots.txt", "zh/winter/lite/index.html", "zh/winter/lite/index.html.gz"], plan.GetProperty("gone").EnumerateArray().Select(path => path.GetString()!));
        Assert.Equal(7, plan.GetProperty("bytes").GetInt64());
    }

    [Fact]
    public async Task Too_much_that_would_vanish_is_refused_with_its_names_even_in_a_dry_run()
    {
        await Run(english, target);
        site.Remove(path => path.Contains("winter", StringComparison.Ordinal));
        using var second = new TestTerminal();

        var code = await Run(second, target, "--dry-run");

        Assert.Equal(1, code);
        Assert.Contains("gone                  zh/winter/index.html\n", second.Results, StringComparison.Ordinal);
        Assert.Equal("12 of the 46 files at the target are not in the new site, more than 20 %. If that is meant, say --force, or --max-delete with a higher share.\n", second.Messages);
    }

    [Fact]
    public async Task Messages_come_in_Chinese()
    {
        Assert.Equal(0, await Run(chinese, target));
        Assert.Equal("新增46，更改0，移除0，不变0；发送0.0 MB\n已发布。\n", chinese.Results);
    }

    [Theory]
    [InlineData("s3:bucket")]
    [InlineData("s3://")]
    [InlineData("sftp://user:secret@host/www")]
    [InlineData("rclone:")]
    [InlineData("")]
    public async Task A_target_of_no_known_kind_is_wrong_usage_and_not_repeated_whole(string wrong)
    {
        var code = await Run(english, wrong);

        Assert.Equal(2, code);
        Assert.Contains("Targets look like: s3://bucket/prefix, rclone:remote:path, /srv/www/site.", english.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", english.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--max-delete", "101")]
    [InlineData("--endpoint", "ftp://host")]
    [InlineData("--endpoint", "https://user:secret@host")]
    [InlineData("--format", "xml")]
    public async Task A_flag_that_means_nothing_is_wrong_usage(string flag, string value)
    {
        var code = await Run(english, target, flag, value);

        Assert.Equal(2, code);
        Assert.DoesNotContain("secret", english.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_site_is_one_sentence()
    {
        var code = await new CommandLine(english.Terminal).RunAsync(["deploy", "--output", folder.Path, target], TestContext.Current.CancellationToken);

        Assert.Equal(1, code);
        Assert.Equal($"There is no finished site in {folder.Path}: archive/manifest-sha256.txt is missing. Run build first.\n", english.Messages);
    }

    [Fact]
    public async Task Cancelled_it_says_that_nothing_is_lost()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        var code = await new CommandLine(english.Terminal).RunAsync(["deploy", "--output", site.Folder, target], cancellation.Token);

        Assert.Equal(130, code);
        Assert.StartsWith("Cancelled. What was sent stays", english.Messages, StringComparison.Ordinal);
    }

    private Task<int> Run(TestTerminal terminal, string where, params string[] flags) =>
        new CommandLine(terminal.Terminal).RunAsync(["deploy", "--output", site.Folder, where, .. flags], CancellationToken.None);
}

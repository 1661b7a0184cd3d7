using System.Text;
using Xunit;
using Yujiang.Static.Cli;
using Yujiang.Static.Files;
using Yujiang.Static.Tests.Support;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Cli;

/// <summary>check --fix puts corrected lines in the place of wrong ones, and touches no other byte.</summary>
public sealed class FixTests : IDisposable
{
    private const string Section = "input/editions/spring/sections/02-homes.zh.md";
    private readonly Workplace place = Workplace.WithSoundEdition();
    private readonly TestTerminal terminal = new();

    public void Dispose()
    {
        place.Dispose();
        terminal.Dispose();
    }

    [Fact]
    public async Task Two_slips_on_one_line_are_both_corrected_and_every_other_byte_stays()
    {
        var before = "\ufeff" + place.Read(Section).Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n快快,好好...他说\"好\"了。\r\n\r\n末行。";
        place.Write(Section, before);

        await CheckAsync("--fix");

        Assert.Equal(before.Replace("快快,好好...他说\"好\"了。", "快快，好好……他说“好”了。", StringComparison.Ordinal), Encoding.UTF8.GetString(File.ReadAllBytes(place.PathOf(Section))));
        Assert.Contains("1 line corrected in 1 file", terminal.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_in_YAML_is_corrected_too()
    {
        var file = "input/editions/spring/edition.yaml";
        var before = place.Read(file);
        place.Write(file, before.Replace("date: ", "date：", StringComparison.Ordinal));

        var code = await CheckAsync("--fix");

        Assert.Equal(0, code);
        Assert.Equal(before, place.Read(file));
    }

    [Fact]
    public async Task What_is_only_guessed_is_left_to_the_editor()
    {
        var before = place.Read(Section).TrimEnd('\n') + "\n\n![](照片 1.jpg)\n";
        place.Write(Section, before);

        var code = await CheckAsync("--fix");

        Assert.Equal((1, before), (code, place.Read(Section)));
        Assert.Contains("YJ2022", terminal.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_shows_a_diff_that_git_can_apply_and_writes_nothing()
    {
        var before = place.Read(Section).TrimEnd('\n') + "\n\n##标题\n\n好,好。";
        place.Write(Section, before);

        var code = await CheckAsync("--fix", "--dry-run");

        Assert.Equal((1, before), (code, place.Read(Section)));
        var diff = terminal.Results.Replace(place.Root.TrimStart('/') + "/", "", StringComparison.Ordinal);
        new GitRepository(place.Root).Run("apply", "--whitespace=nowarn", place.Write("fix.diff", diff));
        Assert.EndsWith("\n\n## 标题\n\n好，好。", place.Read(Section), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_changed_since_it_was_read_is_left_alone()
    {
        place.Write("input/note.txt", "changed");

        var isReplaced = new InputWriter(place.PathOf("input")).Replace(ContentPath.Of("note.txt"), "as read"u8, "corrected"u8);

        Assert.False(isReplaced);
        Assert.Equal("changed", place.Read("input/note.txt"));
    }

    [Fact]
    public async Task A_dry_run_without_fix_is_a_slip_of_the_operator() => Assert.Equal(2, await CheckAsync("--dry-run"));

    private Task<int> CheckAsync(params string[] flags) => new CommandLine(terminal.Terminal).RunAsync(
        ["check", .. flags, "--input", place.PathOf("input"), "--theme", place.PathOf("theme")], TestContext.Current.CancellationToken);
}

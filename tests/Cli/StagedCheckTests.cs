using Xunit;
using Yujiang.Static.Cli;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Cli;

/// <summary>check --staged says what git is about to commit, not what lies in the working copy.</summary>
public sealed class StagedCheckTests : IDisposable
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
    public async Task With_nothing_staged_there_is_nothing_to_look_at()
    {
        Repository().CommitAll();
        Spoil(Section);

        var code = await CheckAsync();

        Assert.Equal((0, ""), (code, terminal.Results));
        Assert.Contains("Nothing of the input or the theme is staged.", terminal.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_that_is_staged_is_named_though_the_working_copy_is_right_again()
    {
        var git = Repository();
        git.CommitAll();
        var good = place.Read(Section);
        Spoil(Section);
        git.Run("add", Section);
        place.Write(Section, good);

        var code = await CheckAsync();

        Assert.Equal(1, code);
        Assert.Contains("02-homes.zh.md(15,1): error YJ2020", terminal.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_that_is_not_staged_is_not_named()
    {
        var git = Repository();
        git.CommitAll();
        place.Write(Section, place.Read(Section) + "\n<!-- a comment -->\n");
        git.Run("add", Section);
        Spoil(Section);

        await CheckAsync();

        Assert.DoesNotContain("YJ2020", terminal.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deletion_is_blamed_for_what_it_breaks_and_for_nothing_else()
    {
        var git = Repository();
        place.Write("input/left-over.txt", "nobody uses this");
        git.CommitAll();
        git.Run("rm", "--quiet", "input/editions/spring/photos/field.jpg");

        var code = await CheckAsync();

        Assert.Equal(1, code);
        Assert.Contains("photos.yaml(1,1): error YJ1024", terminal.Results, StringComparison.Ordinal);
        Assert.DoesNotContain("left-over", terminal.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_in_Chinese_and_with_spaces_are_told_as_they_are()
    {
        var git = Repository();
        git.CommitAll();
        place.Write("input/稿件 二.txt", "nobody uses this");
        git.Run("add", "--all");

        await CheckAsync();

        Assert.Contains("input/稿件 二.txt: warning YJ1030", terminal.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_commit_is_looked_at_as_a_whole()
    {
        Spoil(Section);
        Repository().Run("add", "--all");

        var code = await CheckAsync();

        Assert.Equal(1, code);
        Assert.Contains("YJ2020", terminal.Results, StringComparison.Ordinal);
        Assert.Contains(" staged files: 1 error, ", terminal.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_is_measured_as_it_is_staged()
    {
        var git = Repository();
        git.CommitAll();
        var (photo, picture) = ("input/editions/spring/photos/field.jpg", File.ReadAllBytes(place.PathOf("input/editions/spring/photos/field.jpg")));
        place.Write(photo, "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n");
        git.Run("add", photo);
        File.WriteAllBytes(place.PathOf(photo), picture);

        await CheckAsync();

        Assert.Contains("field.jpg: error YJ1034", terminal.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_repository_one_sentence_says_so()
    {
        var code = await CheckAsync();

        Assert.Equal((2, ""), (code, terminal.Results));
        Assert.Equal("--staged asks git, which cannot answer. The folder “" + place.PathOf("input") + "” is not in the working copy of a git repository.\n", terminal.Messages);
    }

    private GitRepository Repository() => new(place.Root);

    private void Spoil(string file) => place.Write(file, place.Read(file).TrimEnd('\n') + "\n\n##标题\n");

    private Task<int> CheckAsync() => new CommandLine(terminal.Terminal).RunAsync(
        ["check", "--staged", "--input", place.PathOf("input"), "--theme", place.PathOf("theme")], TestContext.Current.CancellationToken);
}

using System.Text;
using System.Text.RegularExpressions;
using Xunit;
using Yujiang.Static.Cli;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Cli;

/// <summary>
/// docs/editors.md, followed to the letter in a copy of the sample edition: a `diff` block is what the editor changes, a `console` block what
/// is typed and what is then read. APPROVE=1 writes what is really read into the guide.
/// </summary>
public sealed partial class EditorsGuideTests
{
    private const string Program = "dotnet run -- ";
    private const string Elision = "[…]";

    [Theory]
    [InlineData("zh", "# 编辑的一天")]
    [InlineData("en", "# An editor’s day")]
    public async Task What_the_guide_shows_is_what_an_editor_reads(string tongue, string part)
    {
        var guide = await File.ReadAllTextAsync(Repository.PathOf("docs", "editors.md"), TestContext.Current.CancellationToken);
        using var day = new Day(tongue == "zh" ? Tongue.Chinese : Tongue.English);

        var followed = await day.FollowAsync(Part(guide, part));

        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            await File.WriteAllTextAsync(Repository.PathOf("docs", "editors.md"), guide.Replace(Part(guide, part), followed, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        else
            Assert.Equal(Part(guide, part), followed);
        Assert.True(day.Commands > 8, "The guide shows hardly any command.");
    }

    private static string Part(string guide, string title)
    {
        var start = guide.IndexOf(title + "\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"The guide has no part “{title}”.");
        var end = guide.IndexOf("\n# ", start + 1, StringComparison.Ordinal);
        return end < 0 ? guide[start..] : guide[start..end];
    }

    private sealed partial class Day : IDisposable
    {
        private readonly Workplace place = new();
        private readonly Tongue tongue;
        private readonly GitRepository git;

        public Day(Tongue tongue)
        {
            this.tongue = tongue;
            place.Lay(Repository.PathOf("input"), "input");
            place.Lay(Repository.PathOf("theme"), "theme");
            git = new GitRepository(place.Root);
            git.CommitAll();
        }

        public int Commands { get; private set; }

        public void Dispose() => place.Dispose();

        public async Task<string> FollowAsync(string part)
        {
            var lines = part.Split('\n');
            var followed = new List<string>();
            for (var i = 0; i < lines.Length; i++)
            {
                followed.Add(lines[i]);
                if (lines[i] is not ("```console" or "```diff"))
                    continue;
                var end = Array.IndexOf(lines, "```", i + 1);
                var block = lines[(i + 1)..end];
                followed.AddRange(lines[i] == "```diff" ? Change(block) : await TypeAsync(block));
                i = end - 1;
            }
            return string.Join('\n', followed);
        }

        // "+++ FILE", then lines to take away, then the lines that stand in their place; a block that only adds writes a new file.
        private string[] Change(string[] block)
        {
            var file = block.Single(line => line.StartsWith("+++ ", StringComparison.Ordinal))[4..];
            string Lines(char sign) => string.Join('\n', block.Where(line => line.StartsWith(sign) && !line.StartsWith("+++ ", StringComparison.Ordinal)).Select(line => line[1..]));
            if (Lines('-') is { Length: > 0 } old)
            {
                var text = place.Read(file);
                Assert.True(text.Split(old).Length == 2, $"{file} does not hold once: {old}");
                place.Write(file, text.Replace(old, Lines('+'), StringComparison.Ordinal));
            }
            else
            {
                Assert.False(File.Exists(place.PathOf(file)), $"{file} is there already.");
                place.Write(file, Lines('+') + "\n");
            }
            return block;
        }

        // Each line that begins with "$ " is typed. What is read below it may be shortened to its beginning, then "[…]".
        private async Task<List<string>> TypeAsync(string[] block)
        {
            var typed = new List<string>();
            foreach (var session in Sessions(block))
            {
                Commands++;
                var read = await RunAsync(session[0][2..]);
                typed.Add(session[0]);
                var shown = session[^1] == Elision ? read.Take(session.Count - 2).Append(Elision) : read;
                typed.AddRange(shown);
            }
            return typed;
        }

        private static List<List<string>> Sessions(string[] block)
        {
            var sessions = new List<List<string>>();
            foreach (var line in block)
            {
                if (line.StartsWith("$ ", StringComparison.Ordinal))
                    sessions.Add([]);
                sessions[^1].Add(line);
            }
            return sessions;
        }

        private async Task<string[]> RunAsync(string command)
        {
            if (command.StartsWith("git ", StringComparison.Ordinal))
                return Lines(git.Run(command[4..].Split(' ')));
            Assert.StartsWith(Program, command, StringComparison.Ordinal);
            using var terminal = new TestTerminal(tongue);
            var words = command[Program.Length..].Split(' ');
            var folders = words[0] is "build" ? new[] { "--output", place.Output, "--no-cache" } : [];
            var code = await new CommandLine(terminal.Terminal).RunAsync(
                [.. words, "--input", place.PathOf("input"), .. words[0] is "check" or "build" ? ["--theme", place.PathOf("theme")] : Array.Empty<string>(), .. folders], TestContext.Current.CancellationToken);
            Assert.InRange(code, 0, 1);
            var answer = new StringBuilder(terminal.Results);
            if (answer.Length == 0)
                answer.Append(terminal.Messages);
            // The paths are told as from the copy's folder, where an editor stands; lines of progress come and go with the time a command takes.
            return [.. Lines(answer.ToString().Replace($" a{place.Root}/", " a/", StringComparison.Ordinal).Replace($" b{place.Root}/", " b/", StringComparison.Ordinal).Replace(place.Root + "/", "", StringComparison.Ordinal)).Where(line => !Progress().IsMatch(line))];
        }

        [GeneratedRegex(@"^\S+: \d+/\d+$")]
        private static partial Regex Progress();

        private static string[] Lines(string text) => text.TrimEnd('\n').Length == 0 ? [] : text.TrimEnd('\n').Split('\n');
    }
}

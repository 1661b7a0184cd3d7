using System.Text.Json;
using Xunit;
using Yujiang.Static.Cli;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Cli;

/// <summary>check --format sarif and github, for services that show mistakes beside the changed line.</summary>
public sealed class ReportFormTests : IDisposable
{
    private readonly Workplace place = Workplace.WithSoundEdition();
    private readonly TestTerminal terminal = new();

    public void Dispose()
    {
        place.Dispose();
        terminal.Dispose();
    }

    [Fact]
    public async Task Sarif_names_the_rule_the_place_and_the_corrected_line()
    {
        place.Write("input/editions/spring/sections/01-fields.zh.md", "---\nheadline：田间\n---\n\n春耕。\n");

        await Check("sarif");

        var run = JsonDocument.Parse(terminal.Results).RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results").EnumerateArray().First(result => result.TryGetProperty("fixes", out _));
        var region = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        var replacement = result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.Equal((2, 9), (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32()));
        Assert.Equal("headline: 田间", replacement.GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.Equal(2, replacement.GetProperty("deletedRegion").GetProperty("startLine").GetInt32());
        Assert.Equal(
            result.GetProperty("ruleId").GetString(),
            run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Sarif_of_a_sound_edition_has_no_results()
    {
        await Check("sarif");

        Assert.Empty(JsonDocument.Parse(terminal.Results).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
    }

    [Fact]
    public async Task GitHub_is_given_ten_of_a_kind_and_the_rest_as_lines_and_in_the_summary()
    {
        for (var i = 10; i < 23; i++)
            place.Write($"input/stray-{i}.txt", "x");
        var summary = place.PathOf("summary.md");

        await Check("github", terminal.Terminal with { SummaryFile = summary });

        var lines = terminal.Results.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(10, lines.Count(line => line.StartsWith("::warning ", StringComparison.Ordinal)));
        Assert.Equal(3, lines.Count(line => line.Contains("stray-2", StringComparison.Ordinal) && !line.StartsWith("::", StringComparison.Ordinal)));
        Assert.Equal(13, File.ReadLines(summary).Count(line => line.Contains("stray-", StringComparison.Ordinal)));
        Assert.StartsWith("## 13 problems found", File.ReadAllText(summary), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_as_a_whole_has_line_1_in_JSON_no_region_in_SARIF_and_no_line_for_GitHub()
    {
        place.Write("input/stray.txt", "x");

        await Check("json");
        await Check("sarif");
        await Check("github");

        var (json, sarif) = (terminal.Results.IndexOf("\n]\n", StringComparison.Ordinal) + 3, terminal.Results.IndexOf("\n}\n", StringComparison.Ordinal) + 3);
        var stray = JsonDocument.Parse(terminal.Results[..json]).RootElement.EnumerateArray().Single();
        Assert.All((string[])["line", "column", "endLine", "endColumn"], name => Assert.Equal(1, stray.GetProperty(name).GetInt32()));
        var result = JsonDocument.Parse(terminal.Results[json..sarif]).RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.False(result.GetProperty("locations")[0].GetProperty("physicalLocation").TryGetProperty("region", out _));
        Assert.Matches("^::warning file=[^,]*/stray.txt,title=YJ1030::", terminal.Results[sarif..]);
    }

    [Fact]
    public async Task Messages_name_the_folder_as_it_was_given()
    {
        place.Write("input/editions/spring/sections/01-fields.zh.md", "---\nheadline: 春到田间\n---\n\n春耕12天，[村里](#homes)忙了起来。\n\n![](field.jpg)\n");

        await Check("json");

        var message = JsonDocument.Parse(terminal.Results).RootElement.EnumerateArray().Single().GetProperty("message").GetString();
        Assert.Contains($"({place.PathOf("input").Replace('\\', '/')}/editions/spring/sections/01-fields.zh.md(5,3))", message, StringComparison.Ordinal);
    }

    private Task<int> Check(string format, Terminal? to = null) => new CommandLine(to ?? terminal.Terminal)
        .RunAsync(["check", "--format", format, "--input", place.PathOf("input"), "--theme", place.PathOf("theme")], CancellationToken.None);
}

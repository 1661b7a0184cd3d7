using System.Text.Json.Nodes;
using Xunit;
using Yujiang.Static.Cli;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Cli;

/// <summary>archive, verify and build --register as an operator meets them.</summary>
public sealed class CopyCommandTests : IDisposable
{
    private readonly Workplace place = Workplace.WithSoundEdition();
    private readonly TestTerminal terminal = new();

    public void Dispose()
    {
        place.Dispose();
        terminal.Dispose();
    }

    [Fact]
    public async Task Archive_writes_every_copy_and_tells_its_hash()
    {
        var code = await Run("archive", "spring", "--to", place.PathOf("shelf"), "--masters");

        Assert.Equal(0, code);
        var copies = Directory.GetFiles(place.PathOf("shelf/spring")).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["spring.bag.zip", "spring.dc.xml", "spring.en.html", "spring.epub", "spring.wacz", "spring.zh.html"], copies);
        Assert.Equal(copies.Select(copy => $"spring/{copy}"), terminal.Results.TrimEnd().Split('\n').Select(line => line.Trim()[66..]));
        using var bag = System.IO.Compression.ZipFile.OpenRead(place.PathOf("shelf/spring/spring.bag.zip"));
        Assert.Contains(bag.Entries, entry => entry.FullName == "spring/data/source/editions/spring/photos/field.jpg");
    }

    [Fact]
    public async Task Archive_of_an_edition_that_is_not_there_is_wrong_usage() =>
        Assert.Equal(2, await Run("archive", "autumn", "--to", place.PathOf("shelf")));

    [Fact]
    public async Task Archive_makes_the_formats_that_the_publication_lists()
    {
        File.AppendAllText(place.PathOf("input/publication.yaml"), "archive: [epub]\n");

        await Run("archive", "--to", place.PathOf("shelf"));

        Assert.Equal(["spring.epub"], Directory.GetFiles(place.PathOf("shelf/spring")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Verify_accepts_the_site_and_the_copies_that_were_made()
    {
        await Run("build", "--output", place.Output);

        foreach (var path in (string[])["output", "output/archive/spring/spring.bag.zip", "output/archive/spring/spring.wacz"])
            Assert.Equal(0, await terminal.Verify(place.PathOf(path)));
    }

    [Fact]
    public async Task Verify_names_the_file_that_was_changed_and_exits_with_1()
    {
        await Run("build", "--output", place.Output);
        File.AppendAllText(place.PathOf("output/robots.txt"), "#");

        var code = await terminal.Verify(place.Output);

        Assert.Equal(1, code);
        Assert.Contains("changed: robots.txt: ", terminal.Results, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("output", "site", "sha256sum", "")]
    [InlineData("output/archive/spring/spring.bag.zip", "bag", "BagIt", "1.0")]
    [InlineData("output/archive/spring/spring.wacz", "wacz", "WACZ", "1.1.1")]
    public async Task Verify_tells_programs_what_it_looked_at(string path, string kind, string standard, string version)
    {
        await Run("build", "--output", place.Output);

        var code = await terminal.Verify(place.PathOf(path), "--format", "json");

        var verdict = Json();
        Assert.Equal(
            (0, place.PathOf(path), kind, standard, version, true, 0),
            (code, (string)verdict["target"]!, (string)verdict["kind"]!, (string)verdict["standard"]!, (string)verdict["version"]!, (bool)verdict["valid"]!, verdict["findings"]!.AsArray().Count));
        Assert.True((int)verdict["checked"]! > 0 && (long)verdict["bytes"]! > 1000);
        Assert.Null(verdict["rebuild"]);
    }

    [Fact]
    public async Task Verify_tells_programs_every_finding()
    {
        await Run("build", "--output", place.Output);
        File.AppendAllText(place.PathOf("output/robots.txt"), "#");
        File.Delete(place.PathOf("output/sitemap.xml"));
        File.WriteAllText(place.PathOf("output/余江.txt"), "");

        var code = await terminal.Verify(place.Output, "--format", "json");

        var verdict = Json();
        Assert.Equal((1, false), (code, (bool)verdict["valid"]!));
        Assert.Equal(
            ["changed robots.txt", "missing sitemap.xml", "extra 余江.txt"],
            verdict["findings"]!.AsArray().Select(finding => $"{finding!["kind"]} {finding["path"]}"));
        Assert.All(verdict["findings"]!.AsArray(), finding => Assert.NotEmpty((string)finding!["message"]!));
        Assert.Contains("余江.txt", terminal.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_tells_programs_what_building_anew_gave()
    {
        await Run("build", "--output", place.Output);
        File.AppendAllText(place.PathOf("output/en/index.html"), "<!-- forged -->");

        var code = await Run("verify", place.Output, "--rebuild", "--format", "json");

        var rebuild = Json()["rebuild"]!;
        Assert.Equal((1, false, "en/index.html"), (code, (bool)rebuild["valid"]!, (string)rebuild["findings"]![0]!["path"]!));
    }

    [Fact]
    public async Task Verify_of_nothing_is_wrong_usage() => Assert.Equal(2, await terminal.Verify(place.PathOf("nowhere")));

    [Fact]
    public async Task Verify_rebuild_proves_the_site_and_notices_what_its_manifest_was_made_to_hide()
    {
        await Run("build", "--output", place.Output);
        var sound = await Run("verify", place.Output, "--rebuild");
        var (page, manifest) = (place.PathOf("output/en/index.html"), place.PathOf("output/archive/manifest-sha256.txt"));
        var before = Yujiang.Static.Text.ContentHash.Of(File.ReadAllBytes(page));
        File.AppendAllText(page, "<!-- forged -->");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(before, Yujiang.Static.Text.ContentHash.Of(File.ReadAllBytes(page)), StringComparison.Ordinal));

        var plain = await terminal.Verify(place.Output);
        var forged = await Run("verify", place.Output, "--rebuild");

        Assert.Equal((0, 0, 1), (sound, plain, forged));
        Assert.Contains("changed: en/index.html: ", terminal.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_register_notes_an_edition_once_and_its_loss_is_told_afterwards()
    {
        await Run("build", "--output", place.Output, "--register");
        await Run("build", "--output", place.Output, "--register");
        var noted = place.Read("input/addresses.txt").Split('\n').Count(line => line == "spring");
        Directory.Move(place.PathOf("input/editions/spring"), place.PathOf("input/editions/summer"));

        var code = await Run("check");

        Assert.Equal((1, 1), (noted, code));
        Assert.Contains("addresses.txt(3,1): error YJ3105: ", terminal.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_former_name_of_an_edition_never_comes_to_mean_another()
    {
        await Run("build", "--output", place.Output, "--register");
        Directory.Move(place.PathOf("input/editions/spring"), place.PathOf("input/editions/summer"));
        place.Write("input/editions/summer/edition.yaml", "formerly: [spring]\n" + place.Read("input/editions/summer/edition.yaml"));
        var renamed = await Run("build", "--output", place.Output, "--register");
        var noted = place.Read("input/addresses.txt").Split('\n').Count(line => line is "summer" or "spring now summer");
        place.Lay(place.PathOf("input/editions/summer"), "input/editions/spring");
        foreach (var edition in (string[])["spring", "summer"])
            place.Write($"input/editions/{edition}/edition.yaml", place.Read($"input/editions/{edition}/edition.yaml").Replace("formerly: [spring]\n", "", StringComparison.Ordinal));

        var code = await Run("check");

        Assert.Equal((0, 2, 1), (renamed, noted, code));
        Assert.Contains("error YJ3106: “spring” was published once and renamed “summer”; ", terminal.Results, StringComparison.Ordinal);
    }

    // The command's answer, after what the build said.
    private JsonNode Json() => JsonNode.Parse(terminal.Results[terminal.Results.IndexOf("{\n", StringComparison.Ordinal)..])!;

    private Task<int> Run(params string[] words) => new CommandLine(terminal.Terminal).RunAsync(
        [.. words, "--input", place.PathOf("input"), "--theme", place.PathOf("theme"), "--quiet"], CancellationToken.None);
}

/// <summary>A word that several tests say.</summary>
internal static class VerifyWord
{
    public static Task<int> Verify(this TestTerminal terminal, string path, params string[] more) =>
        new CommandLine(terminal.Terminal).RunAsync(["verify", path, "--quiet", .. more], CancellationToken.None);
}

using System.Text;
using NetVips;
using Xunit;
using Yujiang.Static.Cli;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Scaffold;
using Yujiang.Static.Tests.Photos;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Cli;

/// <summary>new edition, section and photo: what is written, what an editor still has to fill in, and that nothing is ever lost.</summary>
public sealed class NewCommandTests : IDisposable
{
    private const string Sheet = "input/editions/spring/photos/photos.yaml";
    private readonly Workplace place = Workplace.WithSoundEdition();
    private readonly TestTerminal terminal = new();

    public void Dispose()
    {
        place.Dispose();
        terminal.Dispose();
    }

    [Fact]
    public async Task A_new_edition_lacks_nothing_but_its_headline_and_text()
    {
        var code = await New("edition", "autumn");

        Assert.Equal(0, code);
        Assert.Equal(
            ["edition.yaml", "sections/01-lede.zh.md", "sections/01-lede.en.md", "photos/photos.yaml"],
            terminal.Results.TrimEnd().Split('\n').Select(line => Path.GetRelativePath(place.PathOf("input/editions/autumn"), line.Trim())));
        Assert.Equal(["YJ2003 zh", "YJ2003 en", "YJ2114 lede"], Missing());
    }

    [Fact]
    public async Task A_new_edition_is_a_draft_that_is_published_when_it_is_filled_in()
    {
        await New("edition", "autumn");
        var facts = place.Read("input/editions/autumn/edition.yaml");
        place.Write("input/editions/autumn/edition.yaml", facts.Replace("headline:\n  zh: \"\"\n  en: \"\"", "headline:\n  zh: 秋收\n  en: Harvest", StringComparison.Ordinal));

        place.Build();
        Assert.False(Directory.Exists(place.PathOf("output/zh/autumn")));
        place.Write("input/editions/autumn/edition.yaml", place.Read("input/editions/autumn/edition.yaml").Replace("draft: true", "draft: false", StringComparison.Ordinal));
        place.Build();

        Assert.True(Directory.Exists(place.PathOf("output/zh/autumn")));
    }

    [Fact]
    public async Task Every_field_stands_in_a_new_file_with_its_purpose_above_it()
    {
        await New("edition", "autumn");
        await New("photo", "autumn", place.PathOf("input/editions/spring/photos/field.jpg"));

        foreach (var (file, fields) in new[] { ("edition.yaml", FieldCatalogue.Edition), ("sections/01-lede.en.md", FieldCatalogue.Section), ("photos/photos.yaml", FieldCatalogue.Photo) })
        {
            var lines = place.Read($"input/editions/autumn/{file}").Split('\n').Select(line => line.Trim()).ToList();
            Assert.All(fields, field => Assert.Equal("# " + field.Title, lines[lines.FindIndex(line => line.StartsWith(field.Name + ":", StringComparison.Ordinal)) - 1]));
        }
    }

    [Fact]
    public async Task A_new_section_comes_in_both_languages_behind_the_last_and_lacks_its_text()
    {
        var code = await New("section", "spring", "harvest");

        Assert.Equal(0, code);
        Assert.Equal(place.Read("input/editions/spring/sections/03-harvest.zh.md"), place.Read("input/editions/spring/sections/03-harvest.en.md"));
        Assert.Equal(["YJ2114 harvest"], Missing());
        Assert.Contains("translate accept spring harvest", terminal.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_photo_without_words_of_its_own_asks_for_words_and_a_place()
    {
        var picture = Picture("桥 Bridge.JPG");

        var code = await New("photo", "spring", picture);

        Assert.Equal(0, code);
        Assert.Equal(File.ReadAllBytes(picture), File.ReadAllBytes(place.PathOf("input/editions/spring/photos/bridge.jpg")));
        Assert.Equal(["YJ2105 bridge.jpg", "YJ2106 bridge.jpg"], Missing());
    }

    [Fact]
    public async Task A_photo_that_says_what_it_shows_comes_with_its_words()
    {
        var picture = Picture("bridge.jpg", caption: "新桥\"通\"车", credit: "张三");

        await New("photo", "spring", picture);

        Assert.Contains("""zh: "新桥\"通\"车" """.Trim(), place.Read(Sheet), StringComparison.Ordinal);
        Assert.Contains("""en: "张三" """.Trim(), place.Read(Sheet), StringComparison.Ordinal);
        Assert.Equal(["YJ2031 \"通…\"", "YJ2101 bridge.jpg", "YJ2103 bridge.jpg", "YJ2103 bridge.jpg", "YJ2105 bridge.jpg"], Missing().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_picture_that_lies_among_the_photos_already_gets_its_entry_only()
    {
        var picture = place.PathOf("input/editions/spring/photos/bridge.jpg");
        File.Copy(Picture("elsewhere.jpg"), picture);

        var code = await New("photo", "spring", picture);

        Assert.Equal((0, Sheet), (code, Path.GetRelativePath(place.Root, terminal.Results.Trim())));
    }

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\n", "\n\n")]
    public async Task An_entry_is_added_in_the_way_the_sheet_is_written(string newline, string end)
    {
        var before = "\ufeff" + place.Read(Sheet).TrimEnd('\n').Replace("\n", newline, StringComparison.Ordinal) + end;
        place.Write(Sheet, before);

        await New("photo", "spring", Picture("bridge.jpg"));

        var after = Encoding.UTF8.GetString(File.ReadAllBytes(place.PathOf(Sheet)));
        Assert.StartsWith(before + (end.Length == 0 ? newline : "") + "bridge.jpg:" + newline, after, StringComparison.Ordinal);
        Assert.Equal(newline == "\r\n", !after.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, "There is an edition “spring” already", "edition", "spring")]
    [InlineData(2, "for instance “autumn-2”", "edition", "Autumn 2")]
    [InlineData(2, "Did you mean “spring”?", "section", "sprign", "harvest")]
    [InlineData(2, "new edition winter", "section", "winter", "harvest")]
    [InlineData(2, "has a section “homes” already (02-homes.en.md)", "section", "spring", "homes")]
    [InlineData(2, "has a photo “field.jpg” already", "photo", "spring", "field.jpg")]
    [InlineData(2, "has a photo “field.jpg” already", "photo", "spring", "other.png", "--name", "field")]
    [InlineData(2, "for instance “a-b”", "photo", "spring", "other.png", "--name", "A b")]
    [InlineData(2, "describes “field.jpg” already", "photo", "spring", "input/editions/spring/photos/field.jpg")]
    [InlineData(2, "There is no file", "photo", "spring", "nowhere.jpg")]
    [InlineData(2, "is not named as a JPEG, TIFF or PNG", "photo", "spring", "input/publication.yaml")]
    [InlineData(1, "This is not a picture that can be read: text.", "photo", "spring", "text.jpg")]
    public async Task What_cannot_be_done_is_said_in_a_sentence_and_nothing_is_touched(int exitCode, string sentence, params string[] arguments)
    {
        Picture("field.jpg");
        Picture("other.png");
        place.Write("text.jpg", "text");
        var before = Everything();

        var code = await New([.. arguments.Select(argument => argument.Contains('.', StringComparison.Ordinal) ? place.PathOf(argument) : argument)]);

        Assert.Equal(exitCode, code);
        Assert.Contains(sentence, terminal.Messages, StringComparison.Ordinal);
        Assert.Equal(("", 1), (terminal.Results, terminal.Messages.Trim().Split('\n').Length));
        Assert.Equal(before, Everything());
    }

    [Theory]
    [InlineData("input/editions/spring/sections/03-harvest.en.md.tmp", "section", "spring", "harvest")]
    [InlineData("input/editions/spring/sections/03-harvest.en.md", "section", "spring", "harvest")]
    [InlineData("input/editions/autumn/photos/photos.yaml", "edition", "autumn")]
    [InlineData("input/editions/spring/photos/photos.yaml.tmp", "photo", "spring", "bridge.jpg")]
    public async Task Where_one_file_cannot_be_written_none_is(string obstacle, params string[] arguments)
    {
        Directory.CreateDirectory(place.PathOf(obstacle));
        Picture("bridge.jpg");
        var before = Everything();

        var code = await New([.. arguments.Select(argument => argument.Contains('.', StringComparison.Ordinal) ? place.PathOf(argument) : argument)]);

        Assert.Equal((1, ""), (code, terminal.Results));
        Assert.Equal(before, Everything());
    }

    [Fact]
    public async Task A_sheet_with_a_mistake_is_not_added_to()
    {
        var before = place.Read(Sheet) + "broken: [\n";
        place.Write(Sheet, before);

        var code = await New("photo", "spring", Picture("bridge.jpg"));

        Assert.Equal((1, before), (code, place.Read(Sheet)));
        Assert.False(File.Exists(place.PathOf("input/editions/spring/photos/bridge.jpg")));
    }

    [Fact]
    public async Task Without_a_publication_there_is_no_language_to_write_in()
    {
        place.Remove("input/publication.yaml");

        Assert.Equal(1, await New("edition", "autumn"));
        Assert.Contains("YJ1014", terminal.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_edition_of_all_can_be_made()
    {
        place.Remove("input/editions");

        Assert.Equal(0, await New("edition", "autumn"));
    }

    [Fact]
    public async Task What_to_do_next_is_said_in_Chinese_to_those_who_ask()
    {
        using var chinese = new TestTerminal(Tongue.Chinese);

        await new CommandLine(chinese.Terminal).RunAsync(["new", "edition", "autumn", "--input", place.PathOf("input")], TestContext.Current.CancellationToken);

        Assert.StartsWith("接下来：在edition.yaml中写主题", chinese.Messages, StringComparison.Ordinal);
    }

    // The rules that are broken, and what by: a language or a photo.
    private IEnumerable<string> Missing() => place.Build(place.Options with { IsCheck = true }).Diagnostics.Select(diagnostic => $"{diagnostic.Rule.Id} {diagnostic.Arguments[0]}");

    private string Picture(string name, string caption = "", string credit = "")
    {
        using var plain = MasterFolder.Halves(80, 60, [200, 40, 40], [40, 40, 200]);
        var record = IptcRecord.Of([.. new[] { (IptcRecord.Caption, caption), (IptcRecord.Credit, credit) }.Where(field => field.Item2.Length > 0).Select(field => (field.Item1, Encoding.UTF8.GetBytes(field.Item2)))]);
        using var picture = record.Length > 0 ? MasterFolder.With(plain, "iptc-data", IptcRecord.InPhotoshopBlock(record)) : plain.Copy();
        File.WriteAllBytes(place.PathOf(name), picture.WriteToBuffer(Path.GetExtension(name).ToLowerInvariant()));
        return place.PathOf(name);
    }

    private IReadOnlyList<string> Everything() =>
    [
        .. Directory.EnumerateFileSystemEntries(place.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => File.Exists(path) ? $"{path} {Convert.ToHexString(File.ReadAllBytes(path)).GetHashCode(StringComparison.Ordinal)}" : path),
    ];

    private Task<int> New(params string[] arguments) =>
        new CommandLine(terminal.Terminal).RunAsync(["new", .. arguments, "--input", place.PathOf("input")], TestContext.Current.CancellationToken);
}

using CsCheck;
using Xunit;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Text;

public sealed class ContentPathTests
{
    private static readonly Gen<string> Segment = Gen.String[Gen.Char["abcxyz余江._- é"], 1, 6].Where(text => text is not ("." or ".."));
    private static readonly Gen<ContentPath> Paths = Segment.Array[1, 5].Select(segments => ContentPath.Of(string.Join('/', segments)));

    [Theory]
    [InlineData("../secret")]
    [InlineData("a/../../secret")]
    [InlineData("a/..")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("a/./b")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData(@"..\secret")]
    [InlineData(@"a\..\..\secret")]
    [InlineData(@"C:\secret")]
    [InlineData("a\0b")]
    public void A_path_that_could_leave_its_root_is_no_path(string text)
    {
        Assert.False(ContentPath.TryParse(text, out _));
        Assert.Throws<ArgumentException>(() => ContentPath.Of(text));
        Assert.Throws<ArgumentException>(() => ContentPath.Of("folder").Below(text));
    }

    [Theory]
    [InlineData("...")]
    [InlineData("..a/b..")]
    [InlineData("照片 1.jpg")]
    public void Dots_and_spaces_inside_names_are_names(string text) => Assert.Equal(text, ContentPath.Of(text).Value);

    [Theory]
    [InlineData("zh/spring/index.html", "zh/spring/index.html", "./")]
    [InlineData("zh/spring/index.html", "en/spring/index.html", "../../en/spring/")]
    [InlineData("zh/spring/index.html", "zh/index.html", "../")]
    [InlineData("zh/spring/index.html", "index.html", "../../")]
    [InlineData("zh/spring/index.html", "zh/spring/lite/index.html", "lite/")]
    [InlineData("zh/spring/index.html", "zh/feed.xml", "../feed.xml")]
    [InlineData("index.html", "zh/index.html", "zh/")]
    [InlineData("index.html", "index.html", "./")]
    [InlineData("404.html", "assets/a.css", "assets/a.css")]
    [InlineData("zh/spring/index.html", "photos/spring/a.jpg", "../../photos/spring/a.jpg")]
    public void A_link_is_as_short_as_can_be(string from, string to, string link) =>
        Assert.Equal(link, ContentPath.Of(from).LinkTo(ContentPath.Of(to)));

    [Fact]
    public void A_link_leads_to_its_target() => Gen.Select(Paths, Paths).Sample((from, to) =>
    {
        var link = from.LinkTo(to);

        var resolved = new Uri(new Uri(new Uri("https://a.example/"), Escape(from.Value)), Escape(link));

        var expected = to.Name == "index.html" ? to.Value[..^"index.html".Length] : to.Value;
        return Uri.UnescapeDataString(resolved.AbsolutePath[1..]) == expected;
    });

    [Fact]
    public void What_was_read_is_written_as_it_was() => Paths.Sample(path => ContentPath.Of(path.ToString()) == path);

    [Fact]
    public void A_path_is_its_folder_and_its_name() => Paths.Sample(path =>
        path.Folder.Below(path.Name) == path && path.IsWithin(path.Folder) && path.IsWithin(ContentPath.Root));

    [Fact]
    public void A_folder_does_not_hold_what_merely_begins_like_it() =>
        Assert.False(ContentPath.Of("photos-old/a.jpg").IsWithin(ContentPath.Of("photos")));

    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}

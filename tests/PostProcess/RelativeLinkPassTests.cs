using AngleSharp.Html.Parser;
using Xunit;
using Yujiang.Static.PostProcess;
using Yujiang.Static.PostProcess.Passes;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.PostProcess;

public sealed class RelativeLinkPassTests
{
    [Theory]
    [InlineData("zh/spring/index.html", "href=\"/zh/\"", "href=\"../\"")]
    [InlineData("zh/spring/index.html", "href=\"/\"", "href=\"../../\"")]
    [InlineData("zh/spring/index.html", "href=\"/en/spring/#homes\"", "href=\"../../en/spring/#homes\"")]
    [InlineData("zh/spring/index.html", "href=\"/zh/spring/#homes\"", "href=\"#homes\"")]
    [InlineData("zh/spring/index.html", "href=\"/zh/spring/\"", "href=\"./\"")]
    [InlineData("zh/spring/lite/index.html", "href=\"/zh/spring/#homes\"", "href=\"../#homes\"")]
    [InlineData("zh/spring/index.html", "src=\"/photos/a.jpg\"", "src=\"../../photos/a.jpg\"")]
    [InlineData("zh/spring/index.html", "srcset=\"/photos/a.jpg 360w, /photos/b.jpg 720w\"", "srcset=\"../../photos/a.jpg 360w, ../../photos/b.jpg 720w\"")]
    [InlineData("zh/spring/index.html", "srcset=\"/photos/a.jpg\"", "srcset=\"../../photos/a.jpg\"")]
    [InlineData("zh/spring/index.html", "href=\"https://elsewhere.example/zh/\"", "href=\"https://elsewhere.example/zh/\"")]
    [InlineData("zh/spring/index.html", "href=\"//elsewhere.example/\"", "href=\"//elsewhere.example/\"")]
    [InlineData("zh/spring/index.html", "href=\"#homes\"", "href=\"#homes\"")]
    [InlineData("zh/spring/index.html", "href=\"mailto:a@b.example\"", "href=\"mailto:a@b.example\"")]
    [InlineData("404.html", "href=\"/zh/\"", "href=\"/village/zh/\"")]
    [InlineData("404.html", "href=\"/\"", "href=\"/village/\"")]
    [InlineData("404.html", "srcset=\"/photos/a.jpg 360w\"", "srcset=\"/village/photos/a.jpg 360w\"")]
    public void An_address_from_the_root_becomes_one_from_the_page(string path, string written, string related)
    {
        var page = Page(path, $"<a {written}>");

        new RelativeLinkPass(new Uri("https://paper.example/village/")).Change(page);

        Assert.Equal($"<a {related}></a>", page.Document.Body!.InnerHtml);
    }

    private static RenderedPage Page(string path, string markup) =>
        new(ContentPath.Of(path), new HtmlParser().ParseDocument(markup), Array.Empty<SourceSpan>().ToLookup(_ => ""));
}

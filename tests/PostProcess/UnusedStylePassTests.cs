using AngleSharp.Html.Parser;
using Xunit;
using Yujiang.Static.PostProcess;
using Yujiang.Static.PostProcess.Passes;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.PostProcess;

/// <summary>A page's style sheet holds what this very page can use, and everything it can use.</summary>
public sealed class UnusedStylePassTests
{
    private const string Body = """
        <header class="folio"><a class="switch" lang="en" href="#">English</a></header>
        <main><p class="deck bold">副题</p><figure><table><tr><td>1</td></tr></table></figure></main>
        """;

    [Theory]
    [InlineData(".deck{a:b}")]
    [InlineData(".deck.bold{a:b}")]
    [InlineData("main>p,p+p{a:b}")]
    [InlineData("*,::before,::after{a:b}")]
    [InlineData(":root{--x:1}")]
    [InlineData("a:hover{a:b}")]
    [InlineData(":focus-visible{a:b}")]
    [InlineData(".folio [aria-current]{a:b}")]
    [InlineData(".deck:lang(zh){a:b}")]
    [InlineData("html:lang(zh){a:b}")]
    [InlineData("[lang]{a:b}")]
    [InlineData("[lang]:lang(en){a:b}")]
    [InlineData(".deck:not(.thin){a:b}")]
    [InlineData(":is(.thin,main) td{a:b}")]
    [InlineData("main>p+figure{a:b}")]
    [InlineData("html:lang(zh) .deck{a:b}")]
    [InlineData("p:not(:has(.thin)){a:b}")]
    [InlineData("@page{size:A4}")]
    [InlineData("@font-face{font-family:\"a}b\"}")]
    [InlineData("td::before{content:\"}{\"}")]
    [InlineData("@media(width>=48rem){.deck{a:b}}")]
    [InlineData("@import url(a.css);")]
    public void What_the_page_can_use_stays(string css) => Assert.Equal(css, Pruned(css));

    [Theory]
    [InlineData(".pullquote{a:b}", "")]
    [InlineData(".deck.thin{a:b}", "")]
    [InlineData("h4,p,.thin{a:b}", "p{a:b}")]
    [InlineData(".deck:lang(en){a:b}", "")]
    [InlineData("p:not(:lang(zh)){a:b}", "")]
    [InlineData("[lang]:lang(en):not(a){a:b}", "")]
    [InlineData(".deck:not(.bold){a:b}", "")]
    [InlineData(":is(.thin,h4){a:b}", "")]
    [InlineData(".deck td,main>td,.folio+p,.deck>.deck{a:b}", "")]
    [InlineData("main>.folio{a:b}", "")]
    [InlineData("@media(width>=48rem){.thin{a:b}}", "")]
    [InlineData("@media(width>=48rem){.thin{a:b}@supports(a:b){.deck{a:b}.thin{a:b}}}", "@media(width>=48rem){@supports(a:b){.deck{a:b}}}")]
    public void What_no_element_of_the_page_is_meant_by_goes(string css, string left) => Assert.Equal(left, Pruned(css));

    [Fact]
    public void A_class_that_a_script_brings_stays() =>
        Assert.Equal(".late{a:b}", Pruned(".late{a:b}.later{a:b}", scripts: "document.body.classList.add('late')"));

    private static string Pruned(string css, string scripts = "")
    {
        var document = new HtmlParser().ParseDocument($"<html lang=\"zh-Hans\"><head><style>{css}</style></head><body>{Body}</body></html>");

        new UnusedStylePass(_ => scripts).Change(new RenderedPage(ContentPath.Of("zh/index.html"), document, Array.Empty<SourceSpan>().ToLookup(_ => "")));

        return document.QuerySelector("style")!.TextContent;
    }
}

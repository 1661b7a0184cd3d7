using CsCheck;
using Xunit;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;
using Yujiang.Static.Yaml;

namespace Yujiang.Static.Tests.Yaml;

public sealed class YamlReaderTests
{
    private static readonly ContentPath Path = ContentPath.Of("input/a.yaml");
    private readonly DiagnosticBag diagnostics = new();

    [Fact]
    public void A_nested_key_and_its_value_stand_where_the_editor_wrote_them()
    {
        var map = Read("a:\n  b: { c: 甲, d: \"乙\" }\n  e:\n    - f: 丙\n");

        var (group, list) = (Map(Map(map, "a"), "b"), (YamlList)Map(map, "a")["e"]!.Value);
        Assert.Equal("input/a.yaml(2,8)", group["c"]!.Key.Span.ToString());
        Assert.Equal("input/a.yaml(2,11)", group["c"]!.Value.Span.ToString());
        Assert.Equal("input/a.yaml(2,17)", group["d"]!.Value.Span.ToString());
        Assert.Equal("input/a.yaml(4,7)", ((YamlMap)list.Items[0])["f"]!.Key.Span.ToString());
        Assert.Equal((4, 10, 4, 11), Ends(((YamlMap)list.Items[0])["f"]!.Value.Span));
    }

    [Fact]
    public void Lines_are_those_of_the_file_the_text_stands_in()
    {
        var map = YamlReader.Read("a: 1\nb: 2\n", Path, 12, diagnostics)!;

        Assert.Equal("input/a.yaml(13,1)", map["b"]!.Key.Span.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("\n\n")]
    [InlineData("~")]
    public void An_empty_text_is_an_empty_mapping(string text)
    {
        Assert.Empty(Read(text).Entries);
        Assert.Empty(diagnostics.InOrder());
    }

    [Theory]
    [InlineData("a: null", "")]
    [InlineData("a: ~", "")]
    [InlineData("a:", "")]
    [InlineData("a: \"~\"", "~")]
    [InlineData("a: yes", "yes")]
    [InlineData("a: 2024-04-18", "2024-04-18")]
    [InlineData("a: 007", "007")]
    public void A_value_is_the_text_the_editor_wrote(string yaml, string value) => Assert.Equal(value, ((YamlText)Read(yaml)["a"]!.Value).Text);

    [Theory]
    [InlineData("a: &x 1\nb: *x\n")]
    [InlineData("a: !余江 1\n")]
    [InlineData("a: 1\n--- \nb: 2\n")]
    public void What_an_editor_never_means_is_named_once(string yaml)
    {
        Assert.Null(YamlReader.Read(yaml, Path, 1, diagnostics));
        Assert.Equal("YJ1001", Assert.Single(diagnostics.InOrder()).Rule.Id);
    }

    [Theory]
    [InlineData("a: { b: [1, 2 }\n", 1, 9, "")]
    [InlineData("a: [1, 2\nb: 3\n", 1, 4, "a: [1, 2]")]
    [InlineData("a: [1, 2,\n\nb: 3\n", 1, 4, "a: [1, 2]")]
    [InlineData("a:\n  - { b: 1, c: 2\n  - { b: 3 }\n", 2, 5, "  - { b: 1, c: 2 }")]
    [InlineData("a: [1,\n  2\nb: 3\n", 1, 4, "")]
    [InlineData("a: ['[', \"]\" # ]\nb: 3\n", 1, 4, "")]
    public void A_bracket_that_stays_open_is_named_where_it_opens(string yaml, int line, int column, string corrected)
    {
        Assert.Null(YamlReader.Read(yaml, Path, 1, diagnostics));
        var named = Assert.Single(diagnostics.InOrder());
        Assert.Equal(("YJ1058", line, column, corrected), (named.Rule.Id, named.Span.Line, named.Span.Column, named.CorrectedLine));
    }

    [Fact]
    public void Nesting_has_an_end()
    {
        Assert.Null(YamlReader.Read("a: " + new string('[', 5000) + new string(']', 5000), Path, 1, diagnostics));
        Assert.Equal("YJ1001", Assert.Single(diagnostics.InOrder()).Rule.Id);
    }

    [Fact]
    public void Block_texts_are_left_alone()
    {
        var map = Read("a: |\n  标题：“好”\n  key:value\nb: 2\n");

        Assert.Equal("标题：“好”\nkey:value\n", ((YamlText)map["a"]!.Value).Text);
        Assert.Empty(diagnostics.InOrder());
    }

    [Fact]
    public void No_text_whatever_makes_the_reader_fail()
    {
        var characters = Gen.Char["ab:：- \n\t　“”\"'[]{}，,&*!|>#%@`~\0\u00a0余"];

        Gen.String[characters, 0, 60].Sample(text => YamlReader.Read(text, Path, 1, new DiagnosticBag()) is null or { Entries.Count: >= 0 });
    }

    private YamlMap Read(string text) => YamlReader.Read(text, Path, 1, diagnostics)!;

    private static YamlMap Map(YamlMap map, string key) => (YamlMap)map[key]!.Value;

    private static (int, int, int, int) Ends(SourceSpan span) => (span.Line, span.Column, span.EndLine, span.EndColumn);
}

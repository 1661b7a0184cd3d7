using CsCheck;
using Xunit;
using Yujiang.Static.Translate;

namespace Yujiang.Static.Tests.Translate;

/// <summary>What makes a source another source, and what does not.</summary>
public sealed class FingerprintTests
{
    [Theory]
    [InlineData("余江区,投资25亿元。", "余江区，投资25亿元。")]
    [InlineData("余江区投资25亿元", "余江区投资 25 亿元")]
    [InlineData("余江区投资25亿元。", "余江区投资２５亿元")]
    [InlineData("“余江品牌”擦亮了", "\"余江品牌\"擦亮了")]
    [InlineData("「余江品牌」擦亮了", "“余江品牌”擦亮了")]
    [InlineData("原则是（高端、高质）", "原则是(高端、高质)")]
    [InlineData("学有所教。。余江", "学有所教。余江")]
    [InlineData("　　正文", "正文")]
    [InlineData("抓产业\n促发展", "抓产业促发展")]
    [InlineData("还有……", "还有…")]
    [InlineData("一期——九期", "一期—九期")]
    [InlineData("3~5万元", "3～5万元")]
    [InlineData("two  words", "two words")]
    [InlineData("two words", "two\u00a0words")]
    public void Width_spacing_and_the_shape_of_marks_make_no_difference(string one, string other) =>
        Assert.Equal(Fingerprint.Of(one), Fingerprint.Of(other));

    [Theory]
    [InlineData("投资25亿元", "投资2.5亿元")]
    [InlineData("投资25亿元", "投资26亿元")]
    [InlineData("为什么？", "为什么。")]
    [InlineData("two words", "twowords")]
    [InlineData("增长11%", "增长1%")]
    [InlineData("\uF900", "\u8C48")]
    [InlineData("余江", "馀江")]
    public void Words_figures_and_questions_make_one(string one, string other) =>
        Assert.NotEqual(Fingerprint.Of(one), Fingerprint.Of(other));

    [Fact]
    public void Reducing_twice_changes_nothing() =>
        Gen.String[Gen.Char["余江区速度，。“”… \u3000ab12.%（）"], 0, 30].Sample(text => Fingerprint.Reduce(Fingerprint.Reduce(text)) == Fingerprint.Reduce(text));

    [Fact]
    public void The_hash_of_a_text_never_changes() => Assert.Equal(
        (Fingerprint.Of("余江区，投资25亿元。"), Fingerprint.Of("")),
        (Yujiang.Static.Text.ContentHash.Of("余江区,投资25亿元")[..16], "e3b0c44298fc1c14"));
}

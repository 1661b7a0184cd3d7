using Xunit;
using Yujiang.Static.PostProcess.Search;

namespace Yujiang.Static.Tests.PostProcess;

/// <summary>What of a text can be searched for.</summary>
public sealed class SearchTextTests
{
    [Theory]
    [InlineData("余江", "余 余江 江")]
    [InlineData("抓产业，促发展", "业 业促 产 产业 促 促发 发 发展 展 抓 抓产")]
    [InlineData("余\n江", "余 余江 江")]
    [InlineData("6472亩", "6472 亩")]
    [InlineData("新5G网", "5g 新 网")]
    public void Han_is_found_by_characters_and_pairs_whatever_parts_them(string text, string keys) =>
        Assert.Equal(keys, string.Join(' ', SearchText.KeysOf([text])));

    [Theory]
    [InlineData("The Land, reformed!", "land reformed the")]
    [InlineData("Yujiang’s village's", "villages yujiangs")]
    [InlineData("50,600 plots, 5.06 each.", "5.06 50600 each plots")]
    [InlineData("1,2 and 3, 4", "12 3 4 and")]
    [InlineData("Ｙｕｊｉａｎｇ　２０２３", "2023 yujiang")]
    [InlineData("ÉCOLE, e\u0301cole", "ecole")]
    [InlineData("zháigǎi İzmir Việt", "izmir viet zhaigai")]
    public void Other_scripts_are_found_by_words_whatever_their_width_case_and_accents(string text, string keys) =>
        Assert.Equal(keys, string.Join(' ', SearchText.KeysOf([text])));

    [Theory]
    [InlineData("")]
    [InlineData("，。！——…… (\"'’)")]
    public void Punctuation_alone_cannot_be_found(string text) => Assert.Empty(SearchText.KeysOf([text]));
}

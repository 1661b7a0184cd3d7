using System.Text.Json.Nodes;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;

namespace Yujiang.Static.Preview;

/// <summary>The words of the bar, in both languages; # stands for a number.</summary>
internal static class PreviewWords
{
    private static readonly Dictionary<string, Wording> Words = new()
    {
        ["preview"] = new("Preview", "预览"),
        ["good"] = new("Nothing is wrong", "没有问题"),
        ["errors"] = new("# to correct", "#处须改正"),
        ["warnings"] = new("# to look at", "#处可留意"),
        ["lastGood"] = new("Behind this stands the page as it was before.", "后面显示的是改错之前的页面。"),
        ["noPage"] = new("There is no page yet: it is shown as soon as nothing has to be corrected.", "还没有页面：改正之后立即显示。"),
        ["corrected"] = new("corrected line", "改正后的一行"),
        ["draft"] = new("draft", "草稿"),
        ["drafts"] = new("drafts: #", "草稿：#"),
        ["stale"] = new("translation behind: #", "译文落后：#处"),
        ["budget"] = new("of", "／预算"),
        ["noLimit"] = new("no budget", "无预算"),
        ["follow"] = new("follow", "跟随"),
        ["followAbout"] = new("Go to the block that was changed", "转到改动的段落"),
        ["ended"] = new("The preview has ended", "预览已结束"),
        ["close"] = new("Close", "关闭"),
    };

    private static readonly Dictionary<string, Wording> Weights = new()
    {
        [Budgets.Edition] = new("page", "页面"),
        [Budgets.Lite] = new("page", "页面"),
        [Budgets.Lead] = new("lead picture", "主图"),
        [Budgets.FirstView] = new("first view", "首屏"),
        [Budgets.Scrolled] = new("read to the end", "读到底"),
        [Budgets.Script] = new("script", "脚本"),
    };

    /// <summary>All words in a tongue.</summary>
    public static JsonObject In(Tongue tongue) => new(Words.Select(word => KeyValuePair.Create(word.Key, (JsonNode?)word.Value.In(tongue, []))));

    /// <summary>The word for a weight, by the name of its budget.</summary>
    public static Wording OfWeight(string name) => Weights.GetValueOrDefault(name, Weights[Budgets.Edition]);
}

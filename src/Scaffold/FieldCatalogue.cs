using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;

namespace Yujiang.Static.Scaffold;

/// <summary>
/// Every field of the files that editors write, in the order of a new file. Scaffolds and the schemas in docs/schemas are made from it; tests hold
/// it against what the readers know.
/// </summary>
internal static class FieldCatalogue
{
    /// <summary>publication.yaml.</summary>
    public static IReadOnlyList<Field> Publication { get; } =
    [
        Of("languages", FieldKind.Entries, "恰好两种语言，原文在前", "Exactly two languages, the source first") with
        {
            IsRequired = true,
            Fields =
            [
                Of("tag", FieldKind.Text, "BCP 47语言标签，如zh-Hans", "BCP 47 tag, such as zh-Hans") with { IsRequired = true },
                Of("path", FieldKind.Text, "网址和文件名中的小写名称，如zh", "Its name in addresses and file names, such as zh") with { IsRequired = true },
                Of("name", FieldKind.Text, "该语言的自称", "What the language calls itself") with { IsRequired = true },
                Of("base_url", FieldKind.Text, "该语言另有域名时的网址", "Its address where it has a host of its own"),
            ],
        },
        Of("nameplate", FieldKind.Pair, "报头：报纸名称", "The newspaper's name") with { IsRequired = true },
        Of("tagline", FieldKind.Pair, "报头下的一行说明", "The line under the nameplate"),
        Of("masthead", FieldKind.PairOfTexts, "版权栏，每项一行", "The masthead, line by line"),
        Of("base_url", FieldKind.Text, "站点的完整网址", "The site's absolute address") with { IsRequired = true },
        Of("offline", FieldKind.Flag, "false：停用离线阅读", "false switches reading without a network off"),
        Of("hosts", FieldKind.Texts, "随站点发布哪些主机的规则文件，见host --list", "Hosts whose rule files are published, see host --list"),
        Of("archive", FieldKind.Texts, "永久副本的格式；不写则为全部", "Formats of the permanent copies; all where left out"),
        Of("updated", FieldKind.Text, "git：最后改动日期取自git历史", "git: days of last changes come from git's history") with { Choices = ["git", ""] },
        Of("budgets", FieldKind.Group, "各类页面的字节上限", "What pages may weigh, in bytes") with
        {
            Fields = [.. Budgets.Names.Select(name => Of(name, FieldKind.Count, "字节上限", "Bytes at most"))],
        },
    ];

    /// <summary>edition.yaml.</summary>
    public static IReadOnlyList<Field> Edition { get; } =
    [
        Of("date", FieldKind.Text, "日期（EDTF）：2024-04-18；推断写2024-04?，约写1938-05~，年代193X，春2001-21；不详留空", "Date (EDTF): 2024-04-18; inferred 2024-04?, about 1938-05~, a decade 193X, spring 2001-21; empty if unknown"),
        Of("page", FieldKind.Text, "印在报上的版次，如A4", "Page number as printed, such as A4"),
        Of("kicker", FieldKind.Pair, "引题：主题上方的短行", "Kicker: the short line above the headline"),
        Of("headline", FieldKind.PairOfTexts, "主题：一行，或对联式的两行[上联, 下联]", "Headline: one line, or two halves [first, second]") with { IsRequired = true },
        Of("headline_note", FieldKind.Pair, "译者对主题的注释", "The translator's note on the headline"),
        Of("deck", FieldKind.Pair, "副题：主题下方的一行", "Deck: the line under the headline"),
        Of("credit", FieldKind.Pair, "署名：文图由谁提供", "Credit line: who supplied text and pictures"),
        Of("provenance", FieldKind.Pair, "来历：据何整理，哪些是推断", "Provenance: what it was made from, what was inferred and why"),
        Of("rights", FieldKind.Pair, "权利：谁可以如何使用", "Rights: who may do what with it"),
        Of("licence", FieldKind.Text, "许可协议的网址", "Address of the licence"),
        Of("lead", FieldKind.Text, "首图的文件名，在photos/中", "File name of the lead picture, in photos/"),
        Of("formerly", FieldKind.Texts, "此期文件夹曾用的名称，旧网址继续有效", "Names its folder once had; old addresses lead here") with { Start = "[]" },
        Of("kept", FieldKind.Texts, "有意随此期保留、但不发布的文件或文件夹", "Files or folders that stay with the edition unpublished") with { Start = "[]" },
        Of("allow_stale", FieldKind.Flag, "true：译文过时不算警告", "true: translations that fell behind are no warning"),
        Of("draft", FieldKind.Flag, "true：草稿，暂不发布；写好后改为false", "true: a draft, not published; false when it is ready") with { Start = "true" },
    ];

    /// <summary>The front matter of a section.</summary>
    public static IReadOnlyList<Field> Section { get; } =
    [
        Of("label", FieldKind.Text, "导航用的一两个词", "One or two words for the page's navigation"),
        Of("kicker", FieldKind.Text, "引题：标题上方的短行", "Kicker: the short line above the headline"),
        Of("headline", FieldKind.Texts, "标题：一行，或[上联, 下联]；无标题写\"\"", "Headline: one line, or [first half, second half]; \"\" for none"),
        Of("deck", FieldKind.Text, "副题：标题下方的一行", "Deck: the line under the headline"),
        Of("byline", FieldKind.Text, "作者", "Who wrote it"),
        Of("dateline", FieldKind.Text, "电头：何时何地", "Dateline: where and when"),
    ];

    /// <summary>The entry of a picture in photos.yaml.</summary>
    public static IReadOnlyList<Field> Photo { get; } =
    [
        Of("caption", FieldKind.Pair, "图说：画面是何人何事", "Caption: who or what it is"),
        Of("credit", FieldKind.Pair, "署名：谁摄、何处供图", "Credit line: who took it, and for whom"),
        Of("alt", FieldKind.Pair, "替代文字：给看不见图的读者，一句话说画面所见，不要重复图说", "Alt text: what can be seen, for readers who cannot; not the caption again"),
        Of("focus", FieldKind.Point, "裁切时保住的点：[横, 纵]，0到1", "The point that stays in view when cropped: [across, down], 0 to 1") with { Start = "[0.5, 0.5]" },
        Of("noted", FieldKind.Texts, "已知悉、不必再提示的：cmyk、gps", "What is known and need not be told again: cmyk, gps") with { Start = "[]", Choices = ["cmyk", "gps"] },
    ];

    /// <summary>glossary.yaml.</summary>
    public static IReadOnlyList<Field> Glossary { get; } =
    [
        Of("terms", FieldKind.Entries, "名称和术语", "Names and terms") with
        {
            Fields =
            [
                Of("", FieldKind.LanguageTexts, "两种语言的写法", "The term in both languages") with { IsRequired = true },
                Of("short", FieldKind.Texts, "译文中也可用的其他写法", "Other forms that are good in the translation"),
                Of("forbidden", FieldKind.Texts, "译文中不可用的写法", "Forms that are wrong in the translation"),
                Of("kind", FieldKind.Text, "类别，如place、person、company", "What it is, such as place, person, company"),
                Of("note", FieldKind.Pair, "给译者的说明", "A note for the translator"),
            ],
        },
    ];

    private static Field Of(string name, FieldKind kind, string zh, string en) => new(name, kind, new Wording(en, zh));
}

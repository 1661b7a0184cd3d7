using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Process;

/// <summary>What the editors of Process find while they make an edition of its drafts. YJ2000 to YJ2099; a check keeps its own rule.</summary>
internal static class ProcessRules
{
    public static readonly Rule MissingStory = new("YJ2001", Severity.Error,
        new("The section “{0}” has no text in “{1}”.", "版块“{0}”缺少“{1}”文本。"),
        new("Add the file {2}.", "请添加文件{2}。"));

    public static readonly Rule MissingHalf = new("YJ2002", Severity.Error,
        new("“{0}” is given in one language only; “{1}” is missing.", "“{0}”只有一种语言，缺少“{1}”。"),
        new("Write it in both languages, or leave both empty.", "请两种语言都写，或都留空。"));

    public static readonly Rule NoHeadline = new("YJ2003", Severity.Error,
        new("The edition has no headline in “{0}”.", "此期缺少“{0}”主题。"),
        new("Write headline in edition.yaml in both languages.", "请在edition.yaml中用两种语言写headline。"));

    public static readonly Rule NoSuchPhoto = new("YJ2004", Severity.Error,
        new("There is no photo “{0}” in this edition.", "此期没有照片“{0}”。"),
        new("{1}", "{1}"));

    public static readonly Rule PhotoInText = new("YJ2005", Severity.Error,
        new("The picture “{0}” stands inside other text, where its cutline has no room.", "图片“{0}”夹在文字中间，图说无处安放。"),
        new("Put it alone in a paragraph, with an empty line before and after.", "请让它单独成段，前后各空一行。"));

    public static readonly Rule RemotePhoto = new("YJ2006", Severity.Error,
        new("The picture “{0}” lies on another site; readers would depend on it.", "图片“{0}”在别的网站上，读者会受其牵制。"),
        new("Put the file into the edition's photos folder and place it by its name.", "请把文件放进该期的photos文件夹，按文件名引用。"));

    public static readonly Rule UnknownBreadth = new("YJ2007", Severity.Warning,
        new("A photo cannot be placed as “{0}”.", "照片没有“{0}”这种摆放方式。"),
        new("Use {.wide}, {.side} or nothing.", "请用{.wide}、{.side}，或不写。"));

    public static readonly Rule MarkupRemoved = new("YJ2008", Severity.Warning,
        new("{0} is not allowed in a story and was removed.", "稿件中不允许{0}，已删除。"),
        new("Write it in Markdown, or with text marks such as ruby, sup, sub, cite, abbr, mark.", "请用Markdown书写，或用ruby、sup、sub、cite、abbr、mark等文字标记。"));

    public static readonly Rule MarkupUnpaired = new("YJ2054", Severity.Warning,
        new("“{0}” has no counterpart in this paragraph.", "“{0}”在本段中没有与之配对的另一半。"),
        new("Write the other half, as in <cite>…</cite>, or remove this one.", "请补上另一半，如<cite>…</cite>，或删去。"));

    public static readonly Rule EmptyChart = new("YJ2009", Severity.Error,
        new("A chart needs a title and at least one value.", "图表须有title和至少一个数值。"),
        new("Write title: and series: as in the README.", "请照README写title和series。"));

    public static readonly Rule NoChart = new("YJ2047", Severity.Error,
        new("“{0}” does not begin a chart, so its values would be printed as they are written.", "“{0}”不会成为图表，其中的数值会原样印出。"),
        new("Write the word chart right behind the marks, as in the corrected line.", "请照改正后的一行，在标记之后写chart。"));

    public static readonly Rule EmptyChartValue = new("YJ2010", Severity.Error,
        new("A chart's value needs a label and a number of zero or more.", "图表中的数值须有label和不小于零的value。"),
        new("For instance: - { label: 2023, value: 24.7 }", "例如：- { label: 2023, value: 24.7 }"));

    public static readonly Rule UnsafeLink = new("YJ2011", Severity.Error,
        new("A link cannot lead to “{0}”.", "链接不能指向“{0}”。"),
        new("Use an address that begins with https:, http: or mailto:, or a path of this site.", "请用https:、http:或mailto:开头的地址，或本站路径。"));

    public static readonly Rule NoSections = new("YJ2013", Severity.Error,
        new("The edition has no section, so there is nothing to read.", "此期没有任何版块，读者无文可读。"),
        new("Write sections/01-NAME.LANGUAGE.md in both languages.", "请用两种语言编写sections/01-名称.语言.md。"));

    public static readonly Rule LinkLeavesSite = new("YJ2012", Severity.Error,
        new("The link “{0}” leads out of the site.", "链接“{0}”指到了站点之外。"),
        new("Links are relative to the edition's page: #section, ../other-edition/.", "链接相对于该期页面书写：#版块、../另一期/。"));
}

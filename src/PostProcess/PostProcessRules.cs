using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.PostProcess;

/// <summary>What can be wrong with the theme or with the site as a whole. YJ3000 to YJ3099; a check keeps its own rule.</summary>
internal static class PostProcessRules
{
    public static readonly Rule BadTemplate = new("YJ3001", Severity.Error,
        new("The template cannot be read: {0}.", "无法读取此模板：{0}。"),
        new("Correct the Liquid tag at this place.", "请改正此处的Liquid标签。"));

    public static readonly Rule NoTemplate = new("YJ3002", Severity.Error,
        new("The theme has no template “{0}”.", "主题缺少模板“{0}”。"),
        new("Add {0}.liquid to the theme.", "请在主题中添加{0}.liquid。"));

    public static readonly Rule TemplateFailed = new("YJ3003", Severity.Error,
        new("The template asks for something that does not exist: {0}", "模板用到了不存在的内容：{0}"),
        new("See the view records in src/PostProcess/Views for what a template may use.", "模板可用的内容见src/PostProcess/Views。"));

    public static readonly Rule NoInlinedFile = new("YJ3004", Severity.Error,
        new("theme.yaml names “{0}”, but there is no such file in styles/ or scripts/.", "theme.yaml列出了“{0}”，但styles/和scripts/中没有此文件。"),
        new("Add the file, or correct the name.", "请添加文件，或改正名称。"));

    public static readonly Rule BadInlinedFile = new("YJ3007", Severity.Error,
        new("The style sheet or script cannot be read: {0}.", "无法读取此样式表或脚本：{0}。"),
        new("Correct it at this place.", "请改正此处。"));

    public static readonly Rule DoubledAddress = new("YJ3005", Severity.Error,
        new("Two things would be published at “{0}”.", "有两项内容要发布到同一地址“{0}”。"),
        new("Rename the edition, or give the language another path, so that every address is taken once.", "请给该期改名，或改用别的语言path，使每个地址只用一次。"));

    public static readonly Rule NoSizes = new("YJ3006", Severity.Error,
        new("The theme gives no sizes for the place “{0}”.", "主题没有给出“{0}”位置的sizes。"),
        new("Add photos.sizes.{0} to theme.yaml.", "请在theme.yaml中添加photos.sizes.{0}。"));
}

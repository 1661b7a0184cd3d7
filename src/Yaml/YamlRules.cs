using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Yaml;

/// <summary>What can be wrong with YAML wherever it stands.</summary>
internal static class YamlRules
{
    public static readonly Rule NotYaml = new("YJ1001", Severity.Error,
        new("This cannot be read as YAML: {0}.", "这里不是有效的YAML：{0}。"),
        new("Check the quotes, colons and indentation of this line and the one above it.", "请检查本行及上一行的引号、冒号和缩进。"));

    public static readonly Rule NotFields = new("YJ1002", Severity.Error,
        new("Fields (“key: value”) are expected here, but something else stands here.", "此处应为“字段: 值”，却是别的内容。"),
        new("Write one “key: value” a line.", "请每行写一个“字段: 值”。"));

    public static readonly Rule UnknownKey = new("YJ1003", Severity.Error,
        new("There is no field “{0}” here.", "这里没有“{0}”这个字段。"),
        new("{1}", "{1}"));

    public static readonly Rule DoubledKey = new("YJ1004", Severity.Error,
        new("The field “{0}” stands here a second time (first on line {1}).", "字段“{0}”在此重复出现（首次在第{1}行）。"),
        new("Keep one of the two.", "请只保留一处。"));

    public static readonly Rule OpenBracket = new("YJ1058", Severity.Error,
        new("The bracket “{0}” that opens here is never closed.", "此处的“{0}”没有结束。"),
        new("Close it with “{1}” behind the last entry.", "请在最后一项之后写“{1}”。"));

    public static readonly Rule OpenQuote = new("YJ1066", Severity.Error,
        new("The text that “{0}” opens here is not closed, or not where it ends.", "此处“{0}”开始的文字没有结束，或没有在应该结束的地方结束。"),
        new("Write the same mark once more behind the last character of the text.", "请在文字最后一个字符之后再写一个同样的引号。"));

    public static readonly Rule Indent = new("YJ1067", Severity.Error,
        new("This line is indented by {0} {0:space|spaces}; at this place it should be {1}.", "本行缩进{0}个空格，此处应为{1}个。"),
        new("Indent fields that belong together by the same number of spaces.", "同一组字段应缩进相同数目的空格。"));

    public static readonly Rule NoColon = new("YJ1068", Severity.Error,
        new("There is no colon behind “{0}”, so YAML does not see a field.", "“{0}”之后缺少冒号，YAML认不出这个字段。"),
        new("Put a colon and one space behind it.", "请在其后加半角冒号和一个空格。"));

    public static readonly Rule NeedsQuotes = new("YJ1069", Severity.Error,
        new("“{0}” means something of its own to YAML at this place, so the text cannot be read.", "“{0}”在此处对YAML另有含义，这段文字无法读取。"),
        new("Put the whole text in straight quotation marks, as in the corrected line.", "请照改正后的一行，给整段文字加直引号。"));

    public static readonly Rule Swallowed = new("YJ1070", Severity.Warning,
        new("“{0}” and all that follows it on this line is taken for a remark and would not be printed.", "“{0}”及其后本行文字会被当作注释，不会印出。"),
        new("Where it belongs to the text, put the whole text in straight quotation marks; where it is a remark, put a space behind the #.", "属于正文的，请给整段文字加直引号；确是注释的，请在#后加一个空格。"));

    public static readonly Rule FullWidthMark = new("YJ1005", Severity.Error,
        new("“{0}” is a full-width or invisible character where YAML needs a plain one: {1}.", "“{0}”是全角或不可见字符，YAML在此需要半角符号：{1}。"),
        new("Replace it with its half-width form, as in the corrected line.", "请按改正后的一行，换成半角符号。"));

    public static readonly Rule WrongKind = new("YJ1006", Severity.Error,
        new("The field “{0}” must be {1}.", "字段“{0}”应为{1}。"),
        new("Write it as in the README's example of this file.", "请照README中该文件的示例书写。"));

    public static readonly Rule NoSpaceAfterColon = new("YJ1007", Severity.Error,
        new("There is no space after the colon of “{0}”, so YAML does not see a field.", "“{0}”的冒号后缺少空格，YAML认不出这个字段。"),
        new("Put one space after the colon.", "请在冒号后加一个空格。"));

    public static readonly Rule AnswerInWords = new("YJ1008", Severity.Error,
        new("“{0}” is no answer to YAML, which knows true and false only.", "YAML认不出“{0}”，只认true和false。"),
        new("Write {1}.", "请写{1}。"));

    public static readonly Rule DateInWords = new("YJ1009", Severity.Error,
        new("The date “{0}” is written in words or with other marks than hyphens.", "日期“{0}”须用数字和连字符书写。"),
        new("Write {1} (EDTF).", "请写{1}（EDTF）。"));
}

using Yujiang.Static.Diagnostics;
using Yujiang.Static.Photos;

namespace Yujiang.Static.Read;

/// <summary>What can be wrong with the files themselves: names, encodings, fields. YJ1010 to YJ1099.</summary>
internal static class ReadRules
{
    public static readonly Rule NotUtf8 = new("YJ1010", Severity.Error,
        new("This file is not UTF-8: the first wrong byte is at offset {0}.", "此文件不是UTF-8编码：第一个错误字节位于偏移{0}。"),
        new("Save it again as UTF-8.", "请另存为UTF-8编码。"));

    public static readonly Rule IsForeign = new("YJ1011", Severity.Error,
        new("This file is written in {0}, not in UTF-8; the first foreign byte is at offset {1}.", "此文件是{0}编码，不是UTF-8；第一个字节位于偏移{1}。"),
        new("Convert it: iconv -f {2} -t UTF-8 FILE > NEW, then put NEW in its place.", "请转换：iconv -f {2} -t UTF-8 文件 > 新文件，再用新文件替换。"));

    public static readonly Rule NoFrontMatter = new("YJ1012", Severity.Error,
        new("The section does not begin with its front matter: line 1 must be three hyphens.", "版块文件应以文件头开始：第1行须是三个半角连字符。"),
        new("Begin the file with --- on line 1, then the fields, then --- again.", "请在第1行写---，接着写字段，再写一行---。"));

    public static readonly Rule OpenFrontMatter = new("YJ1013", Severity.Error,
        new("The front matter is never closed.", "文件头没有结束。"),
        new("Write a line of three plain hyphens (---) after the last field.", "请在最后一个字段之后写一行三个半角连字符（---）。"));

    public static readonly Rule NoPublication = new("YJ1014", Severity.Error,
        new("There is no publication.yaml, so the newspaper has no name, languages or address.", "缺少publication.yaml，报纸没有名称、语言和网址。"),
        new("Write it as shown in the README, or point --input at the folder that holds it.", "请照README编写，或用--input指向它所在的文件夹。"));

    public static readonly Rule NotTwoLanguages = new("YJ1015", Severity.Error,
        new("A publication has exactly two different languages; {0} found.", "出版物须有且只有两种不同的语言，此处为{0}种。"),
        new("List the source language first, then the translation, each with tag, path and name.", "请先列原文语言，再列译文语言，各写tag、path和name。"));

    public static readonly Rule IncompleteLanguage = new("YJ1016", Severity.Error,
        new("A language needs a tag (BCP 47), a path of lower-case letters and a name.", "语言须有tag（BCP 47）、小写字母的path和name。"),
        new("For instance: { tag: en, path: en, name: English }.", "例如：{ tag: en, path: en, name: English }。"));

    public static readonly Rule MissingField = new("YJ1017", Severity.Error,
        new("The field “{0}” is missing or empty.", "字段“{0}”缺失或为空。"),
        new("Fill it in.", "请填写。"));

    public static readonly Rule NoBaseUrl = new("YJ1018", Severity.Error,
        new("base_url must be the site's absolute address without query or anchor, not “{0}”.", "base_url须是不带查询和锚点的完整网址，而不是“{0}”。"),
        new("For instance: https://paper.example/features/", "例如：https://paper.example/features/"));

    public static readonly Rule NoEditionFile = new("YJ1019", Severity.Error,
        new("The edition has no edition.yaml.", "此期缺少edition.yaml。"),
        new("Write it as shown in the README, or move the folder out of editions/.", "请照README编写，或把该文件夹移出editions/。"));

    public static readonly Rule NothingKept = new("YJ1020", Severity.Warning,
        new("“kept” names “{0}”, but nothing stands there.", "kept中的“{0}”并不存在。"),
        new("Correct the path (relative to the edition's folder) or remove it.", "请改正路径（相对于该期文件夹）或删去。"));

    public static readonly Rule NotADate = new("YJ1021", Severity.Error,
        new("“{0}” is not a date in EDTF.", "“{0}”不是EDTF日期。"),
        new("Write 2024-04-18, 2024-04, 2024-04? (inferred), 1938-05~ (about), 193X (a decade), 2001-21 (spring), or leave it empty; a set such as \"[1667,1668]\" stands in quotes.",
            "请写2024-04-18、2024-04、2024-04?（推断）、1938-05~（约）、193X（年代）、2001-21（春），或留空；\"[1667,1668]\"这样的集合须加引号。"));

    public static readonly Rule DateOutsideCalendar = new("YJ1062", Severity.Warning,
        new("The date “{0}” lies outside the years 1 to 9999; feeds and permanent copies, which must state a day, say 1970-01-01 in its place.",
            "日期“{0}”在公元1年至9999年之外；订阅源和存档须写某一天，只能写1970-01-01。"),
        new("Look at the year once more: year 0 is 1 BC, -0044 is 45 BC. The pages show the date in words all the same.", "请核对年份：0年即公元前1年，-0044即公元前45年。网页仍照常显示此日期。"));

    public static readonly Rule SectionFileName = new("YJ1022", Severity.Error,
        new("“{0}” is not a section's file name.", "“{0}”不是版块文件名。"),
        new("Name it NN-name.LANGUAGE.md in lower-case letters, for instance 02-industry.zh.md; the languages are: {1}.", "请按“两位数字-名称.语言.md”命名，名称用小写字母，如02-industry.zh.md；语言有：{1}。"));

    public static readonly Rule DoubledNumber = new("YJ1023", Severity.Error,
        new("Number {0} is already taken by the section “{1}”.", "序号{0}已被版块“{1}”占用。"),
        new("Give each section a number of its own; both languages of a section share number and name.", "每个版块须有自己的序号；同一版块的两种语言序号和名称相同。"));

    public static readonly Rule NoMaster = new("YJ1024", Severity.Error,
        new("There is no picture “{0}” in the photos folder.", "photos文件夹中没有图片“{0}”。"),
        new("{1}", "{1}"));

    public static readonly Rule PhotoFileName = new("YJ1025", Severity.Error,
        new("“{0}” cannot be a permanent address: letters must be lower-case ASCII, words parted by hyphens.", "“{0}”不能作为永久地址：须用小写英文字母和数字，以连字符分隔。"),
        new("Rename it, for instance to “{1}”.", "请改名，例如“{1}”。"));

    public static readonly Rule NoFocalPoint = new("YJ1026", Severity.Error,
        new("focus must be two numbers from 0 to 1: across, then down.", "focus须是0到1之间的两个数：先横后纵。"),
        new("For instance: focus: [0.5, 0.4]", "例如：focus: [0.5, 0.4]"));

    public static readonly Rule PhotoTwins = new("YJ1027", Severity.Error,
        new("This picture and “{0}” would have the same address.", "此图片与“{0}”的地址相同。"),
        new("Rename or remove one of the two.", "请改名或删去其中之一。"));

    public static readonly Rule EditionFolderName = new("YJ1028", Severity.Error,
        new("The folder name “{0}” cannot be an edition's permanent address.", "文件夹名“{0}”不能作为一期的永久地址。"),
        new("Use lower-case letters, digits and hyphens, for instance “{1}”.", "请用小写字母、数字和连字符，例如“{1}”。"));

    public static readonly Rule NoEditions = new("YJ1029", Severity.Error,
        new("There is no edition: the folder editions/ is empty or missing.", "没有任何一期：editions/文件夹为空或不存在。"),
        new("Make a folder editions/NAME/ with an edition.yaml.", "请建立editions/名称/文件夹，并编写edition.yaml。"));

    public static readonly Rule UnusedFile = new("YJ1030", Severity.Warning,
        new("Nothing uses this file, and it is not published.", "没有任何内容用到此文件，它也不会发布。"),
        new("Remove it, or list it under “kept” in edition.yaml if it shall stay with the edition.", "请删去，或列入edition.yaml的kept，表明有意保留。"));

    public static readonly Rule Leftover = new("YJ1065", Severity.Warning,
        new("“{0}” was left behind by a merge, a patch or an editing program; nothing uses it.", "“{0}”是合并、补丁或编辑软件留下的文件，没有任何内容用到它。"),
        new("See whether it holds something that the file itself lacks, then remove it.", "请核对其中有无正式文件所缺的内容，然后删去。"));

    public static readonly Rule Unreadable = new("YJ1031", Severity.Error,
        new("This is not a picture that can be read: {0}.", "无法读取此图片：{0}。"),
        new("Ask for the file again, as JPEG, TIFF or PNG.", "请重新索取JPEG、TIFF或PNG文件。"));

    public static readonly Rule Truncated = new("YJ1032", Severity.Error,
        new("The picture is cut off: {0}.", "图片不完整：{0}。"),
        new("Copy or download it again.", "请重新复制或下载。"));

    public static readonly Rule Misnamed = new("YJ1033", Severity.Warning,
        new("The picture is not what its name says: {0}.", "图片内容与扩展名不符：{0}。"),
        new("Give it the right extension, here and where it is placed.", "请改用正确的扩展名，并改正引用它的地方。"));

    public static readonly Rule LfsPointer = new("YJ1034", Severity.Error,
        new("A Git LFS pointer stands here in place of the picture.", "此处是Git LFS指针，而不是图片本身。"),
        new("Run: git lfs pull (in CI: check out with lfs: true).", "请运行：git lfs pull（CI中检出时设置lfs: true）。"));

    public static readonly Rule TooLarge = new("YJ1035", Severity.Error,
        new("The picture has more pixels than can be handled: {0}.", "图片像素过大：{0}。"),
        new("Reduce it before adding it; 6,000 pixels on the longer side are plenty.", "请先缩小；长边6000像素已足够。"));

    public static readonly Rule NoFormerName = new("YJ1040", Severity.Error,
        new("“{0}” cannot have been the name of an edition.", "“{0}”不可能是某一期曾用的名称。"),
        new("Under formerly, write the names of the folder it once had, for instance [spring-feature].", "请在formerly中写该期文件夹曾用的名称，例如[spring-feature]。"));

    public static readonly Rule ForeignBaseUrl = new("YJ1041", Severity.Error,
        new("The base_url of a language must be an absolute address with the same path as the publication's, not “{0}”: the same files are served at both.", "语言的base_url须是完整网址，且路径与出版物的base_url相同，而不是“{0}”：两处提供的是同一批文件。"),
        new("For instance: https://en.paper.example{1}", "例如：https://en.paper.example{1}"));

    public static readonly Rule ForeignLock = new("YJ1042", Severity.Error,
        new("This lock is of version “{0}”, which this program does not know; what was accepted cannot be told.", "此锁文件版本为“{0}”，本程序不认识，无法得知哪些译文已认可。"),
        new("Restore the file, or remove it and run “translate accept” again after reading the translation against its source.", "请恢复该文件；或删去，对照原文通读译文后重新运行translate accept。"));

    public static readonly Rule NoTheme = new("YJ1050", Severity.Error,
        new("There is no theme here: theme.yaml is missing.", "此处没有主题：缺少theme.yaml。"),
        new("Point --theme at the folder that holds theme.yaml.", "请用--theme指向theme.yaml所在的文件夹。"));

    public static readonly Rule MissingWords = new("YJ1051", Severity.Error,
        new("The theme lacks words in “{0}”: {1}.", "主题缺少“{0}”的用语：{1}。"),
        new("Add them under words in theme.yaml.", "请在theme.yaml的words中补上。"));

    public static readonly Rule NoRenditions = new("YJ1052", Severity.Error,
        new("The theme names no widths or no formats for photos.", "主题没有写明图片的宽度或格式。"),
        new("Write photos.widths and photos.formats as in the theme that comes with the program.", "请仿照自带主题编写photos.widths和photos.formats。"));

    public static readonly Rule UnknownFormat = new("YJ1053", Severity.Error,
        new("“{0}” is not a picture format with a quality from 1 to 100.", "“{0}”不是带1至100质量值的图片格式。"),
        new("The formats are avif, webp and jpg, for instance { avif: 50 }.", "格式有avif、webp和jpg，例如{ avif: 50 }。"));

    public static readonly Rule AddressLine = new("YJ1054", Severity.Error,
        new("“{0}” is not an edition's name, alone or with “withdrawn” or “now NAME” after it.", "“{0}”不是期的名称，也不是名称加“withdrawn”或“now 名称”。"),
        new("Write the name of the edition's folder, a line each.", "请每行写一期的文件夹名称。"));

    public static readonly Rule DoubledTerm = new("YJ1059", Severity.Error,
        new("The name “{0}” stands in the glossary a second time (first on line {1}).", "“{0}”在术语表中重复出现（首次在第{1}行）。"),
        new("Keep one of the two; further good forms belong under “short”.", "请只保留一处；其他可用译法写在short中。"));

    public static readonly Rule OtherName = new("YJ1061", Severity.Error,
        new("“{0}” and “{1}” look like the two languages of one section, but their numbers or names differ.", "“{0}”和“{1}”似是同一版块的两种语言，但序号或名称不同。"),
        new("Give both the same number and name.", "请使两者序号和名称相同。"));

    /// <summary>The rule for what the photo lab found.</summary>
    public static Rule Of(PhotoFault fault) => fault switch
    {
        PhotoFault.Truncated => Truncated,
        PhotoFault.Misnamed => Misnamed,
        PhotoFault.LfsPointer => LfsPointer,
        PhotoFault.TooLarge => TooLarge,
        _ => Unreadable,
    };
}

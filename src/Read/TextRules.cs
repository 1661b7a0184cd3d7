using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Read;

/// <summary>What can be wrong with a text file before anyone asks what it says.</summary>
internal static class TextRules
{
    public static readonly Rule IsUtf16 = new("YJ1043", Severity.Error,
        new("This file is written in {0}, not in UTF-8.", "此文件是{0}编码，不是UTF-8。"),
        new("Convert it: iconv -f {0} -t UTF-8 FILE > NEW, then put NEW in its place.", "请转换：iconv -f {0} -t UTF-8 文件 > 新文件，再用新文件替换。"));

    public static readonly Rule LineEnds = new("YJ1044", Severity.Warning,
        new("This line ends in {0}, others of the file in {1}; editors and git count such lines in different ways.", "本行以{0}结尾，此文件其他行以{1}结尾；编辑器和git对行数的算法会不一致。"),
        new("Save the file with one kind of line end, LF.", "请统一用LF换行保存。"));

    public static readonly Rule LoneCr = new("YJ1045", Severity.Warning,
        new("The lines of this file end in CR alone, as on very old Macs; git takes it for one line.", "此文件只用CR换行（旧式Mac格式），git会当作一行。"),
        new("Save the file with LF line ends.", "请用LF换行保存。"));

    public static readonly Rule Conflict = new("YJ1056", Severity.Error,
        new("An unfinished merge: git left its marks here for someone to decide which version stays.", "合并尚未完成：git在此留下冲突标记，等人决定保留哪一方。"),
        new("Keep one version, remove the lines of <<<<<<<, ======= and >>>>>>>, then add the file.", "请保留一方，删去<<<<<<<、=======、>>>>>>>各行，再git add。"));

    public static readonly Rule OpenBlock = new("YJ1057", Severity.Error,
        new("The block that “{0}” opens is never closed, so everything below it would belong to it.", "“{0}”开始的块没有结束，其后全部内容都会算在块内。"),
        new("Close it with {1} on a line of its own.", "请在块末单独一行写{1}。"));

    public static readonly Rule NoFence = new("YJ1063", Severity.Error,
        new("“{0}” neither begins nor ends a chart: three backticks in a row do.", "“{0}”既不能开始也不能结束图表：须用三个连续的反引号。"),
        new("Write it as in the corrected line.", "请照改正后的一行书写。"));

    public static readonly Rule NoOpening = new("YJ1064", Severity.Error,
        new("A chart's values begin here (“{0}”), but no line above them opens a chart; what follows them would be swallowed.", "图表数值从此处（“{0}”）开始，上方却没有开始图表的一行，其后内容会被吞掉。"),
        new("Write ```chart on a line of its own above this one.", "请在本行之上单独一行写```chart。"));

    public static readonly Rule Invisible = new("YJ1046", Severity.Error,
        new("An invisible character stands here ({0}): nobody sees it, and it spoils searching, copying and comparing.", "此处有不可见字符（{0}）：看不见，却会妨碍搜索、复制和比对。"),
        new("Delete it; the corrected line is without it. Where it is meant, write it in a way that shows: &shy;, &lrm; or <wbr>.", "请删去；改正后的一行已不含此字符。确实需要的，请用看得见的写法：&shy;、&lrm;或<wbr>。"));

    public static readonly Rule Empty = new("YJ1060", Severity.Error,
        new("This file is empty.", "此文件是空的。"),
        new("Bring it back from git, or write it as shown in the README.", "请从git取回，或照README编写。"));

    public static readonly Rule LostCharacter = new("YJ1047", Severity.Error,
        new("“�” stands where a character was lost when the text was converted.", "“�”处的字在转换编码时已丢失。"),
        new("Type the character that belongs here; the original has it.", "请对照原稿补上此字。"));

    public static readonly Rule NamesCollide = new("YJ1048", Severity.Error,
        new("This name and “{0}” are one name on Windows and macOS: they differ in case or in the Unicode form of an accent only.", "此名称与“{0}”在Windows和macOS上是同一个：只有大小写或重音的Unicode形式不同。"),
        new("Rename or remove one of the two.", "请改名或删去其中之一。"));

    public static readonly Rule NameEnd = new("YJ1049", Severity.Error,
        new("The name “{0}” ends in a space or a dot, which Windows cannot store and nobody can see.", "名称“{0}”以空格或句点结尾，Windows无法保存，也不易看出。"),
        new("Rename it to “{1}”.", "请改名为“{1}”。"));
}

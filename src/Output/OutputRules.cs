using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;

namespace Yujiang.Static.Output;

/// <summary>What can be wrong when the site is written. YJ4000 to YJ4099.</summary>
internal static class OutputRules
{
    public static readonly Rule Foreign = new("YJ4001", Severity.Error,
        new("The output folder holds files that this program did not make; they would be lost.", "输出文件夹中有不是本程序生成的文件，继续会丢失它们。"),
        new("Name another folder with --output, or empty this one.", "请用--output指定别的文件夹，或清空此文件夹。"));

    public static readonly Rule Busy = new("YJ4002", Severity.Error,
        new("Another build is writing into the same output folder.", "另一个构建正在写入同一输出文件夹。"),
        new("Wait for it to end, or name another folder with --output.", "请等它结束，或用--output指定别的文件夹。"));

    public static readonly Rule Denied = new("YJ4003", Severity.Error,
        new("The output folder cannot be written.", "无法写入输出文件夹。"),
        new("Check permissions and free space of the folder and of the one around it.", "请检查该文件夹及上级文件夹的权限和剩余空间。"));

    public static readonly Rule NotMade = new("YJ4004", Severity.Error,
        new("The renditions of this photo could not be made: it was changed or damaged since it was measured.", "无法生成此照片的图片版本：照片在测量后被改动或损坏。"),
        new("Open and save the picture anew, or ask for another copy.", "请重新打开并另存图片，或索取另一份。"));

    /// <summary>The rule for what the output tree found.</summary>
    public static Rule Of(OutputFault fault) => fault switch
    {
        OutputFault.Foreign => Foreign,
        OutputFault.Busy => Busy,
        _ => Denied,
    };
}

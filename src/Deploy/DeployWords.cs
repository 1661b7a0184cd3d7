using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Deploy;

/// <summary>Why a deployment does not happen or does not go on: one sentence each, with what to do.</summary>
internal static class DeployWords
{
    public static readonly Wording NoSite = new(
        "There is no finished site in {0}: archive/manifest-sha256.txt is missing. Run build first.",
        "{0}中没有成品站点：缺少archive/manifest-sha256.txt。请先执行build。");

    public static readonly Wording Damaged = new(
        "The site in {0} is damaged and was not sent: {1} {1:file is|files are} not what archive/manifest-sha256.txt says, the first is {2}. Run build again.",
        "{0}中的站点已损坏，未发送：有{1}个文件与archive/manifest-sha256.txt不符，第一个是{2}。请重新执行build。");

    public static readonly Wording ChangedMeanwhile = new(
        "{0} changed while it was sent. Wait until the build is over, then deploy again.",
        "{0}在发送过程中发生了变化。请等构建结束后重新发布。");

    public static readonly Wording TooMuchGone = new(
        "{0} of the {1} files at the target are not in the new site, more than {2} %. If that is meant, say --force, or --max-delete with a higher share.",
        "目标处的{1}个文件中有{0}个不在新站点里，超过{2}%。如果确实如此，请加--force，或用--max-delete提高上限。");

    public static readonly Wording Foreign = new(
        "{0} {0:file lies|files lie} at the target that no deployment put there. Name an empty place, or say --force to publish beside them; files of the same name are replaced.",
        "目标处有{0}个不是由deploy发布的文件。请换一个空的位置，或加--force与其并存；同名文件将被替换。");

    public static readonly Wording NoSuchForm = new(
        "“{0}” is no target that can be deployed to. Targets look like: {1}.",
        "“{0}”不是可以发布的目标。目标的写法有：{1}。");

    public static readonly Wording IsAFile = new(
        "{0} is a file, not a folder. Name the folder that the web server reads.",
        "{0}是文件，不是文件夹。请写明网站服务器读取的文件夹。");

    public static readonly Wording FolderDenied = new(
        "{0} cannot be written: the file system refuses. Check the owner and the permissions of the folder.",
        "{0}无法写入：文件系统拒绝访问。请检查该文件夹的所有者和权限。");

    public static readonly Wording DiskFull = new(
        "There is no space left at {0}. Make room, then deploy again: what is there already is not sent twice.",
        "{0}空间已满。请腾出空间后重新发布：已发送的文件不会重复发送。");

    public static readonly Wording DiskFailed = new(
        "{0} cannot be read or written: {1} Then deploy again: what is there already is not sent twice.",
        "{0}无法读写：{1} 排除故障后请重新发布：已发送的文件不会重复发送。");
}

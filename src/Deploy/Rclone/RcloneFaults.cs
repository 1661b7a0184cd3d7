using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Deploy.Rclone;

/// <summary>
/// Turns rclone's exit code and complaint into one sentence. The complaint itself is left out: it may quote addresses with keys in them.
/// </summary>
internal static class RcloneFaults
{
    public static readonly Wording NotInstalled = new("rclone is not installed. Install it (Debian and Ubuntu: apt install rclone), then deploy again.",
        "没有安装rclone。请先安装（Debian和Ubuntu：apt install rclone），再重新发布。");

    private static readonly Wording NoRemote = new("rclone knows no remote “{0}”. Set it up with rclone config; rclone listremotes names those it knows.",
        "rclone中没有名为“{0}”的远程。请用rclone config设置；rclone listremotes可列出已有的远程。");
    private static readonly Wording NoRights = new("The remote “{0}” refuses: its credentials are wrong or lack the right to list, read, write and delete there.",
        "远程“{0}”拒绝访问：凭据有误，或没有列出、读取、写入和删除的权限。");
    private static readonly Wording NoSpace = new("There is no space left at the remote “{0}”. Make room, then deploy again: what is there already is not sent twice.",
        "远程“{0}”空间已满。请腾出空间后重新发布：已发送的文件不会重复发送。");
    private static readonly Wording Failed = new("rclone could not do its work at the remote “{0}” (exit code {1}). Try rclone lsf {0}: to see why, then deploy again.",
        "rclone未能在远程“{0}”完成操作（退出码{1}）。请用rclone lsf {0}:查看原因，然后重新发布。");

    /// <summary>The sentence for a run that failed.</summary>
    public static TargetRefusedException Of(string remote, int exitCode, string complaint)
    {
        bool Says(params string[] words) => words.Any(word => complaint.Contains(word, StringComparison.OrdinalIgnoreCase));

        if (Says("didn't find section in config file", "didn't find backend called"))
            return new TargetRefusedException(NoRemote, remote);
        if (Says("no space left", "disk quota exceeded", "insufficient storage"))
            return new TargetRefusedException(NoSpace, remote);
        if (Says("AccessDenied", "SignatureDoesNotMatch", "InvalidAccessKeyId", "NoCredentialProviders", "permission denied", "status code: 403", "Unauthorized", "unable to authenticate"))
            return new TargetRefusedException(NoRights, remote);
        return new TargetRefusedException(Failed, remote, exitCode);
    }
}

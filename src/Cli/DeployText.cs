using System.Globalization;
using System.Text;
using Yujiang.Static.Deploy;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Cli;

/// <summary>A plan as an operator reads it: with --dry-run a line for each file, refused a line for each that would vanish, always a line of sums, then what came of it.</summary>
internal static class DeployText
{
    private static readonly Wording New = new("new", "新增");
    private static readonly Wording Changed = new("changed", "更改");
    private static readonly Wording Gone = new("gone", "移除");
    private static readonly Wording Kept = new("kept", "暂留");
    private static readonly Wording Sums = new("{0} new, {1} changed, {2} gone, {3} as they are; {4} MB to send", "新增{0}，更改{1}，移除{2}，不变{3}；发送{4} MB");
    private static readonly Wording Staying = new("{0} hashed {0:file|files} of the old site {0:stays|stay} for readers who have an old page open; the next deployment removes {0:it|them}",
        "旧站点的{0}个带哈希名的文件暂时保留，供仍打开旧页面的读者使用；下次发布时移除");
    private static readonly Wording Foreign = new("{0} {0:file at the target is not ours and was|files at the target are not ours and were} left alone", "目标处有{0}个文件不属于本站，未作改动");
    private static readonly Wording Deployed = new("Deployed.", "已发布。");
    private static readonly Wording Idle = new("The target already is what it should be.", "目标无须改动。");
    private static readonly Wording Planned = new("Nothing was sent.", "未发送任何文件。");

    /// <summary>The text, ending in a newline.</summary>
    public static string Of(DeployReport report, bool isRehearsal, Terminal terminal)
    {
        var (plan, text) = (report.Plan, new StringBuilder());
        if (isRehearsal || report.Outcome == DeployOutcome.Refused)
            AddFiles(text, isRehearsal ? plan : plan with { New = [], Changed = [] }, terminal);
        Line(Sums, plan.New.Count, plan.Changed.Count, plan.Gone.Count, plan.Unchanged, (plan.Bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture));
        if (plan.Kept.Count > 0)
            Line(Staying, plan.Kept.Count);
        if (plan.Foreign > 0)
            Line(Foreign, plan.Foreign);
        Line(report.Outcome switch { DeployOutcome.Deployed => Deployed, DeployOutcome.Idle => Idle, _ => Planned });
        return text.ToString();

        void Line(Wording wording, params object[] arguments) => text.Append(terminal.Say(wording, arguments)).Append('\n');
    }

    private static void AddFiles(StringBuilder text, DeployPlan plan, Terminal terminal)
    {
        foreach (var file in plan.New)
            Add(New, file.Path, file.Size);
        foreach (var file in plan.Changed)
            Add(Changed, file.Path, file.Size);
        foreach (var path in plan.Gone)
            Add(Gone, path, null);
        foreach (var path in plan.Kept)
            Add(Kept, path, null);

        void Add(Wording what, ContentPath path, long? size) =>
            text.Append(CultureInfo.InvariantCulture, $"{terminal.Say(what),-8}{size,12}  {path}\n");
    }
}

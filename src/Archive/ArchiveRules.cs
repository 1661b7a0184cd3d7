using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Archive;

/// <summary>What can be wrong with the order for permanent copies. YJ4200 to YJ4299.</summary>
internal static class ArchiveRules
{
    public static readonly Rule NoSuchFormat = new("YJ4201", Severity.Error,
        new("There is no archive format “{0}”.", "没有名为“{0}”的存档格式。"),
        new("{1}", "{1}"));
}

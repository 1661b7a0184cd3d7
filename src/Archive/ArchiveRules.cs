using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Archive;

/// <summary>What can be wrong with the order for permanent copies. YJ4100 to YJ4199.</summary>
internal static class ArchiveRules
{
    public static readonly Rule NoSuchFormat = new("YJ4101", Severity.Error,
        new("There is no archive format “{0}”.", "没有名为“{0}”的存档格式。"),
        new("{1}", "{1}"));
}

using Yujiang.Static.Model;

namespace Yujiang.Static.Archive.Verification;

/// <summary>Collects what is found while something is verified.</summary>
internal sealed class Findings
{
    private readonly List<Finding> found = [];

    /// <summary>All findings by path, then in the order they were made.</summary>
    public IReadOnlyList<Finding> InOrder => [.. found.Distinct().OrderBy(finding => finding.Path, StringComparer.Ordinal)];

    /// <summary>The bytes differ from what <paramref name="record"/> says.</summary>
    public void Changed(string path, string record) =>
        Add(FindingKind.Changed, path, $"The bytes are not those that {record} records.", $"字节与{record}所记不符。");

    /// <summary>Recorded, but not there.</summary>
    public void Missing(string path, string record) => Add(FindingKind.Missing, path, $"{record} lists it, but it is not there.", $"{record}列有此文件，但文件不在。");

    /// <summary>Part of the form in which this program packs, but not there.</summary>
    public void Missing(string path) => Add(FindingKind.Missing, path, "The program that packed this always writes it, but it is not there.", "打包程序必定写入此文件，但文件不在。");

    /// <summary>Not in the one form in which this program writes it, though it may mean the same.</summary>
    public void OutOfForm(string path) => Add(FindingKind.Changed, path, "It means the same, but its bytes are not those that were written.", "含义未变，但字节与写入时不同。");

    /// <summary>There, but not recorded.</summary>
    public void Extra(string path, string record) => Add(FindingKind.Extra, path, $"{record} does not list it.", $"{record}没有列出此文件。");

    /// <summary>Against the rules of the format.</summary>
    public void Invalid(string path, string english, string chinese) => Add(FindingKind.Invalid, path, english, chinese);

    /// <summary>Allowed, but not wise.</summary>
    public void Warn(string path, string english, string chinese) => Add(FindingKind.Warning, path, english, chinese);

    /// <summary>Against the rules of this version of the format, or only not wise in it.</summary>
    public void Frown(bool isForbidden, string path, string english, string chinese) =>
        Add(isForbidden ? FindingKind.Invalid : FindingKind.Warning, path, english, chinese);

    private void Add(FindingKind kind, string path, string english, string chinese) => found.Add(new Finding(kind, path, english, chinese));
}

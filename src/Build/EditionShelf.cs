using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Read;
using Yujiang.Static.Text;

namespace Yujiang.Static.Build;

/// <summary>Where the editions of an input stand, for commands that are given the name of one.</summary>
internal static class EditionShelf
{
    private static readonly Wording NoSuchEdition = new("There is no edition “{0}”. {1}", "没有“{0}”这一期。{1}");

    /// <summary>Null for an edition that is there, else why the command cannot be done.</summary>
    public static ScaffoldResult? Refuse(ISourceTree input, string edition)
    {
        var names = input.Enumerate(ReadStage.EditionsFolder).Where(file => file.Name == "edition.yaml" && file.Folder.Folder == ReadStage.EditionsFolder).Select(file => file.Folder.Name).ToList();
        if (names.Contains(edition))
            return null;
        var advice = Likeness.Nearest(edition, names) is { } nearest
            ? new Wording($"Did you mean “{nearest}”?", $"是否应为“{nearest}”？")
            : new Wording($"Make it: dotnet run -- new edition {Slug.Suggest(edition, "NAME")}", $"新建：dotnet run -- new edition {Slug.Suggest(edition, "名称")}");
        return ScaffoldResult.Refuse(NoSuchEdition, edition, advice);
    }
}

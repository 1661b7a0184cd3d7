using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Process;

/// <summary>The photos of an edition by file name, and the names of those that could not be read and have been reported already.</summary>
internal sealed record PhotoDesk(IReadOnlyDictionary<string, Photo> Photos, IReadOnlySet<string> Spoiled)
{
    /// <summary>The photo an editor most likely meant by a name that does not exist, or null.</summary>
    public string? Nearest(string name)
    {
        var bare = name[(name.LastIndexOf('/') + 1)..];
        return Photos.ContainsKey(bare) ? bare : Likeness.Nearest(name, Photos.Keys.Concat(Spoiled));
    }

    /// <summary>What to do about a name that does not exist.</summary>
    public Wording AdviceOn(string name) => Nearest(name) is { } nearest
        ? new Wording($"Did you mean “{nearest}”?", $"是否应为“{nearest}”？")
        : new Wording("Put the picture into the edition's photos folder, or correct the name.", "请把图片放进该期的photos文件夹，或改正文件名。");
}

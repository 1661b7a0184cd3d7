using Yujiang.Static.Text;

namespace Yujiang.Static.Model;

/// <summary>A title as one line, or as the two halves of a couplet that are set as balanced lines.</summary>
internal sealed record Headline(IReadOnlyList<string> Lines)
{
    /// <summary>No title: the part goes without one.</summary>
    public static Headline None { get; } = new([]);

    /// <summary>True where there is no title.</summary>
    public bool IsEmpty => Lines.Count == 0;

    /// <summary>The title on one line: halves are parted by a full-width space in Chinese, as in print, and by a stroke elsewhere.</summary>
    public string Plain(Language language) => string.Join(language.IsHan ? "\u3000" : " / ", Lines);
}

using System.Text.RegularExpressions;

namespace Yujiang.Static.Files;

/// <summary>
/// Files that systems and editors leave behind on their own account: previews of folders, swap and backup files, locks of documents that are open. Nobody wrote them and nobody
/// would miss them, so neither tree shows them. What a person or a merge left behind (.orig, .rej, .bak) is no litter: it is named as unused.
/// </summary>
internal static partial class Litter
{
    /// <summary>True for a path of which a segment is such a name, or is hidden by a dot.</summary>
    public static bool IsIn(string path) => IsOfSystem(path) || path.Split('/').Any(segment => segment.StartsWith('.') || OfEditors().IsMatch(segment));

    /// <summary>True for a path of which a segment is what Windows or macOS keep in folders for themselves.</summary>
    public static bool IsOfSystem(string path) => path.Split('/').Any(segment => OfSystems().IsMatch(segment));

    [GeneratedRegex(@"^(?:Thumbs\.db|ehthumbs\.db|desktop\.ini|\$RECYCLE\.BIN|\.DS_Store|\.AppleDouble|\._.+|\.Spotlight-V100|\.(?:_\.)?Trashes|\.fseventsd|\.TemporaryItems|Icon\r|__MACOSX)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfSystems();

    // Vim, Emacs and what follows their habits; office programs.
    [GeneratedRegex(@"^(?:.*~|#.*#|.*\.sw[a-p]|~\$.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfEditors();
}

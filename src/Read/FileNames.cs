using System.Text.RegularExpressions;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Text;

namespace Yujiang.Static.Read;

/// <summary>Names that one system keeps apart and another does not. Pictures, sections and editions have their own rules, which are stricter.</summary>
internal static partial class FileNames
{
    /// <summary>Names that would be one on Windows and macOS.</summary>
    public static IEnumerable<Diagnostic> Collisions(ISourceTree input)
    {
        var seen = new Dictionary<string, ContentPath>(StringComparer.Ordinal);
        foreach (var path in input.Enumerate(ContentPath.Root).Where(path => !HasRulesOfItsOwn(path)))
        {
            if (!seen.TryAdd(CanonicalForm.Of(path.Value).ToUpperInvariant(), path))
                yield return TextRules.NamesCollide.At(SourceSpan.OfFile(input.Named(path)), seen[CanonicalForm.Of(path.Value).ToUpperInvariant()].Name);
        }
    }

    /// <summary>Where a file is used by nothing because of how its name, or its folder's, ends: that; null elsewhere.</summary>
    public static Diagnostic? BadEnd(ISourceTree input, ContentPath path) =>
        path.Value.Split('/').FirstOrDefault(segment => segment.EndsWith(' ') || segment.EndsWith('.')) is { } segment
            ? TextRules.NameEnd.At(SourceSpan.OfFile(input.Named(path)), segment, segment.TrimEnd(' ', '.'))
            : null;

    /// <summary>Where a file is a copy that a merge, a patch or an editing program left beside the file itself: that; null elsewhere.</summary>
    public static Diagnostic? Leftover(ISourceTree input, ContentPath path) =>
        LeftBehind().IsMatch(path.Name) ? ReadRules.Leftover.At(SourceSpan.OfFile(input.Named(path)), path.Name) : null;

    // git mergetool names its copies NAME_BACKUP_1234.md, or edition.BACKUP.yaml by hand.
    [GeneratedRegex(@"\.(?:orig|rej|bak|old|mine|theirs|r\d+)$|[._](?:BACKUP|BASE|LOCAL|REMOTE)(?:[._]\d+)?(?:\.\w+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex LeftBehind();

    private static bool HasRulesOfItsOwn(ContentPath path) =>
        path.Folder.Name is "photos" or "sections" || (path.Value.Split('/') is ["editions", var folder, _, ..] && !Slug.TryParse(folder, out _));
}

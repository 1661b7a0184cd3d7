using System.Text.RegularExpressions;

namespace Yujiang.Static.Archive.Verification;

/// <summary>Judges a path that a manifest or a ZIP file names: it must stay inside and mean the same on every system (RFC 8493, 5.1 and 6.1).</summary>
internal static partial class CopyPath
{
    /// <summary>True for a path that leads, or could lead on some system, out of the folder it is relative to.</summary>
    public static bool IsUnsafe(string path) =>
        path.Length == 0 || path.StartsWith('/') || path.StartsWith('~') || path.Contains('\\') || path.Contains('\0') || Drive().IsMatch(path)
        || path.Split('/').Any(segment => segment == "..");

    /// <summary>The path without "." segments and doubled slashes, which change nothing.</summary>
    public static string Plain(string path) => string.Join('/', path.Split('/').Where(segment => segment is not ("." or "")));

    /// <summary>True for a name that Windows cannot hold: a device, a forbidden sign, a dot or space at the end.</summary>
    public static bool IsForeignToWindows(string path) =>
        path.Split('/').Any(segment => Device().IsMatch(segment) || segment.IndexOfAny(['<', '>', ':', '"', '|', '?', '*']) >= 0
            || segment.Any(sign => sign < ' ') || segment.EndsWith('.') || segment.EndsWith(' '));

    [GeneratedRegex("^[A-Za-z]:")]
    private static partial Regex Drive();

    [GeneratedRegex(@"^(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(\.|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Device();
}

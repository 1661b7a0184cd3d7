using Yujiang.Static.Text;

namespace Yujiang.Static.Model;

/// <summary>
/// Marks in a finished page for what is known only when the files it speaks of are made. The brackets (U+27E6, U+27E7) stand in no
/// editor's text by accident and need no escape in HTML.
/// </summary>
internal static class Blanks
{
    /// <summary>True for a text in which some are left.</summary>
    public static bool AreIn(string text) => text.Contains('\u27e6');

    /// <summary>Stands for the address of a picture.</summary>
    public static string Picture(Slug photo) => $"\u27e6picture {photo}\u27e7";

    /// <summary>Stands for the size of a file.</summary>
    public static string Size(ContentPath file) => $"\u27e6size {file}\u27e7";

    /// <summary>Stands for the SHA-256 of a file, in hex.</summary>
    public static string Hash(ContentPath file) => $"\u27e6sha256 {file}\u27e7";
}

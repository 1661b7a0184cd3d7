using System.Text;

namespace Yujiang.Static.Text;

/// <summary>
/// A path relative to a root (the input, the theme or the site): forward slashes, no empty, "." or ".." segment, so it can never escape.
/// Ordered by ordinal comparison. The root itself is the empty path.
/// </summary>
internal sealed record ContentPath : IComparable<ContentPath>
{
    private ContentPath(string value) => Value = value;

    /// <summary>The root.</summary>
    public static ContentPath Root { get; } = new("");

    /// <summary>The path as text, without a leading slash.</summary>
    public string Value { get; }

    /// <summary>The last segment.</summary>
    public string Name => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>The last segment without its extension.</summary>
    public string Stem => Name.LastIndexOf('.') is > 0 and var dot ? Name[..dot] : Name;

    /// <summary>The extension in lower case without the dot, or an empty string.</summary>
    public string Extension => Name.LastIndexOf('.') is > 0 and var dot ? Name[(dot + 1)..].ToLowerInvariant() : "";

    /// <summary>The folder that holds this path; the root for a single segment.</summary>
    public ContentPath Folder => Value.LastIndexOf('/') is > 0 and var slash ? new(Value[..slash]) : Root;

    /// <summary>Makes a path; throws <see cref="ArgumentException"/> where <see cref="TryParse"/> says no.</summary>
    public static ContentPath Of(string text) =>
        TryParse(text, out var path) ? path : throw new ArgumentException($"Not a relative path inside its root: {text}", nameof(text));

    /// <summary>Reads a path; false for absolute paths, back slashes, empty segments and any step up.</summary>
    public static bool TryParse(string text, out ContentPath path)
    {
        path = new ContentPath(text);
        return text.Length == 0
            || !(text.Contains('\\') || text.Contains('\0') || text.Split('/').Any(segment => segment is "" or "." or ".."));
    }

    /// <summary>The path one or more segments below this one.</summary>
    public ContentPath Below(string relative) => Of(Value.Length == 0 ? relative : $"{Value}/{relative}");

    /// <summary>True if this path is <paramref name="folder"/> or lies below it.</summary>
    public bool IsWithin(ContentPath folder) =>
        folder.Value.Length == 0 || Value == folder.Value || Value.StartsWith(folder.Value + "/", StringComparison.Ordinal);

    /// <summary>
    /// The relative reference (RFC 3986, 4.2) by which a page at this path links to <paramref name="target"/>. A target that is an
    /// index.html is addressed by its folder.
    /// </summary>
    public string LinkTo(ContentPath target)
    {
        var address = target.Name == "index.html" ? target.Value[..^"index.html".Length] : target.Value;
        var from = Value.Split('/')[..^1];
        var to = address.Split('/');
        var shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && from[shared] == to[shared])
            shared++;
        var link = new StringBuilder().Insert(0, "../", from.Length - shared).AppendJoin('/', to[shared..]).ToString();
        return link.Length == 0 ? "./" : link;
    }

    /// <inheritdoc/>
    public int CompareTo(ContentPath? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

namespace Yujiang.Static.Text;

/// <summary>
/// A name that is safe as a path segment, a file name on any disk and an HTML id: lower-case ASCII letters and digits, single hyphens
/// between them. Editions, sections and photos are addressed by it for ever.
/// </summary>
internal sealed record Slug
{
    private Slug(string value) => Value = value;

    /// <summary>The name itself.</summary>
    public string Value { get; }

    /// <summary>Reads a slug; false if <paramref name="text"/> is not one (see <see cref="Suggest"/>).</summary>
    public static bool TryParse(string text, out Slug slug)
    {
        slug = new Slug(text);
        return text.Length is > 0 and <= 80
            && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal);
    }

    /// <summary>The nearest slug to <paramref name="text"/>, or <paramref name="otherwise"/> where nothing of it can be kept.</summary>
    public static string Suggest(string text, string otherwise)
    {
        var kept = text.ToLowerInvariant().Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : '-').ToArray();
        var slug = string.Join('-', new string(kept).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length > 0 ? slug : otherwise;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}

using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Yujiang.Static.Text;

/// <summary>Markup that is already safe; the only thing templates write unescaped.</summary>
internal sealed record Html(string Markup)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>No markup at all.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>Text made safe as markup; Han characters stay themselves.</summary>
    public static Html Encode(string text) => new(Escape(text));

    /// <summary>The text with &amp;, &lt;, &gt; and both quotes written as references: fit for content and for attribute values.</summary>
    public static string Escape(string text) => Encoder.Encode(text);

    /// <inheritdoc/>
    public override string ToString() => Markup;
}

using Xunit;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Text;

/// <summary>Canonical decomposition by examples of Unicode's own report (UAX #15).</summary>
public sealed class CanonicalFormTests
{
    [Theory]
    [InlineData("plain ASCII", "plain ASCII")]
    [InlineData("\u00c5", "A\u030a")]
    [InlineData("\u212b", "A\u030a")]
    [InlineData("\u1e69", "s\u0323\u0307")]
    [InlineData("s\u0307\u0323", "s\u0323\u0307")]
    [InlineData("\uac00\uac01", "\u1100\u1161\u1100\u1161\u11a8")]
    [InlineData("\u304c", "\u304b\u3099")]
    [InlineData("余江", "余江")]
    [InlineData("\ufb01", "\ufb01")]
    public void It_decomposes(string text, string decomposed) => Assert.Equal(decomposed, CanonicalForm.Of(text));
}

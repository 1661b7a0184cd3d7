using Yujiang.Static.Model;

namespace Yujiang.Static.Photos;

/// <summary>
/// How a master fills a rendition: the size it is scaled to, and the corner of the rendition's window in it. Arithmetic only.
/// </summary>
internal sealed record Framing(int ScaledWidth, int ScaledHeight, int Left, int Top)
{
    /// <summary>
    /// Scales to cover the recipe's size and moves the window so that the focal point comes as near to its middle as the edges allow.
    /// A ratio that differs by less than a pixel is rounding, and nothing is cut.
    /// </summary>
    public static Framing Of(int width, int height, RenditionRecipe recipe, FocalPoint focus)
    {
        var heightAtWidth = (double)height * recipe.Width / width;
        var widthAtHeight = (double)width * recipe.Height / height;
        if (Math.Abs(heightAtWidth - recipe.Height) < 1 || Math.Abs(widthAtHeight - recipe.Width) < 1)
            return new Framing(recipe.Width, recipe.Height, 0, 0);
        return heightAtWidth > recipe.Height
            ? Covering(recipe.Width, Rounded(heightAtWidth), recipe, focus)
            : Covering(Rounded(widthAtHeight), recipe.Height, recipe, focus);
    }

    private static Framing Covering(int scaledWidth, int scaledHeight, RenditionRecipe recipe, FocalPoint focus) => new(
        scaledWidth,
        scaledHeight,
        Offset(focus.X, scaledWidth, recipe.Width),
        Offset(focus.Y, scaledHeight, recipe.Height));

    private static int Offset(double focus, int whole, int window) =>
        Math.Clamp(Rounded((focus * whole) - (window / 2.0)), 0, whole - window);

    private static int Rounded(double value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);
}

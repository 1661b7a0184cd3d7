using Yujiang.Static.Text;

namespace Yujiang.Static.Translate.Figures;

/// <summary>Finds the figures of a text in one language. A language no reader knows is not checked.</summary>
internal interface IFigureReader
{
    /// <summary>Every figure, in order of place.</summary>
    IReadOnlyList<Figure> Read(string text);

    /// <summary>True where the words around a figure say what <paramref name="hedge"/> says.</summary>
    bool Hedges(string text, Figure figure, Hedge hedge);

    /// <summary>The reader for a language, or null.</summary>
    static IFigureReader? For(Language language) =>
        language.IsHan ? new HanFigures() : language.Tag.Split('-')[0] is "en" ? new EnglishFigures() : null;
}

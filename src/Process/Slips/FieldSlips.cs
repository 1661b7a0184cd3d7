using Yujiang.Static.Diagnostics;
using Yujiang.Static.Process.Checks;
using Yujiang.Static.Text;
using Yujiang.Static.Yaml;

namespace Yujiang.Static.Process.Slips;

/// <summary>
/// Texts that stand in YAML - headlines, captions, the words of a chart - are read by the rules that hold for a story's own: punctuation of the wrong width or
/// kind, marks without their other half. Words that came from elsewhere, such as a picture's metadata, are left alone.
/// </summary>
internal static class FieldSlips
{
    /// <summary>The slips of several fields.</summary>
    public static IEnumerable<Diagnostic> In<T>(IEnumerable<Located<T>> fields, Language language) => fields.SelectMany(field => In(field, language));

    /// <summary>The slips of fields that are read as running text: there a space parts nothing.</summary>
    public static IEnumerable<Diagnostic> InProse<T>(IEnumerable<Located<T>> fields, Language language) => fields.SelectMany(field => In(field, language.IsHan ? HanSlips.OfProse : LatinSlips.All, language));

    /// <summary>The slips of a field in its language.</summary>
    public static IEnumerable<Diagnostic> In<T>(Located<T> field, Language language) => In(field, language.IsHan ? HanSlips.All : LatinSlips.All, language);

    private static List<Diagnostic> In<T>(Located<T> field, IReadOnlyList<Slip> slips, Language language)
    {
        var pieces = (field.Parts.Count > 0 ? field.Parts.SelectMany(FieldPiece.Of) : FieldPiece.Of(field)).ToList();
        var found = pieces.SelectMany(piece => In(piece, slips, language)).ToList();
        // Halves of a couplet may share a pair of marks. Where a mark is straight or half-width, that is why another seems alone.
        var all = string.Concat(pieces.Select(piece => piece.Text));
        if (found.Count == 0 && PairedMarks.FirstAlone(all) is >= 0 and var alone)
            found.Add(Alone(pieces, alone));
        return found;
    }

    private static IEnumerable<Diagnostic> In(FieldPiece piece, IReadOnlyList<Slip> slips, Language language)
    {
        if (piece.IsPlain && piece.Text.IndexOf('"', StringComparison.Ordinal) == piece.Text.Length - 1 && piece.Text.Length > 1)
        {
            yield return (language.IsHan ? HanSlips.Quotes : LatinSlips.Quotes).At(piece.At(piece.Text.Length - 1, 1)) with { CorrectedLine = piece.With("\"" + piece.Text), IsGuess = true };
            yield break;
        }
        foreach (var slip in SlipScan.Inspect(piece.Text, piece.Masked, slips, piece.At(0, 1)))
            yield return slip.CorrectedLine.Length == 0 ? slip : slip with { CorrectedLine = piece.With(slip.CorrectedLine) };
    }

    private static Diagnostic Alone(List<FieldPiece> pieces, int at)
    {
        var piece = pieces.First(piece => (at -= piece.Text.Length) < 0);
        at += piece.Text.Length;
        return PairedMarksCheck.Alone.At(piece.At(at, 1), piece.Text[at]);
    }
}

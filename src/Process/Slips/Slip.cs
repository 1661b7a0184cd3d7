using System.Text.RegularExpressions;
using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Process.Slips;

/// <summary>
/// One slip of the pen: the pattern it shows itself by on a line of Markdown, and what the match should read instead. Patterns see the line
/// with code, tags, link targets and attributes blanked out unless <see cref="SeesMarkup"/>. Where nobody can tell what was meant, there is no correction.
/// </summary>
internal sealed record Slip(Rule Rule, Regex Pattern, Func<Match, string>? Correction)
{
    /// <summary>True where the slip is in the markup itself, so the pattern must see it.</summary>
    public bool SeesMarkup { get; init; }

    /// <summary>True where what was meant is only guessed, so that a person must confirm the correction.</summary>
    public bool IsGuess { get; init; }
}

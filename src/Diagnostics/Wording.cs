using System.Text.RegularExpressions;

namespace Yujiang.Static.Diagnostics;

/// <summary>
/// A sentence in the two languages the program itself speaks; {0}, {1} … stand for the arguments, {0:file|files} for the word that goes with argument 0,
/// the first with one and the second with any other number.
/// </summary>
internal sealed partial record Wording(string En, string Zh)
{
    /// <summary>The sentence in <paramref name="tongue"/>, its arguments filled in.</summary>
    public string In(Tongue tongue, IReadOnlyList<object> arguments)
    {
        var pattern = NumberedWord().Replace(tongue == Tongue.Chinese ? Zh : En, word => Numbered(word, arguments));
        for (var i = 0; i < arguments.Count; i++)
            pattern = pattern.Replace($"{{{i}}}", Say(arguments[i], tongue), StringComparison.Ordinal);
        return pattern;
    }

    private static string Numbered(Match word, IReadOnlyList<object> arguments)
    {
        var index = word.Groups["argument"].Value[0] - '0';
        return index < arguments.Count && Say(arguments[index], Tongue.English) == "1" ? word.Groups["one"].Value : word.Groups["many"].Value;
    }

    [GeneratedRegex(@"\{(?<argument>\d):(?<one>[^|{}]*)\|(?<many>[^|{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedWord();

    private static string Say(object argument, Tongue tongue) =>
        argument is Wording nested ? nested.In(tongue, []) : Convert.ToString(argument, System.Globalization.CultureInfo.InvariantCulture) ?? "";
}

/// <summary>The language messages are printed in (--ui), independent of the publication's languages.</summary>
internal enum Tongue
{
    /// <summary>English.</summary>
    English,

    /// <summary>Chinese, simplified characters.</summary>
    Chinese,
}

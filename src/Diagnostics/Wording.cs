namespace Yujiang.Static.Diagnostics;

/// <summary>A sentence in the two languages the program itself speaks; {0}, {1} … stand for the arguments.</summary>
internal sealed record Wording(string En, string Zh)
{
    /// <summary>The sentence in <paramref name="tongue"/>, its arguments filled in.</summary>
    public string In(Tongue tongue, IReadOnlyList<object> arguments)
    {
        var pattern = tongue == Tongue.Chinese ? Zh : En;
        for (var i = 0; i < arguments.Count; i++)
            pattern = pattern.Replace($"{{{i}}}", Say(arguments[i], tongue), StringComparison.Ordinal);
        return pattern;
    }

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

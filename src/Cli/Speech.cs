using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Cli;

/// <summary>Which language the program itself speaks: --ui, else LC_ALL, LC_MESSAGES or LANG, else English.</summary>
internal static class Speech
{
    /// <summary>The tongue for these arguments and this environment; known before the command line is parsed, so that help speaks it too.</summary>
    public static Tongue Choose(IReadOnlyList<string> arguments)
    {
        var asked = "";
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--ui" && i + 1 < arguments.Count)
                asked = arguments[i + 1];
            else if (arguments[i].StartsWith("--ui=", StringComparison.Ordinal))
                asked = arguments[i]["--ui=".Length..];
        }
        var locale = asked.Length > 0 ? asked : FirstSet("LC_ALL", "LC_MESSAGES", "LANG");
        return locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Tongue.Chinese : Tongue.English;
    }

    private static string FirstSet(params string[] names) =>
        names.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "";
}

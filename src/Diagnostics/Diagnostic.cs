using Yujiang.Static.Text;

namespace Yujiang.Static.Diagnostics;

/// <summary>A rule broken at a place in the editor's own files.</summary>
internal sealed record Diagnostic(Rule Rule, SourceSpan Span, IReadOnlyList<object> Arguments)
{
    /// <summary>The line as it should read, where that is known; otherwise empty.</summary>
    public string CorrectedLine { get; init; } = "";

    /// <summary>True where the corrected line is a guess at what was meant, which only a person can confirm: it is shown, never applied.</summary>
    public bool IsGuess { get; init; }

    /// <summary>The same, where the places among its arguments are told with the names that files have for its reader.</summary>
    public Diagnostic Naming(Func<ContentPath, string> nameOf) => this with
    {
        Arguments = [.. Arguments.Select(argument => argument is SourceSpan place ? place.Told(nameOf) : argument)],
    };

    /// <summary>What happened and why.</summary>
    public string Message(Tongue tongue) => Rule.Message.In(tongue, Arguments);

    /// <summary>What to do.</summary>
    public string Hint(Tongue tongue) => Rule.Hint.In(tongue, Arguments);
}

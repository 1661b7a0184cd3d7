using Yujiang.Static.Text;

namespace Yujiang.Static.Diagnostics;

/// <summary>How much a problem matters: an error ends the build, a warning does so under --strict only, a note never.</summary>
internal enum Severity
{
    /// <summary>Worth knowing; it forbids nothing, not even under --strict, and only check tells it.</summary>
    Note,

    /// <summary>Worth looking at; the build goes on.</summary>
    Warning,

    /// <summary>The build ends after the stage that found it.</summary>
    Error,
}

/// <summary>
/// One thing that can be wrong, under an id that is never given to another: YJ1 read, YJ2 process, YJ3 post-process, YJ4 output. The
/// message says what happened and why, the hint what to do.
/// </summary>
internal sealed record Rule(string Id, Severity Severity, Wording Message, Wording Hint)
{
    /// <summary>This rule broken at <paramref name="span"/>.</summary>
    public Diagnostic At(SourceSpan span, params object[] arguments) => new(this, span, arguments);
}

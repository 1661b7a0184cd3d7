using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Build;

/// <summary>What became of a wish for new files: the files that were written, and a sentence: what to do next, or why nothing was written.</summary>
internal sealed record ScaffoldResult(ScaffoldOutcome Outcome, IReadOnlyList<ContentPath> Written, Wording Sentence, IReadOnlyList<object> Arguments)
{
    /// <summary>The publication cannot be read; the diagnostics say why.</summary>
    public static ScaffoldResult Unread { get; } = new(ScaffoldOutcome.Unsound, [], new("", ""), []);

    /// <summary>Nothing was written, because of what was asked for.</summary>
    public static ScaffoldResult Refuse(Wording why, params object[] arguments) => new(ScaffoldOutcome.Refused, [], why, arguments);

    /// <summary>Nothing was written, because of a file that is not as it should be.</summary>
    public static ScaffoldResult Unsound(Wording why, params object[] arguments) => new(ScaffoldOutcome.Unsound, [], why, arguments);

    /// <summary>Files were written.</summary>
    public static ScaffoldResult Wrote(IReadOnlyList<ContentPath> files, Wording next, params object[] arguments) => new(ScaffoldOutcome.Written, files, next, arguments);
}

/// <summary>How a wish for new files ended.</summary>
internal enum ScaffoldOutcome
{
    /// <summary>The files were written.</summary>
    Written,

    /// <summary>What was asked for cannot be: a name that is none or is taken, a file that is not there.</summary>
    Refused,

    /// <summary>A file of the input, or the picture, is broken.</summary>
    Unsound,
}

using Yujiang.Static.Text;

namespace Yujiang.Static.Diagnostics;

/// <summary>
/// Where every stage puts what it finds: thread-safe, append-only, one per build. Read in the order of path and place, never of threads;
/// the same rule at the same place is kept once.
/// </summary>
internal sealed class DiagnosticBag
{
    private readonly Lock gate = new();
    private readonly List<Diagnostic> found = [];
    private readonly HashSet<(string Id, SourceSpan Span, string Message)> seen = [];

    /// <summary>True once an error was added.</summary>
    public bool HasErrors => Holds(Severity.Error);

    /// <summary>True once an error or a warning was added.</summary>
    public bool HasWarnings => Holds(Severity.Warning);

    /// <summary>Adds one diagnostic.</summary>
    public void Add(Diagnostic diagnostic)
    {
        lock (gate)
        {
            if (seen.Add((diagnostic.Rule.Id, diagnostic.Span, diagnostic.Message(Tongue.English))))
                found.Add(diagnostic);
        }
    }

    /// <summary>Adds several.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Add(diagnostic);
    }

    /// <summary>All of them, by path, place and id.</summary>
    public IReadOnlyList<Diagnostic> InOrder()
    {
        lock (gate)
            return [.. found.OrderBy(d => d.Span).ThenBy(d => d.Rule.Id, StringComparer.Ordinal)];
    }

    private bool Holds(Severity least)
    {
        lock (gate)
            return found.Exists(d => d.Rule.Severity >= least);
    }
}

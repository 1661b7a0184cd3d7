namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>The hashes of every inline script and style of the site, noted page by page, for the policy in the host's header. Thread-safe.</summary>
internal sealed class InlineCodeLedger
{
    private readonly Lock gate = new();
    private readonly HashSet<string> scripts = [];
    private readonly HashSet<string> styles = [];

    /// <summary>Notes a page's hashes.</summary>
    public void Note(IEnumerable<string> pageScripts, IEnumerable<string> pageStyles)
    {
        lock (gate)
        {
            scripts.UnionWith(pageScripts);
            styles.UnionWith(pageStyles);
        }
    }

    /// <summary>The policy that every page noted so far satisfies.</summary>
    public string Policy()
    {
        lock (gate)
            return ContentPolicy.OfSite(scripts, styles);
    }
}

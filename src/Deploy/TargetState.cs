using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Deploy;

/// <summary>
/// What a target holds: its files, the manifest of the last complete deployment, and the ledger of everything else that deployments put
/// there: what an interrupted one sent, and what is kept for readers of old pages.
/// </summary>
internal sealed record TargetState(IReadOnlyDictionary<ContentPath, TargetFile> Files, Manifest Manifest, Manifest Ledger)
{
    /// <summary>Where the ledger lies, in the manifest's own form. The leading dot keeps it from readers.</summary>
    public static readonly ContentPath LedgerPath = ContentPath.Of(".deploy-ledger.txt");

    /// <summary>True where files lie, other than hidden ones, and nothing says that a deployment put any of them there.</summary>
    public bool IsForeign => Files.Keys.Any(path => !path.Value.StartsWith('.')) && !Files.ContainsKey(Manifest.Path) && !Files.ContainsKey(LedgerPath);
}

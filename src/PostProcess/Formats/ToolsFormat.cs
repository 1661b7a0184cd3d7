using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Formats;

/// <summary>
/// archive/tools.txt: the versions on which bytes of the site depend beside the input. Another build gives the same bytes if it was made
/// with the same.
/// </summary>
internal sealed class ToolsFormat : IPublicationFormat
{
    private static readonly ContentPath File = ContentPath.Of("archive/tools.txt");

    /// <inheritdoc/>
    public IEnumerable<Artifact> Make(IReadOnlyList<EditionSummary> editions, SiteContext site)
    {
        yield return new TextArtifact(File, $"Yujiang.Static\n{site.Runtime}: .gz, .br, the members of WARC files\n{site.Encoder}: renditions\n");
    }
}

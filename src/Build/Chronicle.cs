using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files.Git;
using Yujiang.Static.Model;
using Yujiang.Static.Read;
using Yujiang.Static.Text;

namespace Yujiang.Static.Build;

/// <summary>
/// The days on which editions were last changed, for publications that say "updated: git": they stand in the feed, the sitemap, the page's
/// metadata and on "about this copy". Without that line nothing of a site depends on its repository.
/// </summary>
internal sealed class Chronicle(string input, DiagnosticBag diagnostics)
{
    private static readonly Rule NoHistory = new("YJ1055", Severity.Warning,
        new Wording("The publication wants the days of last changes from git, but {0}.", "该报要从git取得最后改动的日期，但{0}。"),
        new Wording("Build in a full clone, or remove the line “updated: git”.", "请在完整的克隆中构建，或删去updated: git这一行。"));

    private GitHistory? history;
    private bool isSilent;

    /// <summary>The edition with the day of its last commit, where the publication asks for it and the history knows.</summary>
    public Edition Date(Edition edition, Publication publication)
    {
        if (publication.DatedByHistory is not { } place || isSilent)
            return edition;
        try
        {
            history ??= GitHistory.Open(input, "input");
            return edition with { Updated = history.LastChange(ReadStage.EditionsFolder.Below(edition.Name.Value)) };
        }
        catch (GitRefusedException refusal)
        {
            isSilent = true;
            diagnostics.Add(NoHistory.At(place, new Wording(refusal.Say(Tongue.English).TrimEnd('.'), refusal.Say(Tongue.Chinese).TrimEnd('。'))));
            return edition;
        }
    }
}

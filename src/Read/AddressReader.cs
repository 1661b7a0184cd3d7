using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Read;

/// <summary>
/// addresses.txt: the names of editions that were published once, a line each, "withdrawn" after those that were taken back, "now NAME" after
/// those that were renamed. Written by build --register, and by hand where an edition is withdrawn; lines that begin with # are remarks.
/// </summary>
internal sealed class AddressReader(ISourceTree input, InputLedger ledger, DiagnosticBag diagnostics)
{
    private static readonly ContentPath File = ContentPath.Of("addresses.txt");

    /// <summary>The addresses; none where there is no such file.</summary>
    public IReadOnlyList<Located<PublishedAddress>> Read()
    {
        if (!input.Exists(File))
            return [];
        ledger.Take(File);
        var addresses = new List<Located<PublishedAddress>>();
        var lines = (new SourceTextReader(input, diagnostics).Read(File) ?? "").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var words = lines[i].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0].StartsWith('#'))
                continue;
            var span = SourceSpan.At(input.Named(File), i + 1, 1);
            if (words is [_] or [_, "withdrawn"] && Slug.TryParse(words[0], out var edition))
                addresses.Add(new(new PublishedAddress(edition, words.Length == 2, null), span));
            else if (words is [_, "now", _] && Slug.TryParse(words[0], out var former) && Slug.TryParse(words[2], out var now))
                addresses.Add(new(new PublishedAddress(former, false, now), span));
            else
                diagnostics.Add(ReadRules.AddressLine.At(span, lines[i].Trim()));
        }
        return addresses;
    }
}

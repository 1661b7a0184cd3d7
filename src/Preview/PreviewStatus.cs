using System.Text.Json.Nodes;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Preview;

/// <summary>Writes, as JSON for the script in the page, how a page stands: whether it is out of date, what is wrong, what the bar shows.</summary>
internal sealed class PreviewStatus(IPress press, PreviewSettings settings)
{
    /// <summary>
    /// The state of a page. isChanged: it is to be loaded anew, to the block anchor. go: where to follow a change that was made elsewhere. A page that
    /// has just been opened follows nothing.
    /// </summary>
    public string Of(Proofs proofs, PageOnScreen view, bool isFirst)
    {
        var good = proofs.Good;
        var isChanged = good is not null && good.PrintOf(view.Page) != view.Print;
        var own = proofs.Changes.FirstOrDefault(change => change.Page == view.Page);
        var elsewhere = isChanged || isFirst || own is not null || proofs.Newest != good ? null : proofs.Changes is [var first, ..] ? first : null;
        var edition = good?.EditionOf(view.Page);
        var json = new JsonObject
        {
            ["isChanged"] = isChanged,
            ["anchor"] = own?.Anchor ?? "",
            ["go"] = elsewhere is null ? "" : AddressOf(elsewhere, good!),
            ["follow"] = settings.IsFollowing,
            ["isGood"] = proofs.Newest?.IsGood ?? false,
            ["hasPage"] = good is not null,
            ["problems"] = new JsonArray([.. ProblemsOf(proofs.Newest)]),
            ["isDraft"] = edition?.IsDraft ?? false,
            ["drafts"] = new JsonArray([.. (good?.Editions ?? []).Where(e => e.IsDraft).Select(e => (JsonNode)e.Name.Value)]),
            ["stale"] = new JsonArray([.. (edition?.Stale ?? []).Select(anchor => (JsonNode)anchor)]),
            ["words"] = PreviewWords.In(settings.Tongue),
        };
        return json.ToJsonString(ReadableJson.Compact);
    }

    /// <summary>What a page weighs.</summary>
    public string WeightsOf(Proof proof, ContentPath page) => new JsonArray([.. press.Weigh(proof, page).Select(weight => (JsonNode)new JsonObject
    {
        ["label"] = PreviewWords.OfWeight(weight.Name).In(settings.Tongue, []),
        ["bytes"] = weight.Bytes,
        ["limit"] = weight.Limit,
    })]).ToJsonString(ReadableJson.Compact);

    private static string AddressOf(Change change, Proof proof)
    {
        var path = change.Page.Value;
        var address = path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;
        return proof.BasePath + address + (change.Anchor.Length > 0 ? "#" + change.Anchor : "");
    }

    private IEnumerable<JsonNode> ProblemsOf(Proof? proof)
    {
        if (proof?.Fault is { } fault)
            yield return new JsonObject { ["severity"] = "error", ["id"] = "", ["place"] = "", ["message"] = fault, ["hint"] = "", ["corrected"] = "" };
        foreach (var found in (proof?.Diagnostics ?? []).OrderByDescending(diagnostic => diagnostic.Rule.Severity))
        {
            var told = found.Naming(settings.NameOf);
            yield return new JsonObject
            {
                ["severity"] = found.Rule.Severity == Severity.Error ? "error" : "warning",
                ["id"] = found.Rule.Id,
                ["place"] = found.Span.Told(settings.NameOf),
                ["message"] = told.Message(settings.Tongue),
                ["hint"] = told.Hint(settings.Tongue),
                ["corrected"] = found.CorrectedLine,
            };
        }
    }
}

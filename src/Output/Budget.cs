using System.Globalization;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Output;

/// <summary>Weighs what was staged against the publication's budgets.</summary>
internal sealed class Budget(Budgets budgets, OutputTally tally)
{
    public static readonly Rule Over = new("YJ4101", Severity.Warning,
        new("{0} weighs {1} bytes, {2} more than the budget “{3}” of {4}.", "{0}有{1}字节，比预算“{3}”的{4}字节多出{2}字节。"),
        new("Make it lighter, or raise the budget in publication.yaml.", "请减轻它，或在publication.yaml中提高预算。"));

    /// <summary>One diagnostic for each weight over its budget, at the budget's place; an asset of several pages is named once.</summary>
    public IEnumerable<Diagnostic> Judge() => tally.Loads.SelectMany(Weights).Distinct()
        .Where(weight => budgets.Limits.TryGetValue(weight.Name, out var limit) && weight.Bytes > limit.Value)
        .Select(weight => (weight, limit: budgets.Limits[weight.Name]))
        .Select(over => Over.At(over.limit.Span, over.weight.What, Digits(over.weight.Bytes), Digits(over.weight.Bytes - over.limit.Value), over.weight.Name, Digits(over.limit.Value)));

    private IEnumerable<(string Name, string What, long Bytes)> Weights(PageLoad load)
    {
        yield return (load.Budget, load.Page.Value, tally.OnTheWire(load.Page));
        if (load.Lead is { } lead)
        {
            yield return (Budgets.Lead, lead.Value, tally.OnTheWire(lead));
            yield return (Budgets.FirstView, load.Page.Value, tally.FirstView(load));
        }
        if (load.Script is { } script)
            yield return (Budgets.Script, script.Value, tally.OnTheWire(script));
        if (load.Pictures.Count > 0)
            yield return (Budgets.Scrolled, load.Page.Value, tally.Scrolled(load));
    }

    private static string Digits(long bytes) => bytes.ToString("N0", CultureInfo.InvariantCulture);
}

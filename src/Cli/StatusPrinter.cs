using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Cli;

/// <summary>How translations stand, as text for people and as JSON for programs: editions, sections, blocks, counts and percentages.</summary>
internal static class StatusPrinter
{
    private static readonly BlockState[] States = Enum.GetValues<BlockState>();

    private static readonly Dictionary<BlockState, Wording> Names = new()
    {
        [BlockState.Current] = new("current", "最新"),
        [BlockState.Stale] = new("stale", "过时"),
        [BlockState.Missing] = new("missing", "缺失"),
        [BlockState.Orphaned] = new("orphaned", "无主"),
        [BlockState.Untouched] = new("untouched", "未认可"),
    };

    /// <summary>A number of blocks.</summary>
    public static Wording Blocks { get; } = new("{0} {0:block|blocks}", "{0}段");
    private static readonly Wording UnusedTerms = new("names of the glossary that stand in neither language: {0}", "术语表中两种语言都未用到的名称：{0}");

    /// <summary>Why a block is in its state.</summary>
    public static Wording Reason(TranslatedBlock block) => (block.State, block.IsEdited) switch
    {
        (BlockState.Stale, true) => new("the source has changed since it was accepted; the translation was edited, too: accept it if it fits", "认可之后原文已改；译文也已改动，相符即可认可"),
        (BlockState.Stale, _) => new("the source has changed since it was accepted", "认可之后原文已改"),
        (BlockState.Missing, _) => new("no block of the translation belongs to it", "译文中没有对应的段"),
        (BlockState.Orphaned, _) when block.Accepted is not null => new("its source is gone", "原文已删去"),
        (BlockState.Orphaned, _) => new("it has no source", "没有原文"),
        (BlockState.Untouched, _) when block.Source!.Text == block.Translation!.Text => new("it is still the source's own words", "仍是原文原样"),
        (BlockState.Untouched, _) => new("nobody has accepted it yet", "尚无人认可"),
        (_, true) => new("the translation was edited since; its source is the same", "译文后来改过，原文未变"),
        _ => new("made from the source as it stands", "与现有原文相符"),
    };

    /// <summary>The text: what is not current is listed, with <paramref name="all"/> everything.</summary>
    public static string Text(IReadOnlyList<ScopedReport> reports, bool all, ReportPaths paths, Terminal terminal)
    {
        var text = new StringBuilder();
        foreach (var (report, blocks) in reports)
        {
            text.Append(Line(report.Edition.Value, blocks, terminal)).Append('\n');
            foreach (var section in blocks.GroupBy(block => block.Section))
            {
                text.Append("  ").Append(Line(section.Key, [.. section], terminal)).Append('\n');
                foreach (var block in section.Where(block => all || block.State != BlockState.Current))
                    text.Append("    ").Append(block.Id).Append("  ").Append(terminal.Say(Names[block.State])).Append(": ").Append(terminal.Say(Reason(block)))
                        .Append("  ").Append(PlaceOf(block, paths)).Append('\n');
            }
            if (report.UnusedTerms.Count > 0)
                text.Append("  ").Append(terminal.Say(UnusedTerms, string.Join(", ", report.UnusedTerms.Select(term => term.Name.Source)))).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>An array of {edition, counts, percentCurrent, sections: [{section, counts, percentCurrent, blocks: [{id, state, why, source, translation}]}], unusedTerms}.</summary>
    public static string Json(IReadOnlyList<ScopedReport> reports, ReportPaths paths, Terminal terminal) => new JsonArray([.. reports.Select(scoped => new JsonObject
    {
        ["edition"] = scoped.Report.Edition.Value,
        ["counts"] = Counts(scoped.Blocks),
        ["percentCurrent"] = Percent(scoped.Blocks),
        ["sections"] = new JsonArray([.. scoped.Blocks.GroupBy(block => block.Section).Select(section => new JsonObject
        {
            ["section"] = section.Key,
            ["counts"] = Counts([.. section]),
            ["percentCurrent"] = Percent([.. section]),
            ["blocks"] = new JsonArray([.. section.Select(block => BlockOf(block, paths, terminal))]),
        })]),
        ["unusedTerms"] = new JsonArray([.. scoped.Report.UnusedTerms.Select(term => JsonValue.Create(term.Name.Source))]),
    })]).ToJsonString(ReadableJson.Indented) + "\n";

    private static string Line(string name, IReadOnlyList<TranslatedBlock> blocks, Terminal terminal)
    {
        var counts = States.Select(state => (State: state, Count: blocks.Count(block => block.State == state))).Where(entry => entry.Count > 0)
            .Select(entry => $"{entry.Count} {terminal.Say(Names[entry.State])} ({Share(entry.Count, blocks.Count)} %)");
        return string.Join(", ", counts.Prepend($"{name}: {terminal.Say(Blocks, blocks.Count)}"));
    }

    private static string PlaceOf(TranslatedBlock block, ReportPaths paths) => paths.Of((block.Translation ?? block.Source)!.Span);

    private static JsonObject Counts(IReadOnlyList<TranslatedBlock> blocks) =>
        new(States.Select(state => KeyValuePair.Create<string, JsonNode?>(Key(state), blocks.Count(block => block.State == state))));

    private static JsonObject BlockOf(TranslatedBlock block, ReportPaths paths, Terminal terminal) => new()
    {
        ["id"] = block.Id,
        ["state"] = Key(block.State),
        ["why"] = terminal.Say(Reason(block)),
        ["source"] = PlaceOf(block.Source, paths),
        ["translation"] = PlaceOf(block.Translation, paths),
    };

    private static JsonObject? PlaceOf(Passage? passage, ReportPaths paths) => passage is null ? null : new()
    {
        ["file"] = paths.Of(passage.Span.Path),
        ["line"] = passage.Span.Line,
        ["column"] = passage.Span.Column,
    };

    private static decimal Percent(IReadOnlyList<TranslatedBlock> blocks) =>
        blocks.Count == 0 ? 100 : decimal.Round(100m * blocks.Count(block => block.State == BlockState.Current) / blocks.Count, 1);

    // Never rounded up to 100 while something is left to do.
    private static string Share(int count, int of) => decimal.Floor(100m * count / of).ToString(CultureInfo.InvariantCulture);

    private static string Key(BlockState state) => state.ToString().ToLowerInvariant();
}

using System.Globalization;
using Markdig.Syntax;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Process.Slips;
using Yujiang.Static.Text;
using Yujiang.Static.Yaml;
using SourceSpan = Yujiang.Static.Text.SourceSpan;

namespace Yujiang.Static.Process.Markdown;

/// <summary>A fenced block called "chart": YAML -> Chart.</summary>
internal static class ChartSyntax
{
    /// <summary>True for a fenced block that holds a chart.</summary>
    public static bool Matches(FencedCodeBlock block) => block.Info == "chart";

    /// <summary>True for one that was meant to: its name is a slip, or it holds a chart's values.</summary>
    public static bool IsMeant(FencedCodeBlock block) => Likeness.Nearest(block.Info ?? "", ["chart"]) is not null
        || block.Lines.ToString().Split('\n').Any(line => line.StartsWith("series:", StringComparison.Ordinal));

    /// <summary>Names a block that was meant to hold a chart.</summary>
    public static Diagnostic Misspelt(FencedCodeBlock block, BodyPlaces places)
    {
        var span = places.Of(block);
        var line = places.LineOf(span);
        var fence = new string(block.FencedChar, block.OpeningFencedCharCount);
        return ProcessRules.NoChart.At(SourceSpan.At(span.Path, span.Line, span.Column, line.TrimEnd().Length - span.Column + 1), line.Trim()) with { CorrectedLine = fence + "chart" };
    }

    /// <summary>The chart, or null where it cannot be read.</summary>
    public static Chart? Read(FencedCodeBlock block, BodyPlaces places, Language language, DiagnosticBag diagnostics)
    {
        var span = places.Of(block);
        if (YamlReader.Read(block.Lines.ToString(), places.Path, span.Line + 1, diagnostics) is not { } map)
            return null;
        var fields = new YamlFields(map, diagnostics);
        var (title, type, unit, source) = (fields.Text("title"), fields.Text("type"), fields.Text("unit"), fields.Text("source"));
        var values = fields.List("series");
        var series = (values ?? []).Select(item => ReadValue(item, unit.Value, language, diagnostics)).OfType<ChartValue>().ToList();
        fields.RefuseUnknown();
        diagnostics.AddRange(FieldSlips.In([title, unit, source], language));
        ChartKind? kind = type.Value switch
        {
            "" or "bars" or YamlFields.Unreadable => ChartKind.Bars,
            "figures" => ChartKind.Figures,
            _ => null,
        };
        if (kind is null)
            diagnostics.Add(YamlRules.WrongKind.At(type.Span, "type", new Wording("bars or figures", "bars或figures")));
        // What an unknown field was to say may be what is missing.
        if ((title.Value.Length == 0 || values is { Count: 0 }) && !fields.HasStrangers)
            diagnostics.Add(ProcessRules.EmptyChart.At(span));
        return kind is null || title.Value.Length == 0 || series.Count == 0 || series.Count < values!.Count
            ? null
            : new Chart { Title = title.Value, Kind = kind.Value, Unit = unit.Value, Series = series, Source = source.Value };
    }

    private static ChartValue? ReadValue(YamlFields fields, string sharedUnit, Language language, DiagnosticBag diagnostics)
    {
        var (label, number, display, unit) = (fields.Text("label"), fields.Number("value"), fields.Text("display"), fields.Text("unit"));
        fields.RefuseUnknown();
        diagnostics.AddRange(FieldSlips.In([label, display, unit], language));
        if (label.Value.Length == 0 || number is not { } value || value < 0)
        {
            // A value that is no number, or a field of another name, has been named as such already.
            if (!fields.HasStrangers && (label.Value.Length == 0 || number is not null || fields.Text("value").Value.Length == 0))
                diagnostics.Add(ProcessRules.EmptyChartValue.At(fields.Span));
            return null;
        }
        var written = display.Value.Length > 0 ? display.Value : Write(value, language);
        return new ChartValue(label.Value, value, written, unit.Value.Length > 0 ? unit.Value : sharedUnit, fields.Span);
    }

    // Chinese numerals stand without separators up to four digits (GB/T 15835), and long ones are given a "display" by the editor.
    private static string Write(decimal value, Language language) =>
        value.ToString(language.IsHan ? "0.##########" : "#,0.##########", CultureInfo.InvariantCulture);
}

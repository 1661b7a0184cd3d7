using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Yaml;

/// <summary>
/// Reads a YAML 1.2 document into values with spans, for files, front matter and chart blocks alike. Home of YamlDotNet. Anchors, tags
/// and further documents are refused: an editor who meets them made a slip.
/// </summary>
internal sealed class YamlReader(string text, ContentPath path, int firstLine, DiagnosticBag diagnostics)
{
    private const int DeepestNesting = 16;
    private readonly string[] lines = text.Split('\n');

    /// <summary>
    /// The mapping that <paramref name="text"/> holds, or null where it could not be read (the bag says why). <paramref name="firstLine"/>
    /// is the line of the file on which the text begins; an empty text is an empty mapping.
    /// </summary>
    public static YamlMap? Read(string text, ContentPath path, int firstLine, DiagnosticBag diagnostics)
    {
        var slips = YamlSlips.In(text, path, firstLine).ToList();
        diagnostics.AddRange(slips);
        return new YamlReader(Corrected(text, firstLine, slips), path, firstLine, diagnostics).Read();
    }

    // The slips are named; what the editor meant is read on, so that one run shows every other mistake too.
    private static string Corrected(string text, int firstLine, List<Diagnostic> slips)
    {
        if (slips.Count == 0)
            return text;
        var lines = text.Split('\n');
        foreach (var slip in slips)
            lines[slip.Span.Line - firstLine] = slip.CorrectedLine;
        return string.Join('\n', lines);
    }

    private YamlMap? Read()
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.TryConsume<StreamEnd>(out _))
                return new YamlMap([], SourceSpan.At(path, firstLine, 1));
            parser.Consume<DocumentStart>();
            var value = ReadValue(parser, 0);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
                throw new YamlException(parser.Current!.Start, parser.Current.End, "a second document begins here");
            if (value is YamlMap map)
                return map;
            if (value is YamlText { Text: "" })
                return new YamlMap([], SourceSpan.At(path, firstLine, 1));
            diagnostics.Add(YamlRules.NotFields.At(value.Span));
        }
        catch (YamlException exception)
        {
            diagnostics.Add(Cause(firstLine + (int)exception.End.Line) ?? YamlRules.NotYaml.At(Span(exception.Start, exception.End), Plain(exception)));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet gives up without a word on some texts, such as a list that a tab ends or a tag that is no address.
            var last = parser.Current?.End ?? Mark.Empty;
            diagnostics.Add(Cause(int.MaxValue) ?? YamlRules.NotYaml.At(Span(last, last), "something stands behind this place that YAML has no word for, such as a tab or an exclamation mark"));
        }
        return null;
    }

    // YAML complains where it can go on no longer; what an editor did wrong stands there or above, and the first of it is told.
    private Diagnostic? Cause(int lastLine)
    {
        var written = YamlLine.In(text);
        IEnumerable<Diagnostic?> causes =
        [
            YamlQuotes.OpenIn(written, path, firstLine),
            YamlBrackets.OpenIn(text, path, firstLine),
            YamlPlain.FaultIn(written, path, firstLine),
            YamlLayout.FaultIn(written, path, firstLine),
        ];
        return causes.OfType<Diagnostic>().Where(cause => cause.Span.Line <= lastLine).MinBy(cause => cause.Span.Line);
    }

    private YamlValue ReadValue(Parser parser, int depth)
    {
        if (depth > DeepestNesting)
            throw new YamlException(parser.Current!.Start, parser.Current.End, "nested too deeply");
        if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
            throw new YamlException(parser.Current.Start, parser.Current.End, "anchors, aliases and tags (&, *, !) are not used here; put the value in quotes");
        if (parser.TryConsume<Scalar>(out var scalar))
            return ReadText(scalar);
        if (parser.TryConsume<SequenceStart>(out var list))
            return ReadList(parser, list, depth);
        if (parser.TryConsume<MappingStart>(out var map))
            return ReadMap(parser, map, depth);
        throw new YamlException(parser.Current!.Start, parser.Current.End, "a value is missing");
    }

    private YamlText ReadText(Scalar scalar) => new(IsNull(scalar) ? "" : scalar.Value, Span(scalar.Start, scalar.End))
    {
        Written = text[(int)scalar.Start.Index..(int)scalar.End.Index],
        Lines = lines[((int)scalar.Start.Line - 1)..Math.Min((int)scalar.End.Line, lines.Length)],
    };

    private YamlList ReadList(Parser parser, SequenceStart start, int depth)
    {
        var items = new List<YamlValue>();
        while (parser.Current is not SequenceEnd)
            items.Add(ReadValue(parser, depth + 1));
        return new YamlList(items, Span(start.Start, Closed(parser.Consume<SequenceEnd>().End, start.Style == SequenceStyle.Flow)));
    }

    private YamlMap ReadMap(Parser parser, MappingStart start, int depth)
    {
        var entries = new Dictionary<string, YamlEntry>();
        while (parser.Current is not MappingEnd)
        {
            var keyScalar = parser.Consume<Scalar>();
            var key = new YamlText(keyScalar.Value, Span(keyScalar.Start, keyScalar.End)) { Line = lines[(int)keyScalar.Start.Line - 1] };
            var value = ReadValue(parser, depth + 1);
            if (!entries.TryAdd(key.Text, new YamlEntry(key, value)))
                diagnostics.Add(YamlRules.DoubledKey.At(key.Span, key.Text, entries[key.Text].Key.Span.Line));
        }
        return new YamlMap([.. entries.Values], Span(start.Start, Closed(parser.Consume<MappingEnd>().End, start.Style == MappingStyle.Flow)));
    }

    // The mark at which YamlDotNet ends a list or mapping in brackets lies before the bracket.
    private static Mark Closed(Mark end, bool hasBracket) => hasBracket ? new Mark(end.Index + 1, end.Line, end.Column + 1) : end;

    private static bool IsNull(Scalar scalar) => scalar is { Style: ScalarStyle.Plain, Value: "~" or "null" };

    private SourceSpan Span(Mark start, Mark end) =>
        new(path, firstLine - 1 + (int)start.Line, (int)start.Column, firstLine - 1 + (int)end.Line, (int)end.Column);

    private static string Plain(YamlException exception)
    {
        var text = new StringBuilder((exception.InnerException ?? exception).Message);
        return text.Replace("While parsing a ", "in a ").Replace("While scanning a ", "in a ").ToString().TrimEnd('.');
    }
}

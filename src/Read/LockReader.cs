using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Text;
using Yujiang.Static.Yaml;

namespace Yujiang.Static.Read;

/// <summary>translation.lock.yaml -> TranslationLock. An edition without one has accepted nothing yet.</summary>
internal sealed class LockReader(ISourceTree input, InputLedger ledger, DiagnosticBag diagnostics)
{
    /// <summary>The lock of the edition in <paramref name="folder"/>, or null where there is none or it cannot be read.</summary>
    public TranslationLock? Read(ContentPath folder)
    {
        var file = folder.Below(TranslationLock.FileName);
        if (!input.Exists(file))
            return null;
        ledger.Take(file);
        var path = input.Named(file);
        if (new SourceTextReader(input, diagnostics).Read(file) is not { } text || YamlReader.Read(text, path, 1, diagnostics) is not { } map)
            return null;
        var fields = new YamlFields(map, diagnostics);
        var (version, entries) = (fields.Text("version"), fields.List("blocks"));
        fields.RefuseUnknown();
        if (version.Value != TranslationLock.Version)
            diagnostics.Add(ReadRules.ForeignLock.At(version.Span, version.Value));
        return entries is null || version.Value != TranslationLock.Version
            ? null
            : new TranslationLock(SourceSpan.OfFile(path), [.. entries.Select(ReadBlock).OfType<AcceptedBlock>()]);
    }

    private AcceptedBlock? ReadBlock(YamlFields fields)
    {
        var (place, source, translation, text) = (fields.Text("block"), fields.Text("source"), fields.Text("translation"), fields.Text("text"));
        fields.RefuseUnknown();
        foreach (var (name, field) in new[] { ("block", place), ("source", source), ("translation", translation), ("text", text) })
        {
            if (field.Value.Length == 0)
                diagnostics.Add(ReadRules.MissingField.At(field.Span, name));
        }
        var slash = place.Value.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 || source.Value.Length == 0
            ? null
            : new AcceptedBlock
            {
                Section = place.Value[..slash],
                Id = place.Value[(slash + 1)..],
                SourceHash = source.Value,
                TranslationHash = translation.Value,
                SourceText = text.Value,
                Span = place.Span,
            };
    }
}

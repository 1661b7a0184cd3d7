using System.Text;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Text;

namespace Yujiang.Static.Read;

/// <summary>
/// Reads text files strictly: UTF-8 or a diagnostic, byte order marks (even doubled) removed, newlines as LF. Nothing is replaced in silence.
/// </summary>
internal sealed class SourceTextReader(ISourceTree tree, DiagnosticBag diagnostics)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file, or null where it is not UTF-8 or a merge is unfinished (the bag says where).</summary>
    public string? Read(ContentPath path)
    {
        var bytes = tree.ReadBytes(path);
        if (TextForm.Utf16Of(bytes) is { } utf16)
        {
            diagnostics.Add(TextRules.IsUtf16.At(SourceSpan.At(tree.Named(path), 1, 1), utf16));
            return null;
        }
        try
        {
            var text = Strict.GetString(bytes).TrimStart('\ufeff');
            if (TextForm.ConflictIn(text) is > 0 and var conflict)
            {
                diagnostics.Add(TextRules.Conflict.At(SourceSpan.At(tree.Named(path), conflict, 1)));
                return null;
            }
            diagnostics.AddRange(TextForm.Inspect(text, tree.Named(path)));
            return TextForm.Visible(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }
        catch (DecoderFallbackException fallback)
        {
            var offset = fallback.Index;
            var line = bytes.AsSpan(0, Math.Min(offset, bytes.Length)).Count((byte)'\n') + 1;
            var lineStart = bytes.AsSpan(0, offset).LastIndexOf((byte)'\n') + 1;
            var before = Encoding.UTF8.GetString(bytes.AsSpan(lineStart, offset - lineStart)).TrimStart('\ufeff');
            var span = SourceSpan.At(tree.Named(path), line, before.Length + 1);
            diagnostics.Add(ForeignEncoding.Of(bytes) is { } foreign ? ReadRules.IsForeign.At(span, Told(foreign), offset, foreign) : ReadRules.NotUtf8.At(span, offset));
            return null;
        }
    }

    /// <summary>The text of a file that cannot do without; null, too, where it is empty (the bag says so).</summary>
    public string? ReadFilled(ContentPath path)
    {
        var text = Read(path);
        if (text is null || text.Trim().Length > 0)
            return text;
        diagnostics.Add(TextRules.Empty.At(SourceSpan.OfFile(tree.Named(path))));
        return null;
    }

    private static string Told(string encoding) => encoding switch
    {
        ForeignEncoding.Gb18030 => "GB18030 (GBK)",
        ForeignEncoding.Big5 => "Big5",
        _ => "Windows-1252",
    };
}

using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Translate;

/// <summary>
/// A translation does not fall behind its source unseen. It comes last: where a figure, a name or a slip on the same lines is named already,
/// that is why the source differs, and one message is enough.
/// </summary>
internal sealed class StalenessCheck(DiagnosticBag diagnostics) : ICheck<TranslationReport>
{
    public static readonly Rule Stale = new("YJ2120", Severity.Warning,
        new("The source of this {0} ({1}) has changed since the translation was accepted.", "此{0}的原文（{1}）在译文认可之后已有改动。"),
        new("See the change with “dotnet run -- translate diff {2} {3} {4}”, bring the translation up to date, then run “dotnet run -- translate accept {2} {3} {4}”.", "请用dotnet run -- translate diff {2} {3} {4}查看改动，更新译文，再运行dotnet run -- translate accept {2} {3} {4}。"));

    public static readonly Rule Untouched = new("YJ2121", Severity.Warning,
        new("{0} of {1} {1:block|blocks} of this translation {0:has|have} never been accepted (the first: {2}), so changes of their source go unseen.", "此译文的{1}段中有{0}段从未认可（第一处：{2}），其原文改动将无人察觉。"),
        new("Read them against their source, then run “dotnet run -- translate accept {3}”.", "请对照原文通读，再运行dotnet run -- translate accept {3}。"));

    public static readonly Rule Tampered = new("YJ2122", Severity.Error,
        new("The accepted text of “{0}” is not the one its hash was taken of: the lock was changed by hand or by a merge.", "“{0}”的认可文本与其哈希不符：锁文件曾被手工或合并改动。"),
        new("Take the file from the last good commit, or read the block against its source and run “dotnet run -- translate accept {1} {2}”.", "请取回上一个正确的版本，或对照原文通读该段后运行dotnet run -- translate accept {1} {2}。"));

    private static readonly Wording Block = new("block", "段");
    private static readonly Wording Field = new("field", "字段");
    private static readonly Wording Cutline = new("photo's text", "照片文字");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Inspect(TranslationReport subject)
    {
        if (subject.Lock is not { } accepted)
            yield break;
        var tampered = accepted.Blocks.Where(block => Fingerprint.Of(block.SourceText) != block.SourceHash).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var block in accepted.Blocks.Where(tampered.Contains))
            yield return Tampered.At(block.Span, $"{block.Section}/{block.Id}", subject.Edition, $"{block.Section} {block.Id}");
        var named = diagnostics.InOrder().Where(diagnostic => diagnostic.Rule.Severity > Severity.Note).ToLookup(diagnostic => diagnostic.Span.Path, diagnostic => diagnostic.Span);
        // A block of which one half stands alone beside it was parted or joined; that is named, and the lock is right again when it is mended.
        var open = subject.Blocks.Where(block => block is { IsDoubtful: false, IsBesideLoner: false, Translation: not null } && !(block.Accepted is { } record && tampered.Contains(record))).ToList();
        if (!subject.AllowsStale)
        {
            foreach (var block in open.Where(block => block.State == BlockState.Stale && !IsNamed(block.Source!, named) && !IsNamed(block.Translation!, named)))
                yield return Stale.At(block.Translation!.Span, KindOf(block), block.Source!.Span, subject.Edition, block.Section, block.Id);
        }
        var untouched = open.Where(block => block.State == BlockState.Untouched && !IsNamedAsAWhole(block.Source!, named)).ToList();
        if (untouched.Count > 0)
            yield return Untouched.At(accepted.Span, untouched.Count, open.Count, untouched[0].Translation!.Span, subject.Edition);
    }

    // A section that was copied is named at its file. The words of a picture's own file stand at no line of it.
    private static bool IsNamedAsAWhole(Passage passage, ILookup<ContentPath, SourceSpan> named) => named[passage.Span.Path].Any(span => span.Line == 0);

    private static bool IsNamed(Passage passage, ILookup<ContentPath, SourceSpan> named) =>
        named[passage.Span.Path].Any(span => span.Line <= passage.Span.EndLine && span.EndLine >= passage.Span.Line);

    private static Wording KindOf(TranslatedBlock block) => block.Section == Chapter.OfPhotos ? Cutline : block.Source!.Block is null ? Field : Block;
}

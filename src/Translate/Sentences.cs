namespace Yujiang.Static.Translate;

/// <summary>The sentences of a text.</summary>
internal static class Sentences
{
    private static readonly char[] Ends = ['。', '！', '？', '!', '?', '\n'];

    /// <summary>Where the sentence begins and ends (after its stop) in which an offset lies.</summary>
    public static (int Start, int End) Of(string text, int at)
    {
        var end = text.IndexOfAny(Ends, at);
        return (at == 0 ? 0 : text.LastIndexOfAny(Ends, at - 1) + 1, end < 0 ? text.Length : end + 1);
    }
}

namespace Yujiang.Static.Process.Slips;

/// <summary>Quotation marks and full-width brackets come in pairs (GB/T 15834-2011, 4.8 and 4.9), each closed by its own other half.</summary>
internal static class PairedMarks
{
    private const string Opening = "“（《【「";
    private const string Closing = "”）》】」";

    /// <summary>The offset of the first mark of a text that has no counterpart, -1 where each has. <paramref name="next"/> is the text that follows.</summary>
    public static int FirstAlone(string text, string next = "")
    {
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (Opening.Contains(text[i], StringComparison.Ordinal))
                open.Push(i);
            else if (Closing.IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var kind && !IsListNumber(text, i) && !(open.TryPop(out var opened) && text[opened] == Opening[kind]))
                return i;
        }
        // A quotation that goes on in the next paragraph is opened anew there and closed at its end only.
        return open.TryPop(out var last) && !(text[last] == '“' && next.StartsWith('“')) ? last : -1;
    }

    // 1）and （一） number entries; the first has no opening bracket.
    private static bool IsListNumber(string text, int at) => text[at] == '）' && at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]) && !text[..at].Contains('（', StringComparison.Ordinal);
}

using Yujiang.Static.Text;

namespace Yujiang.Static.Preview;

/// <summary>
/// Adds the preview's script to a page on its way to the browser; all else stays byte for byte what a build writes. A policy that allows no
/// script at all is opened for the preview's own.
/// </summary>
internal static class PageInsert
{
    private const string Policy = "http-equiv=\"Content-Security-Policy\"";

    /// <summary>The page with the script, which is told the page's path and the hash of what it was given.</summary>
    public static string Into(string markup, ContentPath page, string print)
    {
        var tag = $"<script defer src=\"{PreviewAddresses.Script}\" data-page=\"{Html.Encode(page.Value)}\" data-print=\"{print}\"></script>";
        var head = markup.IndexOf("</head>", StringComparison.OrdinalIgnoreCase);
        return head < 0 ? tag + markup : Opened(markup[..head]) + tag + markup[head..];
    }

    /// <summary>A page for the time before the first good proof.</summary>
    public static string Waiting(ContentPath page) =>
        Into("<!doctype html><html><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>…</title></head><body></body></html>", page, "");

    private static string Opened(string head)
    {
        var start = head.IndexOf(Policy, StringComparison.Ordinal);
        var end = start < 0 ? -1 : head.IndexOf('>', start);
        return end < 0 ? head : head[..start] + head[start..end].Replace("script-src 'none'", "script-src 'self'", StringComparison.Ordinal) + head[end..];
    }
}

namespace Yujiang.Static.Preview;

/// <summary>The preview's own addresses. No file of a site begins with a dot and is a folder, so they are free.</summary>
internal static class PreviewAddresses
{
    /// <summary>The script in every page.</summary>
    public const string Script = "/.preview/preview.js";

    /// <summary>The style of its bar.</summary>
    public const string Style = "/.preview/preview.css";

    /// <summary>Server-sent events (HTML, 9.2): how the page stands, now and after every change.</summary>
    public const string Events = "/.preview/events";
}

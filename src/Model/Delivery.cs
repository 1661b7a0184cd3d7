namespace Yujiang.Static.Model;

/// <summary>
/// What a store is told of a file, to answer with it: its media type (RFC 6838), its Cache-Control (RFC 9111), and its Content-Encoding
/// (RFC 9110, 8.4), empty for a file that is no compressed twin.
/// </summary>
internal sealed record Delivery(string ContentType, string CacheControl, string ContentEncoding);

using AngleSharp.Html.Dom;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess;

/// <summary>
/// A page parsed once: passes change it, checks read it, then it is serialised. Places says where the ids that an editor gave stand in the
/// input; it is empty for the publication's own pages.
/// </summary>
internal sealed record RenderedPage(ContentPath Path, IHtmlDocument Document, ILookup<string, SourceSpan> Places);

using AngleSharp.Html.Dom;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess;

/// <summary>A page parsed once: passes change it, checks read it, then it is serialised.</summary>
internal sealed record RenderedPage(ContentPath Path, IHtmlDocument Document);

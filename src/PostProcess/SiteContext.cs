using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Templates;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess;

/// <summary>What every format needs to know: the newspaper, the design, where its assets lie, and how pages are written.</summary>
internal sealed record SiteContext
{
    /// <summary>The newspaper.</summary>
    public required Publication Publication { get; init; }

    /// <summary>The design.</summary>
    public required Theme Theme { get; init; }

    /// <summary>The theme's assets under their hashed names.</summary>
    public required AssetPlan Assets { get; init; }

    /// <summary>Writes pages with the theme's templates.</summary>
    public required TemplateRenderer Pages { get; init; }

    /// <summary>The version of the photo lab's encoders.</summary>
    public required string Encoder { get; init; }

    /// <summary>The runtime and its version, on which compressed bytes depend.</summary>
    public string Runtime { get; init; } = "";

    /// <summary>Where problems go.</summary>
    public required DiagnosticBag Diagnostics { get; init; }

    /// <summary>The permanent copies that will be made of an edition.</summary>
    public Func<Slug, IReadOnlyList<Download>> DownloadsOf { get; init; } = _ => [];

    /// <summary>Plans the renditions of an edition's photos.</summary>
    public RenditionPlanner PlannerFor(Edition edition) => new(Theme.Settings, edition, Publication.Languages, Encoder);
}

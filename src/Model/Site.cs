using Yujiang.Static.Text;

namespace Yujiang.Static.Model;

/// <summary>What PostProcess hands over for one edition or for the publication: artifacts with paths unique in the whole site.</summary>
internal sealed record Site(IReadOnlyList<Artifact> Artifacts)
{
    /// <summary>What the pages fetch that have a budget.</summary>
    public IReadOnlyList<PageLoad> Loads { get; init; } = [];
}

/// <summary>One file of the site. The family is closed.</summary>
internal abstract record Artifact(ContentPath Path);

/// <summary>A file of text, written as UTF-8 without BOM.</summary>
internal sealed record TextArtifact(ContentPath Path, string Text) : Artifact(Path);

/// <summary>A file of bytes.</summary>
internal sealed record BytesArtifact(ContentPath Path, ReadOnlyMemory<byte> Bytes) : Artifact(Path);

/// <summary>A rendition, made by the photo lab unless a file of its name exists.</summary>
internal sealed record RenditionArtifact(Rendition Rendition) : Artifact(Rendition.Path);

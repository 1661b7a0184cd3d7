using Yujiang.Static.Model;

namespace Yujiang.Static.PostProcess.Formats;

/// <summary>An output format of one edition: pages or files. Adding one is a file here and a line in Composition.</summary>
internal interface IEditionFormat
{
    /// <summary>What is published of <paramref name="edition"/> in this format.</summary>
    IEnumerable<Artifact> Make(Edition edition, SiteContext site);
}

/// <summary>An output format of the publication as a whole, made when all editions are known, newest first.</summary>
internal interface IPublicationFormat
{
    /// <summary>What is published in this format.</summary>
    IEnumerable<Artifact> Make(IReadOnlyList<EditionSummary> editions, SiteContext site);
}

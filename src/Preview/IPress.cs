using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Preview;

/// <summary>What the preview needs of the rest of the house. Nothing an editor can do makes it throw.</summary>
internal interface IPress
{
    /// <summary>The folders whose changes call for a new proof.</summary>
    IReadOnlyList<string> Folders { get; }

    /// <summary>A proof of the files as they stand. Pages that are open are handed over as soon as they are finished.</summary>
    Proof Print(IReadOnlySet<ContentPath> open, Action<EarlyPage> finished, CancellationToken cancellation);

    /// <summary>The bytes of a rendition, made now if need be; null where the master no longer gives it.</summary>
    Task<byte[]?> DevelopAsync(Rendition rendition, CancellationToken cancellation);

    /// <summary>What a page weighs; pictures that were not made yet are left out with the weights they belong to.</summary>
    IReadOnlyList<ProofedWeight> Weigh(Proof proof, ContentPath page);

    /// <summary>How a file is answered.</summary>
    Delivery DeliveryOf(ContentPath path);
}

/// <summary>A finished page of an edition, before the rest of the proof is.</summary>
internal sealed record EarlyPage(TextArtifact Page, ProofedEdition Edition);

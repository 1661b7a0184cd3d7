using System.Collections.Concurrent;
using System.Text;
using Yujiang.Static.Model;
using Yujiang.Static.Output;
using Yujiang.Static.Preview;
using Yujiang.Static.Text;

namespace Yujiang.Static.Build;

/// <summary>Weighs a page of a proof the way a build does, by what travels; where a picture was not made yet, what it would weigh is not guessed.</summary>
internal sealed class PageScales(PictureDesk pictures)
{
    private const int MostKept = 200;
    private readonly ConcurrentDictionary<string, long> known = new();

    /// <summary>The weights of a page that are known, each beside its budget.</summary>
    public IReadOnlyList<ProofedWeight> Weigh(Proof proof, ContentPath page)
    {
        if (known.Count > MostKept)
            known.Clear();
        var weights = new List<ProofedWeight>();
        var load = proof.Loads.FirstOrDefault(load => load.Page == page) ?? new PageLoad(page, "", null, [], null);
        var own = OnTheWire(proof, page);
        Add(load.Budget, own);
        if (load.Lead is { } lead)
        {
            Add(Budgets.Lead, OnTheWire(proof, lead));
            Add(Budgets.FirstView, own + OnTheWire(proof, lead));
        }
        if (load.Pictures.Count > 0)
            Add(Budgets.Scrolled, own + (load.Script is { } script ? OnTheWire(proof, script) : 0) + load.Pictures.Aggregate((long?)0, (sum, picture) => sum + OnTheWire(proof, picture)));
        return weights;

        void Add(string name, long? bytes)
        {
            if (bytes is { } weight)
                weights.Add(new ProofedWeight(name, weight, proof.Budgets.Limits.GetValueOrDefault(name)?.Value));
        }
    }

    private long? OnTheWire(Proof proof, ContentPath path) => proof.Files.GetValueOrDefault(path) switch
    {
        TextArtifact text => OnTheWire(path, Encoding.UTF8.GetBytes(text.Text)),
        BytesArtifact file => OnTheWire(path, file.Bytes.Span),
        RenditionArtifact picture => pictures.Find(picture.Rendition)?.LongLength,
        _ => null,
    };

    private long OnTheWire(ContentPath path, ReadOnlySpan<byte> bytes)
    {
        var key = path + ContentHash.Short(bytes);
        if (!known.TryGetValue(key, out var weight))
            known[key] = weight = Compression.Suits(path, bytes.Length) ? Compression.Brotli(bytes).Length : bytes.Length;
        return weight;
    }
}

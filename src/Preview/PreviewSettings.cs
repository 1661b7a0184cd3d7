using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Preview;

/// <summary>What the operator asked of the preview.</summary>
internal sealed record PreviewSettings
{
    /// <summary>The TCP port on 127.0.0.1; the next free one is taken where it is not free. 0 for any.</summary>
    public required int Port { get; init; }

    /// <summary>The page goes to the block that was changed.</summary>
    public required bool IsFollowing { get; init; }

    /// <summary>The language of the bar and of messages.</summary>
    public required Tongue Tongue { get; init; }

    /// <summary>How the operator names a file of the input or the theme.</summary>
    public required Func<ContentPath, string> NameOf { get; init; }
}

/// <summary>What happens to a preview, as its operator is told.</summary>
internal interface IPreviewWitness
{
    /// <summary>The preview stands at the address.</summary>
    void Opened(Uri address, int portAskedFor);

    /// <summary>A proof was printed, in so much time.</summary>
    void Printed(Proof proof, TimeSpan time);
}

using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Archive;

/// <summary>A kind of permanent copy. Adding one is a file in Formats and a line in Composition.</summary>
internal interface IArchiveFormat
{
    /// <summary>The name publication.yaml lists it by.</summary>
    string Name { get; }

    /// <summary>True where the copy holds the headers of answers: it is packed when the rules of the whole site are known.</summary>
    bool WaitsForRules { get; }

    /// <summary>The files it makes of an edition, known before any is made.</summary>
    IReadOnlyList<Download> FilesOf(Slug edition, Languages languages);

    /// <summary>Packs the copy: the files of <see cref="FilesOf"/>, in their order.</summary>
    IEnumerable<BytesArtifact> Pack(EditionCopy copy, PackingDesk desk);
}

using Yujiang.Static.Text;

namespace Yujiang.Static.Model;

/// <summary>
/// An edition's name that was published once, from addresses.txt. Withdrawn ones stand for nothing, and for nothing else ever; one whose
/// edition was renamed stands for what its new name stands for.
/// </summary>
internal sealed record PublishedAddress(Slug Edition, bool IsWithdrawn, Slug? Now);

using Yujiang.Static.Text;

namespace Yujiang.Static.Model;

/// <summary>An edition's name that was published once, from addresses.txt; withdrawn ones stand for nothing, and for nothing else ever.</summary>
internal sealed record PublishedAddress(Slug Edition, bool IsWithdrawn);

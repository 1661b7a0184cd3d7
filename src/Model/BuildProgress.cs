namespace Yujiang.Static.Model;

/// <summary>How far a stage of the build has come: read, process, photos, write.</summary>
internal sealed record BuildProgress(string Stage, int Done, int Total);

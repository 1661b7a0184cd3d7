namespace Yujiang.Static.PostProcess.Views;

/// <summary>Where an edition that was renamed is now: its site path and its headline.</summary>
internal sealed record MovedView(string Address, string Headline);

namespace Yujiang.Static.PostProcess.Passes;

/// <summary>Changes a finished page. Passes run in the order of their lines in Composition.</summary>
internal interface IPagePass
{
    /// <summary>Changes the page's document in place.</summary>
    void Change(RenderedPage page);
}

using System.Collections.Concurrent;
using Yujiang.Static.Archive;
using Yujiang.Static.Archive.Formats;
using Yujiang.Static.Deploy;
using Yujiang.Static.Deploy.Rclone;
using Yujiang.Static.Deploy.S3;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Output;
using Yujiang.Static.Photos;
using Yujiang.Static.PostProcess;
using Yujiang.Static.PostProcess.Checks;
using Yujiang.Static.PostProcess.Copies;
using Yujiang.Static.PostProcess.Formats;
using Yujiang.Static.PostProcess.Hosting;
using Yujiang.Static.PostProcess.Passes;
using Yujiang.Static.PostProcess.Templates;
using Yujiang.Static.Process;
using Yujiang.Static.Process.Checks;
using Yujiang.Static.Process.Slips;
using Yujiang.Static.Read;
using Yujiang.Static.Text;
using Yujiang.Static.Translate;
using Yujiang.Static.Translate.Figures;

namespace Yujiang.Static.Build;

/// <summary>
/// The composition root: every part is made here, by hand, and the order of formats, passes and checks is the order of their lines. Adding
/// one is a file in its folder and a line in its list.
/// </summary>
internal sealed class Composition(BuildOptions options, IProgress<BuildProgress> progress, SourceTrees? trees = null, SharedParts? shared = null)
{
    private readonly SourceTrees trees = trees ?? SourceTrees.OnDisk(options.Input, options.Theme);
    private readonly BuildCache cache = new(options.CacheFolder);
    private IPhotoLab? lab;
    private Chronicle? chronicle;

    /// <summary>Where every stage puts what it finds.</summary>
    public DiagnosticBag Diagnostics { get; } = new();

    private static IReadOnlyList<ICheck<Edition>> EditionChecks(Languages languages) =>
    [
        new CutlineCheck(languages),
        new PhotoUsedCheck(),
        new DoubledIdCheck(languages),
        new ChartPairCheck(),
        new SilentSectionCheck(),
        new PairedMarksCheck(languages),
    ];

    // What one names, the last is silent about.
    private IReadOnlyList<ICheck<TranslationReport>> TranslationCheckList(Languages languages, IReadOnlyList<Term> glossary) =>
    [
        new PairCheck(Diagnostics),
        new FigureCheck(languages, Diagnostics) { NoDate = DateSlips.Impossible },
        new TermCheck(glossary, Diagnostics),
        new StalenessCheck(Diagnostics),
    ];

    private static IReadOnlyList<IEditionFormat> EditionFormats { get; } =
    [
        new EditionPageFormat(),
        new LitePageFormat(),
        new ParallelPageFormat(),
        new PhotoFormat(),
        new AboutPageFormat(),
        new MovedPageFormat(),
        new SearchLeafFormat(),
    ];

    private static IReadOnlyList<IPublicationFormat> PublicationFormats { get; } =
    [
        new ChooserFormat(),
        new FrontPageFormat(),
        new FeedFormat(),
        new SitemapFormat(),
        new RobotsFormat(),
        new SearchFormat(),
        new OfflineFormat(),
        new AssetFormat(),
        new ToolsFormat(),
    ];

    private static IReadOnlyList<IPagePass> Passes(Publication publication, AssetPlan assets, InlineCodeLedger ledger) =>
    [
        new RelativeLinkPass(publication.BaseUrl),
        new UnusedStylePass(assets),
        new ContentPolicyPass(ledger),
    ];

    private static IReadOnlyList<ICheck<RenderedPage>> PageChecks() =>
    [
        new DoubledElementIdCheck(),
        new InlineCodeCheck(),
    ];

    private static IReadOnlyList<IArchiveFormat> ArchiveFormats { get; } =
    [
        new SingleFileFormat(),
        new EpubFormat(),
        new BagFormat(),
        new WaczFormat(),
        new DublinCoreFormat(),
    ];

    /// <summary>The hosts that can be written for, in the order they are listed.</summary>
    public static IReadOnlyList<IHostFormat> Hosts { get; } =
    [
        new NetlifyHost(),
        new CloudflareHost(),
        new GitHubHost(),
        new AzureHost(),
        new VercelHost(),
        new FirebaseHost(),
        new AwsHost(),
        new AliyunHost(),
        new TencentHost(),
        new NginxHost(),
        new CaddyHost(),
        new ApacheHost(),
        new HtaccessHost(),
        new LighttpdHost(),
    ];

    /// <summary>The kinds of targets a site can be deployed to. The first whose prefix fits is taken; a folder has none.</summary>
    public static IReadOnlyList<TargetForm> Targets { get; } =
    [
        S3Target.Form,
        RcloneTarget.Form,
        FolderTarget.Form,
    ];

    /// <summary>Where pictures are measured.</summary>
    public IPhotoLab Lab => lab ??= shared?.Lab ?? new CachingLab(new VipsPhotoLab(), cache, isKeeping: !options.IsCheck);

    /// <summary>The first door.</summary>
    public ReadStage Read() => new(trees.Input, trees.Theme, Lab, Diagnostics);

    /// <summary>The days of last changes, for publications that ask for them.</summary>
    public Chronicle Chronicle => chronicle ??= new Chronicle(options.Input, Diagnostics);

    /// <summary>The second door.</summary>
    public ProcessStage Process(Publication publication) => new(publication.Languages, EditionChecks(publication.Languages), Diagnostics);

    /// <summary>The sources with what stands outside of every edition read for slips. A term that has one is no measure for its translations.</summary>
    public Sources ReadOver(Sources sources)
    {
        var languages = sources.Publication.Languages;
        Diagnostics.AddRange(PaperSlips.In(sources.Publication));
        var slips = sources.Glossary.ToDictionary(term => term, term => PaperSlips.In(term, languages).ToList());
        Diagnostics.AddRange(slips.Values.SelectMany(found => found));
        return sources with { Glossary = [.. sources.Glossary.Where(term => slips[term].Count == 0)] };
    }

    /// <summary>Between the second door and the third: the two languages compared.</summary>
    public TranslateStage Translate(Publication publication, IReadOnlyList<Term> glossary) =>
        new(publication.Languages, new TranslationChecks(glossary, TranslationCheckList(publication.Languages, glossary)), Diagnostics);

    /// <summary>The third door.</summary>
    public PostProcessStage PostProcess(Publication publication, Theme theme, ArchiveShelf shelf, Urgency? urgency = null)
    {
        var code = new ThemeCode(theme.Code, Diagnostics, shared?.Minified);
        var assets = new AssetPlan(theme, code, publication.Languages);
        var site = new SiteContext
        {
            Publication = publication,
            Theme = theme,
            Assets = assets,
            Pages = new TemplateRenderer(publication, theme, assets, code, Diagnostics),
            Encoder = Lab.Version,
            Runtime = System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription,
            Diagnostics = Diagnostics,
            DownloadsOf = shelf.DownloadsOf,
        };
        var copies = options.IsCheck || shelf.Formats.Count == 0 ? null : new CopyDesk(site);
        var ledger = new InlineCodeLedger();
        var hosts = new HostDesk(publication, Hosts, ledger);
        return new PostProcessStage(site, EditionFormats, PublicationFormats, Passes(publication, assets, ledger), PageChecks(), hosts, copies)
        {
            Urgency = urgency ?? Urgency.None,
        };
    }

    /// <summary>The archive formats that the publication wants.</summary>
    public ArchiveShelf Shelf(Publication publication) => new(publication, ArchiveFormats, Diagnostics);

    /// <summary>The door of the archive.</summary>
    public ArchiveStage Archive(ArchiveShelf shelf, IOutputTree tree) =>
        new(shelf, tree, trees.Input, new ArchiveOrder(options.WithMasters, options.SourceDate, options.OnlyCopiesOf));

    /// <summary>The last door.</summary>
    public OutputStage Output(IOutputTree tree) =>
        new(tree, trees.Input, Lab, cache, options.Jobs, Diagnostics, progress);
}

/// <summary>What a process that runs the pipeline again and again keeps from one run to the next; it changes no byte of what is made.</summary>
internal sealed record SharedParts(IPhotoLab Lab)
{
    /// <summary>Style sheets and scripts without error, by their text, minified.</summary>
    public ConcurrentDictionary<string, string> Minified { get; } = new();
}

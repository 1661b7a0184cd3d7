using System.Text;
using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess;
using Yujiang.Static.PostProcess.Formats;
using Yujiang.Static.PostProcess.Hosting;
using Yujiang.Static.PostProcess.Passes;
using Yujiang.Static.PostProcess.Templates;
using Yujiang.Static.Tests.Support;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Browser;

/// <summary>
/// The search of a publication with many editions of 3,400 Han characters and 1,700 English words each, drawn with the skew of a language:
/// few are frequent, most are rare. Written by the real theme and the real formats.
/// </summary>
internal sealed class LargeArchive : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly List<string> queries = [];
    private uint state = 1;

    public string Folder => folder.Path;

    /// <summary>One, two, three and more Han characters, frequent and rare, words, beginnings of words, figures, and all mixed.</summary>
    public IReadOnlyList<string> Queries => queries;

    public static LargeArchive Of(int editions)
    {
        var archive = new LargeArchive();
        archive.Write(editions);
        return archive;
    }

    public void Dispose() => folder.Dispose();

    private void Write(int count)
    {
        var stage = Stage();
        var summaries = new List<EditionSummary>();
        for (var number = 0; number < count; number++)
        {
            var (site, summary, _) = stage.RunEdition(Edition(number), CancellationToken.None);
            Write(site);
            summaries.Add(summary);
        }
        Write(stage.RunPublication(summaries, CancellationToken.None).Site);
        queries.AddRange([Han(0), Han(0) + Han(1), Word(0), Word(0)[..3], "2050", "203", $"{Word(0)} {Word(1)} {Word(2)}"]);
    }

    private void Write(Site site)
    {
        foreach (var artifact in site.Artifacts)
        {
            var file = Path.Combine(Folder, artifact.Path.Value);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, artifact switch
            {
                TextArtifact text => Encoding.UTF8.GetBytes(text.Text),
                BytesArtifact bytes => bytes.Bytes.ToArray(),
                _ => [],
            });
        }
    }

    private static PostProcessStage Stage()
    {
        var options = new BuildOptions { Input = Repository.PathOf("input"), Theme = Repository.PathOf("theme"), Output = "" };
        var sources = new Composition(options, new Progress<BuildProgress>()).Read().Run("", "")!;
        var diagnostics = new DiagnosticBag();
        var code = new ThemeCode(sources.Theme.Code, diagnostics);
        var assets = new AssetPlan(sources.Theme, code, sources.Publication.Languages);
        var site = new SiteContext
        {
            Publication = sources.Publication,
            Theme = sources.Theme,
            Assets = assets,
            Pages = new TemplateRenderer(sources.Publication, sources.Theme, assets, code, diagnostics),
            Encoder = "test",
            Diagnostics = diagnostics,
        };
        return new PostProcessStage(site, [new SearchLeafFormat()], [new SearchFormat(), new AssetFormat()], [new RelativeLinkPass(sources.Publication.BaseUrl)], [],
            new HostDesk(sources.Publication, Composition.Hosts, new InlineCodeLedger()), null);
    }

    private Edition Edition(int number)
    {
        var (source, translation) = (Enumerable.Range(0, 30).Select(_ => Chinese()).ToList(), Enumerable.Range(0, 30).Select(_ => English()).ToList());
        if (number % 100 == 50)
            queries.AddRange([source[9][..2], source[9][..3], source[9][..7], source[9], translation[9], translation[9][..translation[9].LastIndexOf(' ', 25)], source[9][30..36] + " 20" + number]);
        var edition = Samples.Edition($"edition-{number}", $"{1700 + number}", $"专题{number}");
        var stories = Bilingual.Of(Samples.Story(Samples.ChineseAndEnglish.Source, Blocks(source, $" 20{number}亩")), Samples.Story(Samples.ChineseAndEnglish.Translation, Blocks(translation, $" 20{number} plots")));
        return edition with { Sections = [edition.Sections[0] with { Stories = stories }] };
    }

    private static BodyBlock[] Blocks(List<string> texts, string figure) =>
        [.. texts.Select((text, i) => Samples.Paragraph(text + figure) with { Id = $"fields-{i + 1}" })];

    // Four characters at a time, as words and turns of phrase repeat themselves.
    private string Chinese() => string.Concat(Enumerable.Range(0, 28).Select(_ => Draw(20000)).Select(turn => Han(turn % 97) + Han(turn % 2503) + Han(turn % 1009) + Han(turn % 499)));

    private string English() => string.Join(' ', Enumerable.Range(0, 56).Select(_ => Word(Draw(9000)))) + ".";

    private static string Han(int rank) => ((char)(0x4E00 + (rank * 7919 % 20000))).ToString();

    // Syllables by the digits of the rank; the most frequent are short.
    private static string Word(int rank)
    {
        const string Onsets = "bcdfghjklmnprst";
        var word = new StringBuilder();
        for (var rest = rank + 80; rest > 0; rest /= 60)
            word.Append(Onsets[rest % 15]).Append("aeio"[rest / 15 % 4]);
        return word.ToString();
    }

    // The cube of an even draw: half of all draws are among the first eighth.
    private int Draw(int count)
    {
        state = unchecked((state * 1664525) + 1013904223);
        var even = (state >> 8) / (double)(1 << 24);
        return (int)(count * even * even * even);
    }
}

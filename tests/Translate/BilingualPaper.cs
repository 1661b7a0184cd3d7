using Xunit;
using Yujiang.Static.Build;
using Yujiang.Static.Cli;
using Yujiang.Static.Model;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Translate;

/// <summary>
/// An edition whose sections are given as paragraphs in both languages, in a temporary folder, and the translate command run on it.
/// </summary>
internal sealed class BilingualPaper : IDisposable
{
    public static readonly string[] Chinese =
    [
        "区里新修了一条公路，从县城直通东边的山村。",
        "早上六点，第一班车已经坐满了赶集的村民。",
        "学校的操场铺上了塑胶，孩子们下课就往外跑。",
        "卫生院的医生每周下乡，老人不出村就能看病。",
        "晒谷场上的广播响了，说的是明天的天气。",
    ];

    public static readonly string[] English =
    [
        "A new road runs from the county seat to the hill villages in the east.",
        "At six in the morning the first bus is full of villagers bound for market.",
        "The school has a rubber playing field, and the children run out to it.",
        "Doctors from the health center make weekly rounds, so the old need not leave home.",
        "The loudspeaker on the threshing ground gives tomorrow’s weather.",
    ];

    public BilingualPaper()
    {
        Place.Remove("input/editions/spring/sections");
        Place.Remove("input/editions/spring/photos");
        Write("roads", Chinese, English);
    }

    public Workplace Place { get; } = Workplace.WithSoundEdition();

    public static string LockFile => "input/editions/spring/translation.lock.yaml";

    public void Write(string section, IEnumerable<string> chinese, IEnumerable<string> english)
    {
        Place.Write($"input/editions/spring/sections/01-{section}.zh.md", Text("路", chinese));
        Place.Write($"input/editions/spring/sections/01-{section}.en.md", Text("Roads", english));
    }

    public BilingualPaper Accepted()
    {
        Assert.Equal(ExitCode.Clean, Run("accept").Code);
        return this;
    }

    /// <summary>The states of the section's blocks in reading order, the fields left out.</summary>
    public string States() => string.Join(' ', Report().Blocks.Where(block => !block.Id.StartsWith('@')).Select(block => block.State.ToString().ToLowerInvariant()));

    public TranslationReport Report() =>
        new TranslationDesk(Place.Options, new Progress<BuildProgress>()).Read("", CancellationToken.None)![0];

    public (int Code, string Results, string Messages) Run(params string[] arguments)
    {
        using var terminal = new TestTerminal();
        string[] typed = ["translate", .. arguments, "--input", Place.PathOf("input")];
        var code = new CommandLine(terminal.Terminal).RunAsync(typed, CancellationToken.None).GetAwaiter().GetResult();
        return (code, terminal.Results, terminal.Messages);
    }

    public IReadOnlyList<string> Check() =>
        [.. Place.Build(Place.Options with { IsCheck = true }).Diagnostics.Select(diagnostic => $"{diagnostic.Span}: {diagnostic.Rule.Id}")];

    public void Dispose() => Place.Dispose();

    private static string Text(string headline, IEnumerable<string> paragraphs) => $"---\nheadline: {headline}\n---\n\n{string.Join("\n\n", paragraphs)}\n";
}

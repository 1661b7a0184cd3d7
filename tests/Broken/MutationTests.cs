using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Xunit;
using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Tests.Support;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Broken;

/// <summary>
/// Whatever happens to a text file of the sample edition - lines lost, doubled or swapped, a file cut off or saved in another encoding - the
/// program goes on to the end, and text that no reader would see is told. MUTATIONS=1000 tries more than the twenty-five of every run.
/// </summary>
public sealed partial class MutationTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);
    private static readonly BuildOptions Options = new() { Input = Repository.PathOf("input"), Theme = Repository.PathOf("theme"), Output = "output", IsCheck = true };
    private static readonly DiskSourceTree Input = SourceTrees.InputOnDisk(Options.Input);

    private static readonly IReadOnlyList<ContentPath> Files =
        [.. Input.Enumerate(ContentPath.Root).Where(path => path.Extension is "md" or "yaml" or "txt" && path.Folder.Name != "drawings")];

    private static readonly (string Name, Func<byte[], int, byte[]> Change)[] Mutations =
    [
        ("a line deleted", (bytes, n) => Lines(bytes, lines => lines.RemoveAt(n % lines.Count))),
        ("a line doubled", (bytes, n) => Lines(bytes, lines => lines.Insert(n % lines.Count, lines[n % lines.Count]))),
        ("two lines swapped", (bytes, n) => Lines(bytes, lines => (lines[n % lines.Count], lines[n / 7 % lines.Count]) = (lines[n / 7 % lines.Count], lines[n % lines.Count]))),
        ("cut off", (bytes, n) => bytes[..(n % (bytes.Length + 1))]),
        ("a byte lost", (bytes, n) => [.. bytes[..(n % bytes.Length)], .. bytes[((n % bytes.Length) + 1)..]]),
        ("a character put in", (bytes, n) => Insert(bytes, n)),
        ("saved as GBK", (bytes, _) => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Encoding.UTF8.GetString(bytes))),
        ("saved as UTF-16", (bytes, _) => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes))]),
        ("saved on Windows", (bytes, _) => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("\n", "\r\n", StringComparison.Ordinal))]),
    ];

    private static readonly Gen<(int File, int Kind, int Number)> Mutation = Gen.Select(Gen.Int[0, Files.Count - 1], Gen.Int[0, Mutations.Length - 1], Gen.Int[0, int.MaxValue]);

    [Fact]
    public async Task No_mutation_makes_the_program_fail_or_lose_text_in_silence()
    {
        var rounds = int.TryParse(Environment.GetEnvironmentVariable("MUTATIONS"), out var wanted) ? wanted : 25;
        var chance = new PCG(1, 20240418);

        for (var round = 0; round < rounds; round++)
        {
            var (file, kind, number) = Mutation.Generate(chance, null, out _);
            var trees = SourceTrees.OnDisk(Options.Input, Options.Theme);
            var mutated = new PatchedSourceTree(trees.Input);
            mutated.Patch(Files[file], Mutations[kind].Change(trees.Input.ReadBytes(Files[file]), number));
            var name = $"{Files[file]}, {Mutations[kind].Name}, {number}";

            var exception = await Record.ExceptionAsync(() =>
                Task.Run(() => Look(mutated, trees, Files[file], name), TestContext.Current.CancellationToken).WaitAsync(Longest, TestContext.Current.CancellationToken));

            Assert.True(exception is null, $"{name}: {exception}");
        }
    }

    private static void Look(PatchedSourceTree mutated, SourceTrees trees, ContentPath file, string name)
    {
        var report = new BuildPipeline(Options, new Progress<BuildProgress>(), trees with { Input = mutated }).Run(CancellationToken.None);
        if (file.Extension == "md" && !report.Diagnostics.Any(diagnostic => diagnostic.Rule.Severity > Severity.Note))
            Assert.True(Lost(mutated, trees, file) is [], $"{name}: nobody is told that these words are gone: {string.Join(' ', Lost(mutated, trees, file))}");
    }

    // The words of a section's Markdown that stand in no block of the edition.
    private static List<string> Lost(PatchedSourceTree mutated, SourceTrees trees, ContentPath file)
    {
        var rooms = new Composition(Options, new Progress<BuildProgress>(), trees with { Input = mutated });
        var read = rooms.Read();
        var paper = read.ReadPaper("", "")!;
        var edition = rooms.Process(paper.Publication).Run(read.ReadEdition(paper.Editions[0], paper.Publication.Languages, CancellationToken.None)!, CancellationToken.None);
        var shown = string.Concat(edition.Sections.SelectMany(section => section.Stories.Source.Body.Concat(section.Stories.Translation.Body)).Select(Shown));
        var body = Encoding.UTF8.GetString(mutated.ReadBytes(file)).ReplaceLineEndings("\n").Split("---\n", 3)[^1];
        return [.. Words().Matches(Hidden().Replace(body, " ")).Select(word => word.Value).Where(word => !shown.Contains(word, StringComparison.Ordinal))];
    }

    private static string Shown(BodyBlock block) => block switch
    {
        Prose prose => prose.PlainText,
        Crosshead crosshead => crosshead.PlainText,
        PullQuote quote => quote.PlainText + quote.Attribution,
        _ => "",
    };

    private static byte[] Lines(byte[] bytes, Action<List<string>> change)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n').ToList();
        change(lines);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static byte[] Insert(byte[] bytes, int number)
    {
        const string Odd = "：“”，　\u00a0\t#*_`~[](){}<>|\\\"'\u0000\u0008\ufeff\ufffd\r\u2028";
        var text = Encoding.UTF8.GetString(bytes);
        return Encoding.UTF8.GetBytes(text.Insert(number % (text.Length + 1), Odd[number % Odd.Length].ToString()));
    }

    [GeneratedRegex(@"(?s)```.*?```|<[^>]*>|\]\([^)]*\)|\{[^}]*\}")]
    private static partial Regex Hidden();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Words();
}

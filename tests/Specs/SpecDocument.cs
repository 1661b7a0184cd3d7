using System.Text;
using System.Text.RegularExpressions;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Specs;

/// <summary>
/// One of the documents in this folder. An example is a block fenced by four backticks (it may itself hold a fence of three) and the block
/// after it, called "becomes".
/// </summary>
internal sealed partial class SpecDocument(string name)
{
    private const string Result = "becomes";
    private readonly string file = Repository.PathOf("tests", "Specs", name);

    /// <summary>The examples, each under its heading and its number below that heading.</summary>
    public IReadOnlyList<SpecExample> Examples { get; } = Parse(File.ReadAllText(Repository.PathOf("tests", "Specs", name))).ToList();

    /// <summary>Writes what an example becomes into the document (APPROVE=1).</summary>
    public void Accept(SpecExample example, string result)
    {
        var text = File.ReadAllText(file);
        File.WriteAllText(file, new StringBuilder(text).Remove(example.ResultStart, example.Result.Length)
            .Insert(example.ResultStart, result).ToString());
    }

    private static IEnumerable<SpecExample> Parse(string text)
    {
        var (heading, number) = ("", 0);
        var given = default(Match);
        foreach (Match match in Part().Matches(text))
        {
            if (match.Groups["heading"] is { Success: true } title)
                (heading, number) = (title.Value, 0);
            else if (match.Groups["kind"].Value != Result)
                given = match;
            else if (given is not null)
                yield return new SpecExample($"{heading} {++number}", given.Groups["kind"].Value, given.Groups["text"].Value, match.Groups["text"].Value, match.Groups["text"].Index);
        }
    }

    [GeneratedRegex(@"^#+ (?<heading>.+)$|^````(?<kind>[a-z ]+)\n(?<text>(?:.*\n)*?)````$", RegexOptions.Multiline)]
    private static partial Regex Part();
}

/// <summary>What is given and what it becomes.</summary>
internal sealed record SpecExample(string Name, string Kind, string Given, string Result, int ResultStart);

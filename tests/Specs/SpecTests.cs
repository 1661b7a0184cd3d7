using Xunit;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Specs;

/// <summary>The examples in this folder's documents are true.</summary>
public sealed class SpecTests
{
    private static readonly string[] Documents = ["markdown.md", "typography.md", "front-matter.md", "cutlines.md"];

    public static TheoryData<string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string>();
            foreach (var document in Documents)
            {
                foreach (var example in new SpecDocument(document).Examples)
                    examples.Add(document, example.Name);
            }
            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_becomes_what_stands_below_it(string document, string name)
    {
        var spec = new SpecDocument(document);
        var example = spec.Examples.Single(example => example.Name == name);

        var result = SpecRunner.Run(example);

        if (Approve.IsBlessing && result != example.Result)
            spec.Accept(example, result);
        else
            Assert.Equal(example.Result, result);
    }
}

using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;
using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Architecture;

/// <summary>Every rule of the program: a permanent id of its own, advice in both languages, a row in docs/diagnostics.md.</summary>
public sealed partial class RuleCatalogueTests
{
    internal static IReadOnlyList<Rule> All { get; } =
    [
        .. typeof(BuildPipeline).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Rule)).Select(field => (Rule)field.GetValue(null)!).OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    [Fact]
    public void An_id_is_given_once() => Assert.Equal(All.Count, All.Select(rule => rule.Id).Distinct().Count());

    [Fact]
    public void An_id_has_the_form_of_its_family() => Assert.All(All, rule => Assert.Matches(@"^YJ[1-4]\d{3}$", rule.Id));

    [Fact]
    public void Message_and_hint_speak_both_languages() => Assert.All(All, rule =>
    {
        foreach (var wording in (Wording[])[rule.Message, rule.Hint])
        {
            Assert.NotEmpty(wording.En);
            Assert.NotEmpty(wording.Zh);
            Assert.Equal(Arguments(wording.En), Arguments(wording.Zh));
        }
    });

    [Fact]
    public void Every_rule_has_its_row_in_the_catalogue()
    {
        var catalogue = File.ReadAllText(Repository.PathOf("docs", "diagnostics.md"));

        Assert.All(All, rule => Assert.Contains($"| {rule.Id} |", catalogue, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Arguments(string text) => Argument().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Argument();
}

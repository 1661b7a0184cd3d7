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
    public void The_catalogue_lists_every_rule_as_it_is()
    {
        var file = Repository.PathOf("docs", "diagnostics.md");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            File.WriteAllText(file, Catalogue());

        Assert.Equal(Catalogue(), File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    private static string Catalogue() => $$"""
        # Diagnostics

        Every mistake the program can name. The ids are permanent: YJ1 reading files, YJ2 making the edition, YJ3 making the site, YJ4 writing it.
        Errors forbid publishing; warnings do so with `--strict`. {0}, {1} … stand for the editor's own words. Messages come in English and, with
        `--ui zh`, in Chinese. This page is written by the tests from the rules themselves: `APPROVE=1 dotnet test --project tests`.

        | id | severity | what and why | what to do |
        |---|---|---|---|
        {{string.Concat(All.Select(Row))}}
        """.ReplaceLineEndings("\n").TrimEnd() + "\n";

    private static string Row(Rule rule) =>
        $"| {rule.Id} | {rule.Severity.ToString().ToLowerInvariant()} | {Cell(rule.Message.En)}<br>{Cell(rule.Message.Zh)} | {Cell(rule.Hint.En)}<br>{Cell(rule.Hint.Zh)} |\n";

    private static string Cell(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static IEnumerable<string> Arguments(string text) => Argument().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Argument();
}

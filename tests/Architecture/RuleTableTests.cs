using Xunit;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Architecture;

/// <summary>docs/diagnostics.md is written from the rules themselves (APPROVE=1) and is never behind them.</summary>
public sealed class RuleTableTests
{
    [Fact]
    public void The_catalogue_says_what_the_rules_say() => Approve.Text(Repository.PathOf("docs", "diagnostics.md"), Catalogue());

    private static string Catalogue() => $$"""
        # Diagnostics

        Everything the program can find wrong, by its permanent id: YJ1 while reading, YJ2 in the edition, YJ3 in the finished pages and the theme,
        YJ4 while writing. An error forbids publishing; a warning does so under `--strict` only. `{0}`, `{1}` … stand for what was found. Each
        has a case in tests/Broken that shows it. This table is written by a test: `APPROVE=1 dotnet test --project tests`.

        | id | severity | what happened | what to do |
        | --- | --- | --- | --- |
        {{string.Join('\n', RuleCatalogueTests.All.Select(Row))}}

        """;

    private static string Row(Rule rule)
    {
        var hint = rule.Hint.En == "{1}" ? "The nearest name that exists, or what to add." : rule.Hint.En;
        return $"| {rule.Id} | {rule.Severity.ToString().ToLowerInvariant()} | {Cell(rule.Message.En)} | {Cell(hint)} |";
    }

    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}

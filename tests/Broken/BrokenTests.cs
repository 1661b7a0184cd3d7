using Xunit;
using Yujiang.Static.Build;
using Yujiang.Static.Cli;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Tests.Architecture;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Broken;

/// <summary>
/// Everything that can be wrong, one folder per mistake. The files of a case lie over those of _sound, an edition with nothing wrong;
/// remove.txt names what to take away, options.txt says what else is special. diagnostics.txt is all the editor is told: one message per
/// cause, at its true place.
/// </summary>
public sealed class BrokenTests
{
    private static readonly string Folder = Repository.PathOf("tests", "Broken");

    public static TheoryData<string> Cases =>
    [
        .. Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)!).Where(name => name != "_sound").Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void A_sound_edition_has_nothing_to_report()
    {
        using var place = Workplace.WithSoundEdition();

        var report = place.Build(place.Options with { IsCheck = true, IsStrict = true });

        Assert.Equal("", Print(report));
        Assert.Equal(Outcome.Checked, report.Outcome);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_is_named_once_at_its_place(string name)
    {
        using var broken = new BrokenCase(Path.Combine(Folder, name));

        var report = broken.Run();

        Approve.Text(Path.Combine(Folder, name, "diagnostics.txt"), Print(report));
        var isForbidden = report.Diagnostics.Any(diagnostic => diagnostic.Rule.Severity == Severity.Error);
        Assert.Equal(isForbidden, report.Outcome == Outcome.Refused);
    }

    [Fact]
    public void Every_rule_has_a_case()
    {
        var told = string.Concat(Directory.EnumerateFiles(Folder, "diagnostics.txt", SearchOption.AllDirectories).Select(File.ReadAllText));

        var unseen = RuleCatalogueTests.All.Select(rule => rule.Id).Where(id => !told.Contains($" {id}: ", StringComparison.Ordinal));
        Assert.Equal([], unseen);
    }

    // The paths are those an operator sees who runs the program in the folder that holds input/ and theme/.
    private static string Print(BuildReport report)
    {
        using var terminal = new TestTerminal();
        return new TextReporter().Write(report, new ReportPaths(new BuildOptions { Input = "input", Theme = "theme", Output = "output" }), terminal.Terminal);
    }
}

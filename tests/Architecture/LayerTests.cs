using NetArchTest.Rules;
using Xunit;
using Yujiang.Static.Build;

namespace Yujiang.Static.Tests.Architecture;

/// <summary>Who may import whom: downwards only (README, "The map").</summary>
public sealed class LayerTests
{
    private const string House = "Yujiang.Static.";
    private static readonly string[] Pure = ["Text", "Diagnostics", "Model"];

    public static TheoryData<string, string[]> Rooms => new()
    {
        { "Text", [] },
        { "Diagnostics", ["Text"] },
        { "Model", ["Text"] },
        { "Files", Pure },
        { "Photos", Pure },
        { "Scaffold", Pure },
        { "Yaml", ["Text", "Diagnostics"] },
        { "Read", [.. Pure, "Files", "Photos", "Yaml"] },
        { "Process", [.. Pure, "Yaml"] },
        { "Translate", [.. Pure, "Files"] },
        { "PostProcess", Pure },
        { "Output", [.. Pure, "Files", "Photos"] },
        { "Archive", [.. Pure, "Files"] },
        { "Deploy", [.. Pure, "Files"] },
        { "Preview", [.. Pure, "Files"] },
        { "Build", [.. Pure, "Files", "Photos", "Scaffold", "Yaml", "Read", "Process", "Translate", "PostProcess", "Output", "Archive", "Deploy", "Preview"] },
        { "Cli", [.. Pure, "Build", "Output", "Deploy", "Preview"] },
    };

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_imports_only_what_lies_below_it(string room, string[] allowed)
    {
        var forbidden = AllRooms().Where(other => other != room && !allowed.Contains(other)).Select(other => House + other).ToArray();

        var result = Types.InAssembly(typeof(BuildPipeline).Assembly).That().ResideInNamespace(House + room).ShouldNot().HaveDependencyOnAny(forbidden).GetResult();

        Assert.True(result.IsSuccessful, $"{room} must not know: " + string.Join(", ", result.FailingTypes?.Select(type => type.FullName) ?? []));
    }

    [Fact]
    public void Every_room_has_its_rule() =>
        Assert.Equal(AllRooms().Order(StringComparer.Ordinal), Rooms.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    private static IEnumerable<string> AllRooms() => typeof(BuildPipeline).Assembly.GetTypes()
        .Select(type => type.Namespace ?? "").Where(name => name.StartsWith(House, StringComparison.Ordinal))
        .Select(name => name[House.Length..].Split('.')[0]).Distinct();
}

using System.Text.RegularExpressions;
using Xunit;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Architecture;

/// <summary>Rooms one can see across: namespaces follow folders, files stay small, names carry a concept.</summary>
public sealed partial class SourceFileTests
{
    private const int HardLimit = 300;
    private const int MedianLimit = 70;
    private static readonly string[] Sources = Directory.GetFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories);

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var strays = Sources.Where(file => Namespace().Match(File.ReadAllText(file)) is { Success: true } match
            && match.Groups["name"].Value != "Yujiang.Static." + Path.GetRelativePath(Repository.PathOf("src"), Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.'));

        Assert.Empty(strays);
    }

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines() =>
        Assert.DoesNotContain(Sources, file => File.ReadLines(file).Count() > HardLimit);

    [Fact]
    public void The_median_file_fits_on_a_screen()
    {
        var lengths = Sources.Select(file => File.ReadLines(file).Count()).Order().ToList();

        Assert.InRange(lengths[lengths.Count / 2], 1, MedianLimit);
    }

    [Fact]
    public void No_name_stands_in_for_a_missing_concept() =>
        Assert.DoesNotContain(Sources, file => Nameless().IsMatch(Path.GetFileNameWithoutExtension(file)));

    [Fact]
    public void Nothing_is_left_for_later() =>
        Assert.DoesNotContain(Sources, file => Later().IsMatch(File.ReadAllText(file)));

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex("(Helper|Util|Utils|Utility|Manager|Service|Common|Base|Info|Data)s?$")]
    private static partial Regex Nameless();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex Later();
}

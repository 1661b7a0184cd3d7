using System.IO.Compression;
using Xunit;
using Yujiang.Static.Archive.Verification;
using Yujiang.Static.Build;
using Yujiang.Static.Model;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Archive;

/// <summary>Editions of every kind of date are published in order, and their permanent copies are sound and keep the date as written.</summary>
public sealed class DateCopyTests : IDisposable
{
    // As the front page lists them, by the first day each can mean, the latest first.
    private static readonly (string Name, string Date)[] Editions =
    [
        ("far", "Y17000"), ("moment", "2024-04-18T08:05:00+08:00"), ("season", "2001-21"), ("set", "\"[1961-12,1985]\""), ("decade", "193X?"), ("digits", "1950S2"),
        ("parts", "\"%0987-~06-11\""), ("first", "00XX"), ("caesar", "-0044-03-15"), ("ice", "Y-17E7"), ("undated", ""),
    ];

    private readonly Workplace place = Workplace.WithSoundEdition();

    public DateCopyTests()
    {
        foreach (var (name, date) in Editions)
        {
            place.Lay(place.PathOf("input/editions/spring"), $"input/editions/{name}");
            var file = place.PathOf($"input/editions/{name}/edition.yaml");
            File.WriteAllText(file, File.ReadAllText(file).Replace("date: 2024-04-18", $"date: {date}", StringComparison.Ordinal));
        }
        place.Remove("input/editions/spring");
    }

    public void Dispose() => place.Dispose();

    [Fact]
    public void Editions_of_all_dates_are_published_the_newest_first()
    {
        var report = place.Build();

        Assert.Equal(Outcome.Published, report.Outcome);
        Assert.Equal(["caesar", "far", "ice"], report.Diagnostics.Where(diagnostic => diagnostic.Rule.Id == "YJ1062").Select(diagnostic => diagnostic.Span.Path.Value.Split('/')[^2]));
        var front = place.Read("output/en/index.html");
        Assert.Equal(Editions.Select(edition => edition.Name), Editions.Select(edition => edition.Name).OrderBy(name => front.IndexOf($"{name}/", StringComparison.Ordinal)));
        foreach (var (name, date) in Editions)
        {
            foreach (var copy in (string[])[".bag.zip", ".wacz"])
                Assert.Empty(CopyVerification.Run(place.PathOf($"output/archive/{name}/{name}{copy}"), new Progress<BuildProgress>(), CancellationToken.None).Findings);
            using var bag = ZipFile.OpenRead(place.PathOf($"output/archive/{name}/{name}.bag.zip"));
            using var reader = new StreamReader(bag.GetEntry($"{name}/bag-info.txt")!.Open());
            Assert.Equal(date.Length > 0, reader.ReadToEnd().Contains($"\nDate-EDTF: {date.Trim('"')}\n", StringComparison.Ordinal));
        }
    }
}

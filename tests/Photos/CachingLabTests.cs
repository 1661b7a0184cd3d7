using System.Text.Json;
using Xunit;
using Yujiang.Static.Build;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Photos;
using Yujiang.Static.Tests.Support;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Photos;

/// <summary>What a master measured is remembered between runs, and for no longer than its bytes.</summary>
public sealed class CachingLabTests : IDisposable
{
    private readonly MasterFolder masters = new();
    private readonly TempFolder cache = new();

    public void Dispose()
    {
        masters.Dispose();
        cache.Dispose();
    }

    public static TheoryData<string> SampleMasters =>
        [.. Directory.EnumerateFiles(Repository.PathOf("input", "editions", "yujiang", "photos")).Where(file => !file.EndsWith(".yaml", StringComparison.Ordinal)).Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(SampleMasters))]
    public void Each_master_of_the_sample_is_remembered_whole(string name)
    {
        var path = Repository.PathOf("input", "editions", "yujiang", "photos", name);
        var first = Keeping(masters.Lab).Measure(path, ContentPath.Of(name));

        var again = Reading(new BlindLab(masters.Lab.Version)).Measure(path, ContentPath.Of("moved/" + name));

        Assert.Equal("moved/" + name, again.Master!.File.Value);
        Assert.Equal(Text(first), Text(again));
    }

    [Fact]
    public void A_master_that_changed_is_measured_anew()
    {
        var path = masters.Add("a.png", MasterFolder.Patch(40, 30, 200, 0, 0));
        Keeping(masters.Lab).Measure(path, ContentPath.Of("a.png"));
        masters.Add("a.png", MasterFolder.Patch(60, 30, 0, 0, 200));

        Assert.Equal(60, Reading(masters.Lab).Measure(path, ContentPath.Of("a.png")).Master!.Width);
    }

    [Fact]
    public void A_picture_under_a_wrong_name_is_told_every_time()
    {
        var path = masters.Add("a.png", MasterFolder.Patch(40, 30, 200, 0, 0));
        Keeping(masters.Lab).Measure(path, ContentPath.Of("a.png"));

        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal(PhotoFault.Misnamed, Keeping(masters.Lab).Measure(path, ContentPath.Of("a.jpg")).Fault);
    }

    [Fact]
    public void A_damaged_record_is_not_believed()
    {
        var path = masters.Add("a.png", MasterFolder.Patch(40, 30, 200, 0, 0));
        Keeping(masters.Lab).Measure(path, ContentPath.Of("a.png"));
        var record = Assert.Single(Directory.GetFiles(cache.Path));
        File.WriteAllText(record, File.ReadAllText(record).Replace("40", "41", StringComparison.Ordinal));

        Assert.Equal(40, Reading(masters.Lab).Measure(path, ContentPath.Of("a.png")).Master!.Width);
    }

    [Fact]
    public void A_check_keeps_nothing()
    {
        var path = masters.Add("a.png", MasterFolder.Patch(40, 30, 200, 0, 0));

        Reading(masters.Lab).Measure(path, ContentPath.Of("a.png"));

        Assert.Empty(Directory.GetFiles(cache.Path));
    }

    private CachingLab Keeping(IPhotoLab lab) => new(lab, new BuildCache(cache.Path), isKeeping: true);

    private CachingLab Reading(IPhotoLab lab) => new(lab, new BuildCache(cache.Path), isKeeping: false);

    private static string Text(Measurement measurement) => $"{measurement.Fault} {measurement.Detail} " + JsonSerializer.Serialize(measurement.Master! with { File = null! });

    private sealed class BlindLab(string version) : IPhotoLab
    {
        public string Version => version;

        public Measurement Measure(string physicalPath, ContentPath file) => throw new InvalidOperationException("It was to be remembered.");

        public IReadOnlyList<byte[]> Make(string physicalPath, IReadOnlyList<RenditionRecipe> recipes, FocalPoint focus) => throw new NotSupportedException();
    }
}

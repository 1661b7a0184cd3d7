using Xunit;
using Yujiang.Static.Model;
using Yujiang.Static.Photos;
using Yujiang.Static.Text;
using static Yujiang.Static.Tests.Photos.MasterFolder;

namespace Yujiang.Static.Tests.Photos;

public sealed class DeterminismTests : IDisposable
{
    private readonly MasterFolder masters = new();

    public void Dispose() => masters.Dispose();

    [Theory]
    [InlineData(PictureFormat.Avif)]
    [InlineData(PictureFormat.Webp)]
    [InlineData(PictureFormat.Jpeg)]
    [InlineData(PictureFormat.Png)]
    public void Renditions_made_at_the_same_time_have_the_same_bytes(object format)
    {
        var path = masters.Add("scene.jpg", Scene(900, 600), ".jpg[Q=92]");
        var recipe = Recipe((PictureFormat)format, 480, 320, "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>");
        var alone = ContentHash.Of(masters.MakeBytes(path, recipe));

        var together = new string[6];
        Parallel.For(0, together.Length, i => together[i] = ContentHash.Of(masters.MakeBytes(path, recipe)));

        Assert.All(together, hash => Assert.Equal(alone, hash));
    }

    [Fact]
    public void The_lab_pins_the_threads_whatever_the_machine_offers()
    {
        _ = new VipsPhotoLab();

        Assert.Equal((1, 0), (NetVips.NetVips.Concurrency, NetVips.Cache.Max));
    }

    [Fact]
    public void The_version_names_the_library_and_the_settings()
    {
        Assert.Matches(@"^libvips \d+\.\d+\.\d+, darkroom \d+, search \d+, encoders [0-9a-f]{8}$", masters.Lab.Version);
        Assert.Equal(masters.Lab.Version, new VipsPhotoLab().Version);
    }

    [Fact]
    public void Masters_measured_at_the_same_time_do_not_take_each_others_faults()
    {
        var whole = Scene(300, 200).WriteToBuffer(".jpg");
        var good = masters.Add("good.jpg", whole);
        var cut = masters.Add("cut.jpg", whole[..(whole.Length / 2)]);
        var faults = new PhotoFault[40];

        Parallel.For(0, faults.Length, i => faults[i] = masters.Measure(i % 2 == 0 ? good : cut).Fault);

        Assert.All(faults.Index(), f => Assert.Equal(f.Index % 2 == 0 ? PhotoFault.None : PhotoFault.Truncated, f.Item));
    }

    [Fact]
    public void The_hash_is_that_of_the_whole_file()
    {
        var bytes = Scene(64, 48).WriteToBuffer(".jpg");

        Assert.Equal(ContentHash.Of(bytes), masters.Master(masters.Add("a.jpg", bytes)).Hash);
    }
}

using NetVips;
using Xunit;
using Yujiang.Static.Photos;
using static Yujiang.Static.Tests.Photos.MasterFolder;

namespace Yujiang.Static.Tests.Photos;

public sealed class FaultTests : IDisposable
{
    private readonly MasterFolder masters = new();

    public void Dispose() => masters.Dispose();

    [Theory]
    [InlineData("a.jpg", ".jpg")]
    [InlineData("progressive.jpg", ".jpg[interlace=true]")]
    [InlineData("a.png", ".png")]
    [InlineData("interlaced.png", ".png[interlace=true]")]
    [InlineData("a.tif", ".tif")]
    [InlineData("lzw.tif", ".tif[compression=lzw]")]
    [InlineData("a.webp", ".webp")]
    [InlineData("a.gif", ".gif")]
    public void A_truncated_master_is_found_wherever_it_ends(string name, string suffix)
    {
        var whole = Scene(300, 200).WriteToBuffer(suffix);

        foreach (var part in new[] { 0.02, 0.3, 0.6, 0.9, 0.97 })
        {
            var measurement = masters.Measure(masters.Add(name, whole[..(int)(whole.Length * part)]));
            Assert.Equal((part, PhotoFault.Truncated), (part, measurement.Fault));
            Assert.Null(measurement.Master);
        }
    }

    [Fact]
    public void A_whole_master_has_no_fault_even_with_bytes_behind_its_end()
    {
        var whole = Scene(300, 200).WriteToBuffer(".jpg");

        Assert.Equal(PhotoFault.None, masters.Measure(masters.Add("a.jpg", [.. whole, 1, 2, 3])).Fault);
    }

    [Theory]
    [InlineData("a.jpg", ".png", "PNG")]
    [InlineData("b.jpg", ".gif", "GIF")]
    [InlineData("c.png", ".jpg", "JPEG")]
    [InlineData("d.tif", ".webp", "WebP")]
    [InlineData("e.jpg", ".avif", "AVIF")]
    [InlineData("f", ".jpg", "JPEG")]
    public void A_master_with_another_content_than_its_name_says_is_named_and_measured(string name, string suffix, string content)
    {
        var measurement = masters.Measure(masters.Add(name, Scene(80, 60), suffix));

        Assert.Equal((PhotoFault.Misnamed, content), (measurement.Fault, measurement.Detail));
        Assert.Equal((80, 60), (measurement.Master!.Width, measurement.Master.Height));
    }

    [Fact]
    public void A_git_lfs_pointer_is_told_from_a_picture()
    {
        var path = masters.Add("a.jpg", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n");

        Assert.Equal(PhotoFault.LfsPointer, masters.Measure(path).Fault);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("余江 is not a picture", "text")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "text")]
    [InlineData("%PDF-1.7 and so on", "PDF")]
    [InlineData("8BPS\0\u0001", "PSD")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "HEIC")]
    [InlineData("\u0001\u0002\u0003\u0004", "unknown")]
    public void What_is_no_picture_is_called_by_what_it_is(string content, string detail)
    {
        var measurement = masters.Measure(masters.Add("a.jpg", content));

        Assert.Equal((PhotoFault.Unreadable, detail), (measurement.Fault, measurement.Detail));
        Assert.Null(measurement.Master);
    }

    [Fact]
    public void A_damaged_master_with_its_end_in_place_is_unreadable()
    {
        var bytes = Scene(80, 60).WriteToBuffer(".png");
        bytes.AsSpan(20, 200).Fill(0xEE);

        Assert.Equal((PhotoFault.Unreadable, "PNG"), Told(masters.Measure(masters.Add("a.png", bytes))));
    }

    [Fact]
    public void A_master_with_more_pixels_than_the_limit_is_refused_before_it_is_decoded()
    {
        var path = masters.Add("wide.png", Image.Black(20001, 15000), ".png[compression=1,bitdepth=1]");

        Assert.Equal((PhotoFault.TooLarge, "20001 × 15000"), Told(masters.Measure(path)));
    }

    [Fact]
    public void A_picture_that_broke_after_it_was_measured_is_named_in_the_exception()
    {
        var path = masters.Add("a.jpg", Scene(300, 200).WriteToBuffer(".jpg")[..2000]);

        var thrown = Assert.Throws<InvalidDataException>(
            () => masters.MakeBytes(path, Recipe(Model.PictureFormat.Jpeg, 100, 67)));

        Assert.Contains("a.jpg", thrown.Message, StringComparison.Ordinal);
    }

    private static (PhotoFault Fault, string Detail) Told(Measurement measurement) => (measurement.Fault, measurement.Detail);
}

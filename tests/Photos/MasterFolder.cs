using System.Text;
using NetVips;
using Xunit;
using Yujiang.Static.Model;
using Yujiang.Static.Photos;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Photos;

/// <summary>A temporary folder of masters that tests make themselves, and the lab that works on them.</summary>
internal sealed class MasterFolder : IDisposable
{
    public const string IccData = "icc-profile-data";

    private readonly string root = Directory.CreateTempSubdirectory("yujiang-photos-").FullName;

    public VipsPhotoLab Lab { get; } = new();

    public static Image Patch(int width, int height, params double[] colour) =>
        (Image.Black(width, height, colour.Length) + colour).Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: colour.Length < 3 ? Enums.Interpretation.Bw : Enums.Interpretation.Srgb);

    /// <summary>Left half one colour, right half another: orientation and crops can be seen in it.</summary>
    public static Image Halves(int width, int height, double[] left, double[] right) =>
        Patch(width / 2, height, left).Join(Patch(width - (width / 2), height, right), Enums.Direction.Horizontal);

    /// <summary>A picture with as much detail as a photograph, the same in every run.</summary>
    public static Image Scene(int width, int height)
    {
        var bands = Enumerable.Range(1, 3).Select(seed => Image.Perlin(width, height, cellSize: 40 * seed, seed: seed)).ToArray();
        using var grain = Image.Gaussnoise(width, height, sigma: 6, mean: 0, seed: 7);
        return ((bands[0].Bandjoin(bands[1], bands[2]) * 100) + 128 + grain).Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: Enums.Interpretation.Srgb).CopyMemory();
    }

    public static RenditionRecipe Recipe(PictureFormat format, int width, int height, string xmp = "") =>
        new() { Format = format, Width = width, Height = height, Quality = 80, Xmp = xmp };

    public static byte[] Profile(string name) => Image.ProfileLoad(name);

    public static Image With(Image image, string field, byte[] data) => image.Mutate(m => m.Set(GValue.BlobType, field, data));

    public string Add(string name, byte[] bytes)
    {
        var path = Path.Combine(root, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    public string Add(string name, Image image, string? suffix = null) => Add(name, image.WriteToBuffer(suffix ?? Path.GetExtension(name)));

    public Measurement Measure(string path) => Lab.Measure(path, ContentPath.Of(Path.GetFileName(path)));

    public Master Master(string path)
    {
        var measurement = Measure(path);
        Assert.Equal(PhotoFault.None, measurement.Fault);
        return Assert.IsType<Master>(measurement.Master);
    }

    public Image Make(string path, RenditionRecipe recipe, FocalPoint? focus = null) =>
        Image.NewFromBuffer(MakeBytes(path, recipe, focus));

    public byte[] MakeBytes(string path, RenditionRecipe recipe, FocalPoint? focus = null) =>
        Lab.Make(path, [recipe], focus ?? FocalPoint.Centre)[0];

    /// <summary>The middle pixel of a lossless rendition in half the master's size.</summary>
    public double[] Developed(string path)
    {
        var master = Master(path);
        using var made = Make(path, Recipe(PictureFormat.Png, master.Width / 2, master.Height / 2));
        return made.Getpoint(made.Width / 2, made.Height / 2);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}

using System.Globalization;
using NetVips;
using Yujiang.Static.Model;
using Yujiang.Static.Photos;

// Every picture given, at three widths, in every format: bytes and dissimilarity at the fixed quality and at the one that is found.
//     dotnet run -c Release --project tests/benchmarks/pictures -- TARGET PICTURE...
const string Row = "| {0} | {1} | {2} | {3} | {4:F4} | {5} | {6:F4} | {7:P0} |";
var target = double.Parse(args[0], CultureInfo.InvariantCulture);
var lab = new VipsPhotoLab();
Console.WriteLine("| picture | width | format | fixed B | dissimilarity | found B | dissimilarity | of fixed |\n|---|---|---|---|---|---|---|---|");
foreach (var path in args[1..])
{
    foreach (var width in new[] { 360, 720, 1440 })
    {
        var height = HeightAt(path, width);
        using var original = Image.NewFromBuffer(Make(path, Recipe(PictureFormat.Png, 100, 0)));
        using var still = original.CopyMemory();
        using var measure = new Similarity(still);
        foreach (var (format, quality) in new[] { (PictureFormat.Avif, 50), (PictureFormat.Webp, 68), (PictureFormat.Jpeg, 74) })
        {
            var plain = Make(path, Recipe(format, quality, 0));
            var found = Make(path, Recipe(format, quality, target));
            Console.WriteLine(string.Format(CultureInfo.InvariantCulture, Row, Path.GetFileNameWithoutExtension(path), width, format,
                plain.Length, Loss(measure, plain), found.Length, Loss(measure, found), (double)found.Length / plain.Length));
        }

        RenditionRecipe Recipe(PictureFormat format, int quality, double aim) =>
            new() { Format = format, Width = width, Height = height, Quality = quality, Target = aim, Xmp = "" };
    }
}

byte[] Make(string path, RenditionRecipe recipe) => lab.Make(path, [recipe], FocalPoint.Centre)[0];

static int HeightAt(string path, int width)
{
    using var master = Enlarger.Open(path);
    var size = Enlarger.UprightSize(master);
    return (int)Math.Round((double)width * size.Height / size.Width, MidpointRounding.AwayFromZero);
}

static double Loss(Similarity measure, byte[] bytes)
{
    using var decoded = Image.NewFromBuffer(bytes);
    using var copy = decoded.CopyMemory();
    return measure.DissimilarityOf(copy);
}

#:package NetVips@3.2.0
#:package NetVips.Native.linux-x64@8.18.7
// Renders the drawings (*.svg in this folder) to press masters in ../photos.
// Run: dotnet run make-masters.cs [name ...]
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security;
using System.Text;
using NetVips;

const int LongSide = 2400;
const string Credit = "插图：余江专版", Creator = "余江专版";
const string RightsZh = "插图：余江专版，以CC BY 4.0许可发布";
const string RightsEn = "Illustration: Yujiang Feature, published under CC BY 4.0";

string drawings = Here(), photos = Path.Combine(drawings, "..", "photos");
Directory.CreateDirectory(photos);
NetVips.NetVips.Concurrency = 1;

// The masters differ on purpose, as deliveries to a picture desk do.
var masters = new Dictionary<string, Master>
{
    ["city-view"] = new(),
    ["naile-workshop"] = new(Quality: 50, Profile: "cmyk"), // four full planes, and the profile alone is 0.9 MB
    ["wodeke-exterior"] = new(Profile: "p3"),
    ["ruiyuan-workshop"] = new(),
    ["huaerda-line"] = new(),
    ["eyewear-park"] = new(Rotated: true),
    ["dasao-visit"] = new(
        HeadlineZh: "“余江大嫂”走村入户", HeadlineEn: "Yujiang Dasao volunteers, door to door",
        CaptionZh: "“余江大嫂”走村入户察民情调纠纷。",
        CaptionEn: "Yujiang Dasao volunteers go from village to village and door to door to hear people’s concerns and settle disputes.",
        AltZh: "大树下，穿红马甲的妇女与村民围坐交谈，另有两位走向院门。",
        AltEn: "Under a big tree, women in red vests talk with villagers; two more walk to a courtyard gate."),
    ["village-homesteads"] = new(Camera: true),
};

foreach (var (name, m) in masters)
{
    if (args.Length > 0 && !args.Contains(name)) continue;
    string svg = Path.Combine(drawings, name + ".svg");
    using var probe = Image.Svgload(svg);
    double scale = (double)LongSide / Math.Max(probe.Width, probe.Height);
    Image image = Image.Svgload(svg, scale: scale).Flatten(background: [255, 255, 255]);

    if (m.Profile is { } profile)
        image = image.IccTransform(profile, inputProfile: "srgb", intent: Enums.Intent.Relative);
    if (m.Rotated)
        image = image.Rot270(); // orientation 6 asks the reader to turn it 90° clockwise

    image = image.CopyMemory();
    image = image.Mutate(x =>
    {
        x.Set(GValue.GIntType, "orientation", m.Rotated ? 6 : 1);
        x.Set(GValue.BlobType, "xmp-data", Encoding.UTF8.GetBytes(Xmp(m)));
        if (m.CaptionZh is not null) x.Set(GValue.BlobType, "iptc-data", Iptc(m));
        if (m.Camera)
        {
            // Private data that must not reach readers. libvips calls the EXIF block ifd2 and the GPS block ifd3.
            Text(x, "exif-ifd0-Make", "Testmake"); Text(x, "exif-ifd0-Model", "Testmodel 1");
            Text(x, "exif-ifd2-BodySerialNumber", "TEST-000001"); Text(x, "exif-ifd2-LensModel", "Testlens 35");
            Text(x, "exif-ifd3-GPSLatitudeRef", "N"); Text(x, "exif-ifd3-GPSLatitude", "28/1 12/1 0/1");
            Text(x, "exif-ifd3-GPSLongitudeRef", "E"); Text(x, "exif-ifd3-GPSLongitude", "116/1 48/1 0/1");
        }
    });

    string file = Path.Combine(photos, name + ".jpg");
    image.Jpegsave(file, q: m.Quality, subsampleMode: Enums.ForeignSubsample.Off,
        optimizeCoding: true, trellisQuant: true, overshootDeringing: true);
    Console.WriteLine($"{name}.jpg {image.Width}x{image.Height} {image.Bands} bands, {new FileInfo(file).Length / 1024} KiB");
}

static void Text(MutableImage x, string field, string value) => x.Set(GValue.GStrType, field, value);

static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

static string Xmp(Master m)
{
    static string E(string s) => SecurityElement.Escape(s);
    static string Alt(string tag, string zh, string en) =>
        $"<{tag}><rdf:Alt><rdf:li xml:lang=\"x-default\">{E(zh)}</rdf:li><rdf:li xml:lang=\"zh-Hans\">{E(zh)}</rdf:li>"
        + $"<rdf:li xml:lang=\"en\">{E(en)}</rdf:li></rdf:Alt></{tag}>";
    var b = new StringBuilder();
    b.Append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">")
     .Append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\"")
     .Append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\"")
     .Append(" xmlns:Iptc4xmpCore=\"http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/\"")
     .Append(" xmlns:Iptc4xmpExt=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\">")
     .Append("<dc:creator><rdf:Seq><rdf:li>" + E(Creator) + "</rdf:li></rdf:Seq></dc:creator>")
     .Append("<photoshop:Credit>" + E(Credit) + "</photoshop:Credit>")
     .Append(Alt("dc:rights", RightsZh, RightsEn))
     .Append("<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation</Iptc4xmpExt:DigitalSourceType>");
    if (m.CaptionZh is not null)
        b.Append(Alt("dc:description", m.CaptionZh, m.CaptionEn!))
         .Append("<photoshop:Headline>" + E(m.HeadlineZh!) + "</photoshop:Headline>")
         .Append(Alt("dc:title", m.HeadlineZh!, m.HeadlineEn!))
         .Append(Alt("Iptc4xmpCore:AltTextAccessibility", m.AltZh!, m.AltEn!));
    return b.Append("</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>").ToString();
}

// Legacy IPTC IIM inside a Photoshop image resource block: this is the payload of the APP13 segment.
static byte[] Iptc(Master m)
{
    var iim = new List<byte>();
    void Set(byte record, byte dataset, byte[] value)
    {
        iim.AddRange([0x1C, record, dataset, (byte)(value.Length >> 8), (byte)value.Length]);
        iim.AddRange(value);
    }
    Set(1, 90, [0x1B, (byte)'%', (byte)'G']); // coded character set: UTF-8
    Set(2, 0, [0, 4]);
    Set(2, 80, Encoding.UTF8.GetBytes(Creator));
    Set(2, 105, Encoding.UTF8.GetBytes(m.HeadlineZh!));
    Set(2, 110, Encoding.UTF8.GetBytes(Credit));
    Set(2, 116, Encoding.UTF8.GetBytes(RightsZh));
    Set(2, 120, Encoding.UTF8.GetBytes(m.CaptionZh!));

    var block = new List<byte>(Encoding.ASCII.GetBytes("Photoshop 3.0\08BIM")) { 0x04, 0x04, 0, 0 }; // resource 0x0404, empty name
    var size = new byte[4];
    BinaryPrimitives.WriteInt32BigEndian(size, iim.Count);
    block.AddRange(size);
    block.AddRange(iim);
    if (iim.Count % 2 == 1) block.Add(0);
    return [.. block];
}

internal sealed record Master(int Quality = 88, string? Profile = null, bool Rotated = false, bool Camera = false,
    string? HeadlineZh = null, string? HeadlineEn = null, string? CaptionZh = null, string? CaptionEn = null,
    string? AltZh = null, string? AltEn = null);

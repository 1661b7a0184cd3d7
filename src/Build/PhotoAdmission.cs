using System.Text;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Photos;
using Yujiang.Static.Read;
using Yujiang.Static.Scaffold;
using Yujiang.Static.Text;
using Yujiang.Static.Yaml;

namespace Yujiang.Static.Build;

/// <summary>Takes a picture into an edition: a copy under a name fit for an address, and an entry in photos.yaml with what the picture says of itself.</summary>
internal sealed class PhotoAdmission(BuildOptions options, ISourceTree input, IPhotoLab lab, Languages languages)
{
    private static readonly Wording NoFile = new("There is no file “{0}”.", "没有文件“{0}”。");
    private static readonly Wording NoPicture = new("“{0}” is not named as a JPEG, TIFF or PNG file (.jpg, .tif, .png), which masters are.", "“{0}”的扩展名不是.jpg、.tif或.png，原图须为JPEG、TIFF或PNG。");
    private static readonly Wording NoName = new("“{0}” cannot be a photo's name: use lower-case letters, digits and hyphens, for instance “{1}”.", "“{0}”不能作为照片名：请用小写字母、数字和连字符，例如“{1}”。");
    private static readonly Wording PhotoThere = new("The edition has a photo “{0}” already; nothing was written. Give this one another name: --name NAME", "此期已有照片“{0}”，未写入任何内容。请用--name另取名称。");
    private static readonly Wording EntryThere = new("photos.yaml describes “{0}” already; nothing was written.", "photos.yaml中已有“{0}”，未写入任何内容。");
    private static readonly Wording SheetUnread = new("photos.yaml cannot be added to as it stands; “dotnet run -- check” says why. Nothing was written.", "photos.yaml现状无法添加条目，原因见“dotnet run -- check”。未写入任何内容。");
    private static readonly Wording Fault = new("{0}: {1} {2}", "{0}：{1}{2}");
    private static readonly Wording Next = new(
        "Next: fill in what is empty under “{0}” in photos.yaml, and place the picture with ![]({0}) alone in a paragraph of both languages; “dotnet run -- check” says what is missing.",
        "接下来：在photos.yaml的“{0}”下填写空着的字段，并在两种语言的版块中各用单独一段![]({0})放置；“dotnet run -- check”列出尚缺的内容。");

    /// <summary>Takes in <paramref name="file"/>, any path, under <paramref name="name"/> or, where that is empty, under the file's own name.</summary>
    public ScaffoldResult Admit(ContentPath edition, string file, string name)
    {
        if (!Disk.IsFile(file))
            return ScaffoldResult.Refuse(NoFile, file);
        var extension = Path.GetExtension(file).TrimStart('.').ToLowerInvariant();
        if (!PhotoSheetReader.MasterExtensions.Contains(extension))
            return ScaffoldResult.Refuse(NoPicture, Path.GetFileName(file));
        if (name.Length > 0 && !Slug.TryParse(name, out _))
            return ScaffoldResult.Refuse(NoName, name, Slug.Suggest(name, "bridge"));
        var photos = edition.Below("photos");
        var there = input.Enumerate(photos).Where(photo => photo.Folder == photos && PhotoSheetReader.MasterExtensions.Contains(photo.Extension)).ToList();
        var target = photos.Below($"{(name.Length > 0 ? name : NameFor(file, there.Count))}.{extension}");
        // A picture that lies in the folder already only lacks its entry.
        var isInPlace = Path.GetFullPath(file) == input.PhysicalPath(target);
        if (there.Find(photo => string.Equals(photo.Stem, target.Stem, StringComparison.OrdinalIgnoreCase)) is { } twin && !(isInPlace && twin == target))
            return ScaffoldResult.Refuse(PhotoThere, twin.Name);
        return Add(file, target, isInPlace);
    }

    private ScaffoldResult Add(string file, ContentPath target, bool isInPlace)
    {
        var measurement = lab.Measure(Path.GetFullPath(file), target);
        if (measurement is not { Fault: PhotoFault.None, Master: { } master })
        {
            var rule = ReadRules.Of(measurement.Fault);
            return ScaffoldResult.Unsound(Fault, file, Filled(rule.Message, measurement.Detail), Filled(rule.Hint, measurement.Detail));
        }
        var sheet = target.Folder.Below("photos.yaml");
        var before = input.Exists(sheet) ? input.ReadBytes(sheet) : null;
        if (Names(before, sheet) is not { } names)
            return ScaffoldResult.Unsound(SheetUnread);
        if (names.Contains(target.Name) && isInPlace)
            return ScaffoldResult.Refuse(EntryThere, target.Name);
        var after = names.Contains(target.Name) ? before! : Extended(before, sheet, ScaffoldText.Photo(target.Name, WordsOf(master.Embedded), languages));
        if (Names(after, sheet)?.Contains(target.Name) is not true)
            return ScaffoldResult.Unsound(SheetUnread);

        var addition = new InputAddition(options.Input);
        if (!isInPlace)
            addition.Add(target, Disk.Read(file));
        if (before is null)
            addition.Add(sheet, after);
        else if (before != after)
            addition.Replace(sheet, before, after);
        addition.Commit();
        ContentPath[] written = [.. isInPlace ? [] : new[] { target }, .. before == after ? [] : new[] { sheet }];
        return ScaffoldResult.Wrote([.. written.Select(input.Named)], Next, target.Name);
    }

    private static string NameFor(string file, int count) => Slug.Suggest(Path.GetFileNameWithoutExtension(file), $"photo-{count + 1}");

    private static Wording Filled(Wording wording, string detail) => new(wording.In(Tongue.English, [detail]), wording.In(Tongue.Chinese, [detail]));

    // The names that have entries; null where the sheet has a mistake of form.
    private static HashSet<string>? Names(byte[]? sheet, ContentPath path)
    {
        if (sheet is null)
            return [];
        var bag = new DiagnosticBag();
        var text = Encoding.UTF8.GetString(sheet).TrimStart('\ufeff').ReplaceLineEndings("\n");
        var map = YamlReader.Read(text, path, 1, bag);
        return map is null || bag.HasErrors || text.Contains('\ufffd') ? null : [.. map.Entries.Select(entry => entry.Key.Text)];
    }

    private byte[] Extended(byte[]? sheet, ContentPath path, string entry)
    {
        if (sheet is null)
            return Encoding.UTF8.GetBytes(ScaffoldText.PhotoSheet(new SchemaLines(options.Input).For(path.Folder, SchemaLines.Photos)) + "\n" + entry);
        var newline = sheet.AsSpan().IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";
        var isOpen = sheet.Length > 0 && sheet[^1] is not ((byte)'\n' or (byte)'\r');
        return [.. sheet, .. Encoding.UTF8.GetBytes((isOpen ? newline : "") + entry.ReplaceLineEndings(newline))];
    }

    private Dictionary<string, Bilingual<string>> WordsOf(EmbeddedText embedded)
    {
        var spoken = new EmbeddedWords(languages);
        return new()
        {
            ["caption"] = spoken.In(embedded.Caption),
            ["credit"] = spoken.Everywhere(PhotoSheetReader.CreditOf(embedded)),
            ["alt"] = spoken.In(embedded.AltText),
        };
    }
}

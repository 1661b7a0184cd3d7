using System.Globalization;
using System.Text;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Read;
using Yujiang.Static.Scaffold;
using Yujiang.Static.Text;

namespace Yujiang.Static.Build;

/// <summary>The work of the new command: writes the files of an edition, a section or a photo for editors to fill in. Nothing is written over.</summary>
internal sealed class ScaffoldDesk(BuildOptions options)
{
    private const int MostSections = 99;
    private const string FirstSection = "lede";

    private static readonly Wording NoName = new("“{0}” cannot be a permanent address: use lower-case letters, digits and hyphens, for instance “{1}”.",
        "“{0}”不能作为永久地址：请用小写字母、数字和连字符，例如“{1}”。");
    private static readonly Wording EditionThere = new("There is an edition “{0}” already; nothing was written.", "“{0}”这一期已经存在，未写入任何内容。");
    private static readonly Wording SectionThere = new("The edition has a section “{0}” already ({1}); nothing was written.", "此期已有版块“{0}”（{1}），未写入任何内容。");
    private static readonly Wording NoNumber = new("The edition has a section 99, the last number; rename one to make room.", "此期已有99号版块，序号已到上限；请先给版块改号。");
    private static readonly Wording AfterEdition = new(
        "Next: write the headline in edition.yaml and the text in both section files. “dotnet run -- new section {0} NAME” and “new photo {0} FILE” add more; “dotnet run -- check” says what is missing. Set draft to false to publish.",
        "接下来：在edition.yaml中写主题，在两个版块文件中写正文。“dotnet run -- new section {0} 名称”和“new photo {0} 文件”可继续添加；“dotnet run -- check”列出尚缺的内容。写好后把draft改为false即可发布。");
    private static readonly Wording AfterSection = new(
        "Next: write headline and text in both files, the same blocks in the same order; then “dotnet run -- check”, and “dotnet run -- translate accept {0} {1}” when the two fit.",
        "接下来：在两个文件中写标题和正文，段落一一对应；然后运行“dotnet run -- check”，两种语言相符后运行“dotnet run -- translate accept {0} {1}”。");

    private readonly Composition rooms = new(options, new Progress<BuildProgress>());
    private readonly DiskSourceTree input = SourceTrees.InputOnDisk(options.Input);

    /// <summary>What is wrong with the publication, where it could not be read.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => rooms.Diagnostics.InOrder();

    /// <summary>A new edition: edition.yaml, its first section in both languages, photos.yaml.</summary>
    public ScaffoldResult Edition(string name)
    {
        if (ReadLanguages() is not { } languages)
            return ScaffoldResult.Unread;
        if (!Slug.TryParse(name, out _))
            return ScaffoldResult.Refuse(NoName, name, Slug.Suggest(name, "spring-2024"));
        var folder = FolderOf(name);
        if (input.Enumerate(folder).Count > 0)
            return ScaffoldResult.Refuse(EditionThere, name);
        var schemas = new SchemaLines(options.Input);
        return Write(
            [
                (folder.Below("edition.yaml"), ScaffoldText.Edition(languages, schemas.For(folder, SchemaLines.Edition))),
                .. SectionFiles(folder, 1, FirstSection, languages),
                (folder.Below("photos/photos.yaml"), ScaffoldText.PhotoSheet(schemas.For(folder.Below("photos"), SchemaLines.Photos))),
            ],
            AfterEdition, name);
    }

    /// <summary>A new section of an edition in both languages, behind the last.</summary>
    public ScaffoldResult Section(string edition, string name)
    {
        if (ReadLanguages() is not { } languages)
            return ScaffoldResult.Unread;
        if (EditionShelf.Refuse(input, edition) is { } refusal)
            return refusal;
        if (!Slug.TryParse(name, out _))
            return ScaffoldResult.Refuse(NoName, name, Slug.Suggest(name, "industry"));
        var files = input.Enumerate(FolderOf(edition).Below("sections"));
        if (files.FirstOrDefault(file => NameOf(file) == name) is { } there)
            return ScaffoldResult.Refuse(SectionThere, name, there.Name);
        var number = files.Select(NumberOf).DefaultIfEmpty(0).Max() + 1;
        return number > MostSections
            ? ScaffoldResult.Refuse(NoNumber)
            : Write([.. SectionFiles(FolderOf(edition), number, name, languages)], AfterSection, edition, name);
    }

    /// <summary>A copy of the picture at <paramref name="file"/> among an edition's photos, and its entry in photos.yaml.</summary>
    public ScaffoldResult Photo(string edition, string file, string name)
    {
        if (ReadLanguages() is not { } languages)
            return ScaffoldResult.Unread;
        return EditionShelf.Refuse(input, edition) ?? new PhotoAdmission(options, input, rooms.Lab, languages).Admit(FolderOf(edition), file, name);
    }

    private ScaffoldResult Write(IReadOnlyList<(ContentPath Path, string Text)> files, Wording next, params object[] arguments)
    {
        var addition = new InputAddition(options.Input);
        foreach (var (path, text) in files)
            addition.Add(path, Encoding.UTF8.GetBytes(text));
        addition.Commit();
        return ScaffoldResult.Wrote([.. files.Select(file => input.Named(file.Path))], next, arguments);
    }

    private static IEnumerable<(ContentPath Path, string Text)> SectionFiles(ContentPath folder, int number, string name, Languages languages) =>
        languages.Both.Select(language =>
            (folder.Below(string.Create(CultureInfo.InvariantCulture, $"sections/{number:00}-{name}.{language.Path}.md")), ScaffoldText.Section(languages)));

    // No edition at all is no mistake here: the first one is about to be made.
    private Languages? ReadLanguages() => rooms.Read().ReadPaper(options.BaseUrl, options.BasePath)?.Publication.Languages;

    private static ContentPath FolderOf(string edition) => ReadStage.EditionsFolder.Below(edition);

    private static string NameOf(ContentPath section) => section.Name.Length > 3 && section.Name[2] == '-' ? section.Name[3..].Split('.')[0] : "";

    private static int NumberOf(ContentPath section) =>
        section.Name.Length > 2 && int.TryParse(section.Name.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

using System.CommandLine;
using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Cli;

/// <summary>new edition, section and photo: files for editors to fill in, every field explained in them. What is there already stays as it is.</summary>
internal sealed class NewCommand(Terminal terminal)
{
    private static readonly Wording About = new("Write the files of a new edition, section or photo, every field explained", "新建一期、版块或照片的文件，字段均有说明");
    private static readonly Wording AboutEdition = new("A new edition: edition.yaml, a first section in both languages, photos.yaml", "新建一期：edition.yaml、两种语言的首个版块、photos.yaml");
    private static readonly Wording AboutSection = new("A new section in both languages, behind the last one", "新建版块（两种语言），排在最后");
    private static readonly Wording AboutPhoto = new("Copy a picture among the photos and describe it in photos.yaml, with what its IPTC and XMP say", "把图片复制到photos，并写入photos.yaml，图片自带的IPTC、XMP文字一并填入");
    private static readonly Wording EditionName = new("The edition's name: its folder and its permanent address", "期的名称：文件夹名，也是永久地址");
    private static readonly Wording Edition = new("The edition's folder", "该期文件夹名");
    private static readonly Wording SectionName = new("The section's name: its anchor in both languages", "版块名：两种语言共用的锚点");
    private static readonly Wording File = new("The picture, anywhere: JPEG, TIFF or PNG", "图片文件，任意位置：JPEG、TIFF或PNG");
    private static readonly Wording PhotoName = new("Its name among the photos, in place of the file's own", "照片名，代替文件原名");

    private readonly BuildFlags flags = new(terminal.Tongue);

    /// <summary>The command with its three subcommands.</summary>
    public Command Create()
    {
        var (edition, section) = (Name("NAME", EditionName), Name("NAME", SectionName));
        var (place, folder) = (Name("EDITION", Edition), Name("EDITION", Edition));
        var file = Name("FILE", File);
        var name = new Option<string>("--name") { Description = terminal.Say(PhotoName), HelpName = "NAME", DefaultValueFactory = _ => "" };
        return new Command("new", terminal.Say(About))
        {
            Furnish(new Command("edition", terminal.Say(AboutEdition)) { edition }, (desk, typed) => desk.Edition(typed.GetValue(edition)!)),
            Furnish(new Command("section", terminal.Say(AboutSection)) { place, section }, (desk, typed) => desk.Section(typed.GetValue(place)!, typed.GetValue(section)!)),
            Furnish(new Command("photo", terminal.Say(AboutPhoto)) { folder, file, name },
                (desk, typed) => desk.Photo(typed.GetValue(folder)!, typed.GetValue(file)!, typed.GetValue(name)!)),
        };
    }

    private Argument<string> Name(string name, Wording about) => new(name) { Description = terminal.Say(about) };

    private Command Furnish(Command command, Func<ScaffoldDesk, ParseResult, ScaffoldResult> act)
    {
        flags.AddInput(command);
        command.SetAction(typed =>
        {
            var options = flags.ReadInput(typed);
            var desk = new ScaffoldDesk(options);
            return Tell(act(desk, typed), desk, new ReportPaths(options));
        });
        return command;
    }

    private int Tell(ScaffoldResult result, ScaffoldDesk desk, ReportPaths paths)
    {
        foreach (var file in result.Written)
            Terminal.WriteLine(terminal.Out, paths.Of(file));
        if (result == ScaffoldResult.Unread)
            terminal.Error.Profile.Out.Writer.Write(TextReporter.Write(desk.Diagnostics, paths, terminal));
        else
            Terminal.WriteLine(terminal.Error, terminal.Say(result.Sentence, [.. result.Arguments]));
        return result.Outcome switch
        {
            ScaffoldOutcome.Written => ExitCode.Clean,
            ScaffoldOutcome.Refused => ExitCode.Usage,
            _ => ExitCode.Problems,
        };
    }
}

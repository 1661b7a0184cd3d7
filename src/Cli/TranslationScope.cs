using System.CommandLine;
using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;

namespace Yujiang.Static.Cli;

/// <summary>What a translate command was asked to look at; empty names mean all.</summary>
internal sealed record ScopeRequest(BuildOptions Options, string Edition, string Section, string Block)
{
    /// <summary>True for a block that is meant: a photo's name means all its texts.</summary>
    public bool Holds(TranslatedBlock block) =>
        (Section.Length == 0 || block.Section == Section)
        && (Block.Length == 0 || block.Id == Block || block.Source?.Id == Block || block.Id.StartsWith(Block + ":", StringComparison.Ordinal));
}

/// <summary>A report and those of its blocks that were asked for.</summary>
internal sealed record ScopedReport(TranslationReport Report, IReadOnlyList<TranslatedBlock> Blocks);

/// <summary>The arguments EDITION, SECTION and BLOCK of the translate commands, and --input.</summary>
internal sealed class TranslationScope
{
    private readonly Argument<string> edition;
    private readonly Argument<string> section;
    private readonly Argument<string> block;
    private readonly BuildFlags flags;

    public TranslationScope(Terminal terminal)
    {
        flags = new BuildFlags(terminal.Tongue);
        edition = Name("EDITION", new("The edition's folder; all where left out", "该期文件夹名；不写则为全部"));
        section = Name("SECTION", new("The section's name, or edition.yaml, or photos.yaml", "版块名，或edition.yaml、photos.yaml"));
        block = Name("BLOCK", new("The block's id as “translate status” prints it", "段的id，见translate status"));

        Argument<string> Name(string name, Wording about) => new(name) { Description = terminal.Say(about), DefaultValueFactory = _ => "" };
    }

    /// <summary>Adds the arguments and the flag.</summary>
    public void AddTo(Command command)
    {
        foreach (var argument in (Argument[])[edition, section, block])
            command.Arguments.Add(argument);
        flags.AddInput(command);
    }

    /// <summary>What they mean.</summary>
    public ScopeRequest Read(ParseResult typed) =>
        new(flags.ReadInput(typed), typed.GetValue(edition)!, typed.GetValue(section)!, typed.GetValue(block)!);
}

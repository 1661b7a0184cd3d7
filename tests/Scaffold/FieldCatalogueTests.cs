using Xunit;
using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Photos;
using Yujiang.Static.Read;
using Yujiang.Static.Scaffold;
using Yujiang.Static.Tests.Support;
using Yujiang.Static.Yaml;
using static Yujiang.Static.Tests.Support.Samples;

namespace Yujiang.Static.Tests.Scaffold;

/// <summary>
/// The catalogue, from which scaffolds and schemas are made, says of every field what the readers themselves do with it: they are run on files
/// with the field in every form.
/// </summary>
public sealed class FieldCatalogueTests : IDisposable
{
    private const string KnownHere = "The fields known here are: ";
    private readonly Workplace place = Workplace.WithSoundEdition();
    private readonly VipsPhotoLab lab = new();

    public static TheoryData<string> Forms => [.. FileForm.All.Keys];

    public void Dispose() => place.Dispose();

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_reader_knows_the_fields_of_the_catalogue_and_no_others(string name)
    {
        var form = FileForm.All[name];

        var refusal = Assert.Single(Read(form, form.With(("nothing_like_any_field", "x"))), diagnostic => diagnostic.Rule == YamlRules.UnknownKey);

        var hint = refusal.Hint(Tongue.English);
        Assert.StartsWith(KnownHere, hint, StringComparison.Ordinal);
        Assert.Equal(form.Fields.Select(field => field.Name).Order(StringComparer.Ordinal), hint[KnownHere.Length..].TrimEnd('.').Split(", "));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_reader_takes_every_field_in_every_form_it_may_have(string name)
    {
        var form = FileForm.All[name];

        var refused = from field in form.Fields
                      from yaml in Allowed(field)
                      from diagnostic in Read(form, form.With((field.Name, yaml)))
                      where IsOfForm(diagnostic)
                      select $"{field.Name}: {yaml} -> {diagnostic.Message(Tongue.English)}";

        Assert.Empty(refused);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_reader_refuses_every_field_in_a_form_it_may_not_have(string name)
    {
        var form = FileForm.All[name];

        var taken = from field in form.Fields
                    from yaml in Forbidden(field)
                    where !Read(form, form.With((field.Name, yaml))).Any(IsOfForm)
                    select $"{field.Name}: {yaml}";

        Assert.Empty(taken);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_file_needs_what_is_required_and_nothing_else(string name)
    {
        var form = FileForm.All[name];
        var required = form.Fields.Where(field => field.IsRequired).Select(field => field.Name).ToList();

        Assert.Equal(required.Order(StringComparer.Ordinal), form.Required.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(Read(form, form.With()), diagnostic => diagnostic.Rule.Severity == Severity.Error);
        Assert.All(required, field => Assert.Contains(Check(form, form.With((field, null))), diagnostic => diagnostic.Rule.Severity == Severity.Error));
    }

    [Fact]
    public void The_schemas_are_those_of_the_catalogue()
    {
        foreach (var (name, text) in SchemaText.All)
            Approve.Text(Repository.PathOf("docs", "schemas", $"{name}.schema.json"), text);

        Assert.Equal(
            SchemaText.All.Keys.Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Repository.PathOf("docs", "schemas")).Select(file => Path.GetFileName(file).Replace(".schema.json", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_YAML_file_that_editors_write_leads_to_its_schema()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("input"), "*.yaml", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock.yaml", StringComparison.Ordinal)).ToList();

        Assert.Equal(4, files.Count);
        Assert.All(files, file =>
        {
            var line = File.ReadLines(file).First();
            Assert.StartsWith("# yaml-language-server: $schema=", line, StringComparison.Ordinal);
            var schema = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, line.Split('=')[1]));
            Assert.Equal(Repository.PathOf("docs", "schemas", Path.GetFileNameWithoutExtension(file) + ".schema.json"), schema);
        });
    }

    [Fact]
    public void A_new_file_leads_to_the_schemas_beside_the_input_where_there_are_some()
    {
        place.Write("docs/schemas/edition.schema.json", "{}");

        new ScaffoldDesk(place.Options).Edition("autumn");

        Assert.StartsWith("# yaml-language-server: $schema=../../../docs/schemas/edition.schema.json\n", place.Read("input/editions/autumn/edition.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain("$schema", place.Read("input/editions/autumn/photos/photos.yaml"), StringComparison.Ordinal);
    }

    private static bool IsOfForm(Diagnostic diagnostic) =>
        string.CompareOrdinal(diagnostic.Rule.Id, YamlRules.DateInWords.Id) <= 0 || diagnostic.Rule == ReadRules.NoFocalPoint || diagnostic.Rule == ReadRules.NotTwoLanguages;

    private static IEnumerable<string> Allowed(Field field) => field switch
    {
        { Choices.Count: > 0, Kind: FieldKind.Texts } => [$"[{string.Join(", ", field.Choices)}]", "[]", ""],
        { Choices.Count: > 0 } => field.Choices.Append(""),
        // Other files depend on what these say.
        { Name: "languages" } => [],
        { Name: "path" } => ["zh"],
        _ => field.Kind switch
        {
            FieldKind.Text => ["a", "12", ""],
            FieldKind.Texts => ["[a, b]", "a", "12", ""],
            FieldKind.Pair => ["{ zh: a, en: b }", "{ zh: a }", ""],
            FieldKind.PairOfTexts => ["{ zh: [a, b], en: c }", "{ zh: [] }", ""],
            FieldKind.Flag => ["true", "false", ""],
            FieldKind.Count => ["1", "10000", ""],
            FieldKind.Point => ["[0, 1]", "[0.5, 0.25]", ""],
            FieldKind.Group => ["{}", ""],
            FieldKind.Entries => ["[]", ""],
            _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, field.Name),
        },
    };

    private static IEnumerable<string> Forbidden(Field field) => field switch
    {
        { Choices.Count: > 0 } => ["neither", "[a]", "{ zh: a }"],
        _ => field.Kind switch
        {
            FieldKind.Text => ["[a, b]", "{ zh: a }"],
            FieldKind.Texts => ["[[a]]", "{ zh: a }"],
            FieldKind.Pair => ["a", "[a]", "{ zh: [a, b] }", "{ zh: a, neither: b }"],
            FieldKind.PairOfTexts => ["a", "[a]", "{ zh: [[a]] }", "{ zh: a, neither: b }"],
            FieldKind.Flag => ["perhaps", "[true]"],
            FieldKind.Count => ["many", "0", "1.5", "[1]"],
            FieldKind.Point => ["0.5", "[2, 0]", "[0.5]", "{ x: 1 }"],
            FieldKind.Group => ["a", "[a]", "{ nothing_like_any_field: 1 }"],
            FieldKind.Entries => ["a", "[a]", "{ zh: a }"],
            _ => throw new ArgumentOutOfRangeException(nameof(field), field.Kind, field.Name),
        },
    };

    private IReadOnlyList<Diagnostic> Read(FileForm form, string document)
    {
        place.Write(form.File, document);
        var found = new DiagnosticBag();
        var stage = new ReadStage(SourceTrees.InputOnDisk(place.PathOf("input")), SourceTrees.ThemeOnDisk(place.PathOf("theme")), lab, found);
        if (stage.ReadPaper("", "") is { } paper)
            stage.ReadEdition(Name("spring"), paper.Publication.Languages, TestContext.Current.CancellationToken);
        return found.InOrder();
    }

    private IReadOnlyList<Diagnostic> Check(FileForm form, string document)
    {
        place.Write(form.File, document);
        return place.Build(place.Options with { IsCheck = true }).Diagnostics;
    }
}

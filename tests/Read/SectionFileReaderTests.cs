using CsCheck;
using Xunit;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Process;
using Yujiang.Static.Read;
using Yujiang.Static.Tests.Support;
using Yujiang.Static.Text;
using static Yujiang.Static.Tests.Support.Samples;

namespace Yujiang.Static.Tests.Read;

public sealed class SectionFileReaderTests
{
    private const string Whole = """
        ---
        headline: [抓产业促发展, 奋力跑出“余江速度”]
        kicker: 之一
        ---

        　　**重点。**抓产业，
        促发展<sup>1</sup>，见[厂区](#works)。

        ![](field.jpg){.wide #paddy}

        > 人勤春早
        > —— 村里老话

        ```chart
        title: 学校
        series:
          - { label: 新建, value: 15 }
        ```

        ## 小标题 {#head}

        1. 稻
        2. <ruby>鹰<rt>yīng</rt></ruby>

        """;

    [Fact]
    public void A_slip_anywhere_in_a_section_is_a_diagnostic_and_never_a_failure()
    {
        var slip = Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Int[0, 3], Gen.String[Gen.Char["-:：\n\t　“”[](){}<>!*~`#|\\\"'\0\u00a0\ud842余a&"], 0, 3]);

        slip.Array[1, 3].Sample(slips =>
        {
            var text = slips.Aggregate(Whole, (text, slip) =>
            {
                var at = Math.Min(slip.Item1, text.Length);
                return text[..at] + slip.Item3 + text[Math.Min(text.Length, at + slip.Item2)..];
            });
            return Places(text).All(span => span.Line >= 0 && span.Line <= text.Split('\n', '\r').Length + 1 && span.Column >= 0);
        });
    }

    [Fact]
    public void Bytes_of_any_kind_are_a_diagnostic_and_never_a_failure() =>
        Gen.Byte.Array[0, 200].Sample(bytes => Read(new MemoryTree().With("editions/spring/sections/01-fields.zh.md", bytes)).InOrder().Count >= 0);

    [Fact]
    public void An_address_that_is_a_drive_is_a_diagnostic() => Assert.NotEmpty(Places(Whole[..87] + "a:" + Whole[90..]));

    [Fact]
    public void The_whole_section_has_nothing_wrong() => Assert.Empty(Places(Whole));

    private static IEnumerable<SourceSpan> Places(string text) =>
        Read(new MemoryTree().With("editions/spring/sections/01-fields.zh.md", text)).InOrder().Select(diagnostic => diagnostic.Span);

    private static DiagnosticBag Read(MemoryTree input)
    {
        var diagnostics = new DiagnosticBag();
        var sections = new SectionFileReader(input, new InputLedger(input), diagnostics).Read(ContentPath.Of("editions/spring"), ChineseAndEnglish);
        var desk = new PhotoDesk(new Dictionary<string, Photo> { ["field.jpg"] = Photo() }, new HashSet<string>());
        foreach (var draft in sections.Select(section => section.Source).OfType<StoryDraft>())
            new StoryEditor(Name("spring"), desk, diagnostics).Edit(draft, Name("fields"));
        return diagnostics;
    }
}

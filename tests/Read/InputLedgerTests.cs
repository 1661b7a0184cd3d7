using Xunit;
using Yujiang.Static.Read;
using Yujiang.Static.Tests.Support;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Read;

public sealed class InputLedgerTests
{
    private readonly InputLedger ledger = new(new MemoryTree().With("publication.yaml", "").With("editions/a/edition.yaml", "")
        .With("editions/a/drawings/one.svg", "").With("editions/a/drawings/two.svg", "").With("editions/a/drawings-old/three.svg", ""));

    [Fact]
    public void What_no_reader_took_is_unused()
    {
        ledger.Take(ContentPath.Of("publication.yaml"));

        Assert.Equal(4, ledger.Unused.Count);
        Assert.Equal(4, ledger.Report().Count());
        Assert.Equal("input/editions/a/drawings-old/three.svg", ledger.Report().First().Span.Path.Value);
    }

    [Fact]
    public void A_folder_kept_on_purpose_is_kept_whole_and_no_more()
    {
        Assert.True(ledger.Keep(ContentPath.Of("editions/a/drawings")));

        Assert.DoesNotContain(ledger.Unused, path => path.Folder.Name == "drawings");
        Assert.Contains(ContentPath.Of("editions/a/drawings-old/three.svg"), ledger.Unused);
    }

    [Fact]
    public void What_does_not_exist_cannot_be_kept() => Assert.False(ledger.Keep(ContentPath.Of("editions/a/sketches")));
}

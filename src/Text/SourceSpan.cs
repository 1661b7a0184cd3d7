namespace Yujiang.Static.Text;

/// <summary>
/// A place in a source file, 1-based lines and columns counted in UTF-16 code units, the end exclusive. Line 0 means the file as a whole.
/// Prints as editors and CI can click it: <c>input/editions/x/edition.yaml(3,9)</c>.
/// </summary>
internal sealed record SourceSpan(ContentPath Path, int Line, int Column, int EndLine, int EndColumn) : IComparable<SourceSpan>
{
    /// <summary>The file as a whole.</summary>
    public static SourceSpan OfFile(ContentPath path) => new(path, 0, 0, 0, 0);

    /// <summary>A stretch of <paramref name="length"/> code units on one line.</summary>
    public static SourceSpan At(ContentPath path, int line, int column, int length = 1) => new(path, line, column, line, column + length);

    /// <inheritdoc/>
    public int CompareTo(SourceSpan? other)
    {
        if (other is null)
            return 1;
        var byPath = Path.CompareTo(other.Path);
        if (byPath != 0)
            return byPath;
        return Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);
    }

    /// <summary>The place as editors and CI can click it, its file named by <paramref name="nameOf"/>.</summary>
    public string Told(Func<ContentPath, string> nameOf) => nameOf(Path) + (Line == 0 ? "" : $"({Line},{Column})");

    /// <inheritdoc/>
    public override string ToString() => Told(path => path.Value);
}

/// <summary>A value and the place it was read from.</summary>
internal sealed record Located<T>(T Value, SourceSpan Span)
{
    /// <summary>The value as it is written in the file, from the first character of the span; empty where that is not known.</summary>
    public string Written { get; init; } = "";

    /// <summary>The lines of the file it stands on, whole; none where that is not known.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>The texts it is put together from, where it is made of several.</summary>
    public IReadOnlyList<Located<string>> Parts { get; init; } = [];
}

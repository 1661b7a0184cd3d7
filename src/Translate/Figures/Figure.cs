namespace Yujiang.Static.Translate.Figures;

/// <summary>A number as one language writes it, and what it counts.</summary>
internal sealed record Figure(decimal Value, Measure Measure, int Offset, int Length)
{
    /// <summary>Other values it may stand for: the shared multiplier of a range (3~5万), another way to count (前三季度 = nine months).</summary>
    public IReadOnlyList<decimal> Also { get; init; } = [];

    /// <summary>True where the other language must say it too: written in digits, or in words that count something.</summary>
    public bool IsDemanded { get; init; }

    /// <summary>True where it is written in digits.</summary>
    public bool IsDigits { get; init; }

    /// <summary>Words of the other language that say it without a number (第二天: "next").</summary>
    public string Words { get; init; } = "";

    /// <summary>What stands beside it: more than, nearly, about.</summary>
    public Hedge Hedge { get; init; }

    /// <summary>The multiplier written after it (10,000 for 万, 1,000,000 for million), or 1.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>Its last written decimal place, in units of the value: 0.01 for 1.86, 100,000 for 3.1 million.</summary>
    public decimal Step { get; init; } = 1;

    /// <summary>How many characters after it belong to it for a reader: its unit, 余.</summary>
    public int Tail { get; init; }

    /// <summary>The offset after its last character.</summary>
    public int End => Offset + Length;

    /// <summary>It as written, its unit included.</summary>
    public string In(string text) => text.Substring(Offset, Length + Tail);
}

/// <summary>How exact a figure claims to be.</summary>
internal enum Hedge
{
    /// <summary>Exact.</summary>
    None,

    /// <summary>余, 多, 超, 以上: more than.</summary>
    More,

    /// <summary>近, 不足: nearly, less than.</summary>
    Less,

    /// <summary>约, 左右: about.</summary>
    About,
}

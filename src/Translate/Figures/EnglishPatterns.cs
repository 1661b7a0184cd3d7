using System.Text.RegularExpressions;

namespace Yujiang.Static.Translate.Figures;

/// <summary>The shapes in which English writes figures.</summary>
internal static partial class EnglishPatterns
{
    private const string Cardinal =
        "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
        + "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion";

    private const string Ordinals =
        "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|"
        + "eighteenth|nineteenth|twentieth|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth|hundredth|thousandth";

    /// <summary>April, Apr., but not a verb: capital letters only.</summary>
    [GeneratedRegex(@"\b(?:(?<m1>January|Jan)|(?<m2>February|Feb)|(?<m3>March|Mar)|(?<m4>April|Apr)|(?<m5>May)|(?<m6>June|Jun)|(?<m7>July|Jul)|(?<m8>August|Aug)|(?<m9>September|Sept?)|(?<m10>October|Oct)|(?<m11>November|Nov)|(?<m12>December|Dec))\b", RegexOptions.CultureInvariant)]
    public static partial Regex Month();

    /// <summary>2,000, the commas wherever they stand; 3.1 million; 11th; 1980s; 5 in 5G.</summary>
    [GeneratedRegex(@"(?<!\d|\d[.,])(?<n>\d+(?:,\d+)*(?:\.\d+)?)(?:st|nd|rd|th|s)?(?![\d])(?:[ -]?(?<scale>(?:(?:dozen|hundred|thousand|million|billion|trillion|bn|mn|tn)\b[ -]?)+))?(?<k>k\b)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Digits();

    /// <summary>seven; two hundred and fifteen; a hundred; twenty-first; half a million.</summary>
    [GeneratedRegex($@"\b(?:half a (?<half>hundred|thousand|million|billion)|(?:(?:{Cardinal})[ -])*(?:(?:hundred|thousand|million|billion) and )?(?:(?:{Cardinal})[ -])*(?:{Ordinals})(?!s)|(?:an? )?(?:{Cardinal})(?:(?:[ -]|(?<=hundred|thousand|million|billion) and )(?:{Cardinal}))*)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Words();

    /// <summary>one and a half million, two and a half.</summary>
    [GeneratedRegex(@"\b(?<n>\d+|one|two|three|four|five|six|seven|eight|nine|ten) and a half(?: (?<scale>hundred|thousand|million|billion))?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex AndAHalf();

    /// <summary>one third, three-quarters, half, 7 out of 10, three in ten.</summary>
    [GeneratedRegex(@"\b(?<n>an?|one|two|three|four|five|six|seven|eight|nine|\d+)[ -](?<part>half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?)\b|\b(?<n>half)\b|\b(?<n>one|two|three|four|five|six|seven|eight|nine|\d+) (?:out of|in)(?: every)? (?<of>ten|five|four|three|\d+)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Fraction();

    /// <summary>doubled, twice, triple, quadrupled.</summary>
    [GeneratedRegex(@"\b(?:(?<x2>twice|doubl(?:e[sd]?|ing)|twofold)|(?<x3>thrice|tripl(?:e[sd]?|ing)|trebl(?:e[sd]?|ing)|threefold)|(?<x4>quadrupl(?:e[sd]?|ing)|fourfold)|(?<x5>quintupl(?:e[sd]?|ing)|fivefold)|(?<x6>sextupl(?:e[sd]?|ing)|sixfold)|(?<x7>sevenfold)|(?<x8>eightfold)|(?<x9>ninefold)|(?<x10>tenfold))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Multiple();

    /// <summary>both, pair, dozen, decade, Category II: words that carry a number.</summary>
    [GeneratedRegex(@"\b(?:(?<n2>both|couple|pairs?|paired|twins?|dual|secondary)|(?<n3>trio|tertiary)|(?<n12>dozen)|(?<n10>decade)|(?<n100>century)|(?<n1>once|single|primary|sole)|(?<n7>weeklong)|(?-i:(?<n2>II)|(?<n3>III)|(?<n4>IV)|(?<n6>VI)|(?<n7>VII)|(?<n8>VIII)|(?<n9>IX)|(?<n11>XI)|(?<n12>XII)))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Carriers();

    /// <summary>The unit after a figure.</summary>
    [GeneratedRegex(@"\G[ -]?(?:(?<points>percentage[ -]points?|points?)\b|(?<percent>%|percent\b|per cent\b|pct\b)|(?<fold>-?fold\b|times\b|x\b)|(?-i:(?<mu>mu))\b|(?<a10000>hectares?|ha)\b|(?<a4046>acres?)\b|(?<a1000000>(?:square|sq\.?)[ -](?:kilomet(?:er|re)s?|km)|km²)|(?<a2589988>square miles?)\b|(?<a1>(?:square|sq\.?)[ -](?:met(?:er|re)s?|m)|m²)|(?<l1000>kilomet(?:er|re)s?|km)\b|(?<l1609>miles?)\b|(?-i:(?<l500>li))\b|(?<l1>met(?:er|re)s?)\b|(?<centi>centimet(?:er|re)s?|cm)\b|(?<milli>millimet(?:er|re)s?|mm)\b|(?<feet>feet|foot)\b|(?<w1000>(?:metric )?tons?|tonnes?)\b|(?<w1>kilograms?|kg|kilos?)\b|(?<jin>jin|catt(?:y|ies))\b|(?<pound>pounds?|lbs?)\b|(?<months>months)\b|(?<decades>decades)\b|(?<centuries>centuries)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Unit();

    /// <summary>A range between two figures, their units possibly in it.</summary>
    [GeneratedRegex(@"^(?: ?(?:yuan|percent|%|mu|hectares?|people|kilomet(?:er|re)s?|met(?:er|re)s?))?\s*(?:to|-|–|—|and|or|through|,)\s*$", RegexOptions.CultureInvariant)]
    public static partial Regex Between();

    /// <summary>more than, over … before a figure.</summary>
    [GeneratedRegex(@"\b(?:more than|over|above|exceed(?:s|ed|ing)?|upwards? of|at least|no (?:fewer|less) than|not (?:fewer|less) than|in excess of|surpass(?:es|ed|ing)?|beyond|topp(?:ed|ing)|tops|past|greater than|higher than|well into)\b[^.;:]{0,24}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex MoreBefore();

    /// <summary>or more, -plus, -odd after a figure.</summary>
    [GeneratedRegex(@"\G[^.;:]{0,24}?(?:\+|[ -]plus\b|[ -]odd\b|\bor (?:more|above|over)\b|\band (?:more|over|above)\b|\bor so\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex MoreAfter();

    /// <summary>nearly, almost … before a figure.</summary>
    [GeneratedRegex(@"\b(?:nearly|almost|close to|approach(?:es|ed|ing)?|just (?:under|short of|below)|under|below|less than|fewer than|not quite|short of|no more than|at most|up to|some|about|around|roughly|approximately)\b[^.;:]{0,24}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex LessBefore();

    /// <summary>about, some … before a figure.</summary>
    [GeneratedRegex(@"\b(?:about|around|roughly|approximately|some|nearly|almost|close to|circa|estimated|more or less|in the region of|on the order of)\b[^.;:]{0,24}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex AboutBefore();

    /// <summary>or so, or thereabouts after a figure.</summary>
    [GeneratedRegex(@"\G[^.;:]{0,24}?\b(?:or so|or thereabouts|give or take|more or less|roughly|approximately)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex AboutAfter();
}

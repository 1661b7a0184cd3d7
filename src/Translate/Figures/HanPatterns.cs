using System.Text.RegularExpressions;

namespace Yujiang.Static.Translate.Figures;

/// <summary>The shapes in which Chinese writes figures. Patterns see half-width digits and signs.</summary>
internal static partial class HanPatterns
{
    /// <summary>What can be counted: where a numeral in characters stands before one of these, it is a figure and not a turn of phrase.</summary>
    public const string Counter =
        "个?百分点|个月|年级|年度|年代|世纪|季度|小时|分钟|秒钟|星期|平方公里|平方千米|平方米|立方米|公里|千米|公斤|千克|公顷|公分|厘米|毫米|"
        + "年|月|日|天|周|次|轮|期|个|名|位|人|户|家|所|栋|幢|间|座|条|项|件|批|类|种|级|层|届|代|岁|亩|顷|里|米|吨|斤|元|块|角|大|县|区|市|乡|镇|村|省|国|"
        + "套|台|辆|艘|架|部|本|册|场|处|步|句|字|篇|首|口|组|队|支|片|张|幅|把|只|头|匹|株|棵|号|点钟|时|环|院|校|厂|店|社|团|码|卷|章|节|款|宗|桩|笔|趟|遍|番|圈|杯|瓶|袋|箱|车|船|门|枚|颗|粒|盏|艺|军|营|连|排|班";

    /// <summary>Set phrases whose numerals count nothing.</summary>
    [GeneratedRegex("(?<![一二三四五六七八九])十分(?!钟|之)|一成不变|三番五次|三番两次|三天两头|三年五载|三言两语|三心二意|三三两两|两点一线|一五一十|七嘴八舌|七上八下|四面八方|五湖四海|四通八达|五花八门|五颜六色|五光十色|十全十美|十里八乡|十里八村|四里八乡|五谷丰登|六神无主|接二连三|再三|三思|三生有幸|五台山|三门峡|七台河|三国演义|九寨沟|三农|四季|三亚|三明|六安|九江|四川|万里长城|千家万户|千方百计|千里马|百年大计|二维码|二手|七夕|八达岭|三伏|五一|十一长假|两会", RegexOptions.CultureInvariant)]
    public static partial Regex SetPhrase();

    /// <summary>13 written 十三五, as the number of a five-year plan.</summary>
    [GeneratedRegex("(?<![二三四五六七八九])(?<n>十[一二三四五六])五(?=[”\"』」]|规划|期间|时期|开局|末|以来|收官)", RegexOptions.CultureInvariant)]
    public static partial Regex FiveYearPlan();

    /// <summary>百分之二十, 千分之三.</summary>
    [GeneratedRegex(@"(?<base>百|千|万)分之(?<n>[\d.]+|[〇零一二三四五六七八九十百]+(点[〇零一二三四五六七八九]+)?)", RegexOptions.CultureInvariant)]
    public static partial Regex PartsOf();

    /// <summary>三分之一.</summary>
    [GeneratedRegex(@"(?<d>\d+|[二三四五六七八九十]+)分之(?<n>\d+|[一二三四五六七八九十]+)", RegexOptions.CultureInvariant)]
    public static partial Regex Fraction();

    /// <summary>三成, 七成五, 近9成.</summary>
    [GeneratedRegex(@"(?<n>\d(?:\.\d)?|[一二两三四五六七八九])成(?<half>[一二三四五六七八九半])?(?!为|立|功|果|员|本|长|都|就|效|绩|熟|分|型|品|语|交|群|批)", RegexOptions.CultureInvariant)]
    public static partial Regex Tenths();

    /// <summary>一半, 过半, 半数.</summary>
    [GeneratedRegex("一半|过半|半数|大半|半壁", RegexOptions.CultureInvariant)]
    public static partial Regex Half();

    /// <summary>翻一番, 翻了两番, 翻番.</summary>
    [GeneratedRegex("翻(?:了)?(?<n>[一二两三四五六]|\\d)?番", RegexOptions.CultureInvariant)]
    public static partial Regex Doubling();

    /// <summary>增长2倍, 是5年前的三倍, 1.5倍.</summary>
    [GeneratedRegex(@"(?<grown>(?:增长|增加|增产|提高|提升|扩大|上升|上涨|增|涨|多|高|快)(?:了|出)?(?:近|约|超过|超)?)?(?<n>\d+(?:\.\d+)?|[一二两三四五六七八九十百]+)(?<hedge>余|多)?倍", RegexOptions.CultureInvariant)]
    public static partial Regex Multiple();

    /// <summary>上世纪80年代, 20世纪八十年代.</summary>
    [GeneratedRegex(@"(?:(?<c>\d{2}|[一二十]+)世纪|上世纪|本世纪)?(?<n>\d0|[一二三四五六七八九]十)年代", RegexOptions.CultureInvariant)]
    public static partial Regex Decade();

    /// <summary>4月10日, 4月, 十月一日, 4至6月.</summary>
    [GeneratedRegex(@"(?<!个)(?<!\d)(?:(?<from>\d{1,2}|[一二三四五六七八九十]{1,2})(?:月)?(?:至|到|—|–|-|~|～|、)(?=(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?!\d*日)))?(?<m>\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?<d>\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?", RegexOptions.CultureInvariant)]
    public static partial Regex Date();

    /// <summary>第三, 第11, 第二十一.</summary>
    [GeneratedRegex(@"第(?<n>\d+|[一二三四五六七八九十百千零]+)(?<next>天|日|年)?", RegexOptions.CultureInvariant)]
    public static partial Regex Ordinal();

    /// <summary>前三季度, 一季度.</summary>
    [GeneratedRegex(@"(?<first>前)?(?:第)?(?<n>[一二三四1-4])(?:个)?季度", RegexOptions.CultureInvariant)]
    public static partial Regex Quarter();

    /// <summary>Digits with what belongs to them: 5.06万, 310余万, 1亿2000万, 24.7%.</summary>
    [GeneratedRegex(@"(?<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?<hedge>[余多来](?=[十百千万亿]))?(?: ?(?<scale>万亿|千亿|百亿|十亿|千万|百万|十万|[百千万亿](?!分之|里马)))?(?:(?<n2>\d+(?:\.\d+)?)(?<scale2>千万|百万|[百千万]))?", RegexOptions.CultureInvariant)]
    public static partial Regex Digits();

    /// <summary>Numerals in characters.</summary>
    [GeneratedRegex("[一二两三四五六七八九十][〇零一二两三四五六七八九十百千万亿]*|[〇零一二三四五六七八九]{4}", RegexOptions.CultureInvariant)]
    public static partial Regex Numeral();

    /// <summary>The counter after a numeral, with a hedge before it.</summary>
    [GeneratedRegex($@"\G ?(?:余|多|来)?(?<counter>{Counter})", RegexOptions.CultureInvariant)]
    public static partial Regex CounterAfter();

    /// <summary>余 or 多 after a figure, as long as what follows can be counted (余江 is a place).</summary>
    [GeneratedRegex($@"\G(?:余|多)(?:万|亿|{Counter}|[^\w]|$)|\G ?(?:以上|有余|之多)", RegexOptions.CultureInvariant)]
    public static partial Regex MoreAfter();

    /// <summary>左右, 上下 after a figure and its counter.</summary>
    [GeneratedRegex($@"\G ?(?:{Counter})?\w?(?:左右|上下|前后)", RegexOptions.CultureInvariant)]
    public static partial Regex AboutAfter();

    /// <summary>以上 after a figure and its counter.</summary>
    [GeneratedRegex($@"\G ?(?:{Counter})\w?(?:以上|有余)", RegexOptions.CultureInvariant)]
    public static partial Regex AboveAfter();

    /// <summary>A hedge right before a figure.</summary>
    [GeneratedRegex("(?:(?<more>超过|逾|突破|不少于|不低于|至少|超)|(?<less>将近|接近|(?<![附最远临靠邻])近|不足|不到|不超过)|(?<about>大约|约为|(?<![节条公契合制签])约|大概))[了为达]?$", RegexOptions.CultureInvariant)]
    public static partial Regex HedgeBefore();

    /// <summary>What makes a small number a mere reference to what was just listed (的两件事, 这三项).</summary>
    [GeneratedRegex("(?:前|后|这|那|此|其|该|的|等|上述|以上|以下|之)$", RegexOptions.CultureInvariant)]
    public static partial Regex Reference();
}

using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Process;

/// <summary>Sees to it that what is said in one language is said in the other.</summary>
internal sealed class PairEditor(Languages languages, DiagnosticBag diagnostics)
{
    /// <summary>The pair without its places; a half that is empty while the other is not is named at its place.</summary>
    public Bilingual<string> Demand(string field, Bilingual<Located<string>> pair)
    {
        foreach (var language in languages.Both)
        {
            if (pair[language].Value.Length == 0 && pair[languages.Other(language)].Value.Length > 0)
                diagnostics.Add(ProcessRules.MissingHalf.At(pair[language].Span, field, language.Path));
        }
        return pair.Select(half => half.Value);
    }
}

using System.Text;

namespace Yujiang.Static.Text;

/// <summary>Writes texts into YAML files.</summary>
internal static class YamlScalar
{
    /// <summary>A double-quoted scalar (YAML 1.2, 7.3.1): digits alone stay a text, and every control character is escaped.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }
        return quoted.Append('"').ToString();
    }
}

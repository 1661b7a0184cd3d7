using System.Text.Json;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>
/// The Cloudflare Pages Function of the root, and of nothing else: functions/index.js below the base path. It leads a reader to the
/// language that Accept-Language names first; any query shows the chooser.
/// </summary>
internal static class PagesFunction
{
    private const string Body = """
        export async function onRequest(context) {
          const accepted = (context.request.headers.get('accept-language') || '').trim().toLowerCase().split(/[-,;]/)[0];
          const language = languages.find(known => known[0] === accepted);
          if (!language || context.request.url.includes('?')) return context.next();
          return new Response(null, { status: 302, headers: { location: base + language[1] + '/', 'cache-control': 'no-store', vary: 'Accept-Language' } });
        }

        """;

    /// <summary>Where it lies in the project's folder, beside output/.</summary>
    public static ContentPath PathOf(SiteRules rules) => ContentPath.Of($"functions{rules.BasePath}index.js");

    /// <summary>Its source, an ECMAScript module.</summary>
    public static string Of(SiteRules rules)
    {
        string[][] languages = [.. rules.Languages.Both.Select(language => (string[])[language.Tag.Split('-')[0].ToLowerInvariant(), language.Path])];
        return $"const base = {JsonSerializer.Serialize(rules.BasePath)};\nconst languages = {JsonSerializer.Serialize(languages)};\n" + Body.ReplaceLineEndings("\n");
    }
}

using System.Text.Json;
using Yujiang.Static.Model;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>The CloudFront function of the viewer's request, runtime cloudfront-js-2.0: at most 10 KB.</summary>
internal static class CloudFrontFunction
{
    private const string Body = """
        function handler(event) {
          var request = event.request;
          var uri = request.uri;
          if (/%2f|%5c|%00|(\.|%2e)(\.|%2e)/i.test(uri)) return { statusCode: 404, statusDescription: 'Not Found' };
          for (var i = 0; i < moves.length; i++) {
            var from = moves[i][0];
            if (uri === from.slice(0, -1)) return redirect(301, moves[i][1]);
            if (uri.indexOf(from) === 0 && /^[A-Za-z0-9._\/-]*$/.test(uri.slice(from.length))) return redirect(301, moves[i][1] + uri.slice(from.length));
          }
          if (/^\/([a-z0-9-]+\/)*index\.html$/.test(uri)) return redirect(301, uri.slice(0, -'index.html'.length));
          if (uri === base && Object.keys(request.querystring).length === 0) {
            var accepted = request.headers['accept-language'] ? request.headers['accept-language'].value.toLowerCase() : '';
            for (var j = 0; j < languages.length; j++)
              if (accepted.split(/[-,;]/)[0] === languages[j][0]) return redirect(302, base + languages[j][1] + '/');
          }
          if (uri.endsWith('/')) request.uri = uri + 'index.html';
          else if (/^(\/[a-z0-9-]+)+$/.test(uri)) return redirect(301, uri + '/');
          return request;
        }
        function redirect(code, location) {
          return { statusCode: code, statusDescription: 'Moved', headers: { location: { value: location } } };
        }

        """;

    /// <summary>The function's source.</summary>
    public static string Of(SiteRules rules, HostSetup setup)
    {
        string[][] moves = [.. rules.Redirects.Select(move => (string[])[rules.FolderAddress(move.From), rules.FolderAddress(move.To)])];
        string[][] languages = setup.ChoosesLanguage
            ? [.. rules.Languages.Both.Select(language => (string[])[language.Tag.Split('-')[0].ToLowerInvariant(), language.Path])]
            : [];
        return $"var base = {JsonSerializer.Serialize(rules.BasePath)};\nvar moves = {JsonSerializer.Serialize(moves)};\n"
            + $"var languages = {JsonSerializer.Serialize(languages)};\n" + Body.ReplaceLineEndings("\n");
    }
}

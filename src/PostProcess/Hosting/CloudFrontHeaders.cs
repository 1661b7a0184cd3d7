using System.Globalization;
using System.Text.Json.Nodes;
using Yujiang.Static.Model;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>CloudFront's response headers policies: some headers have fields of their own and are refused among the custom ones.</summary>
internal static class CloudFrontHeaders
{
    /// <summary>The policy of a zone, as create-response-headers-policy reads it.</summary>
    public static JsonObject Policy(SiteRules rules, HostZone zone, string name)
    {
        var headers = zone.Headers.Where(header => header.Name != "Cache-Control").Concat(rules.Everywhere).ToList();
        var special = headers.Where(header => header.Name is not ("Permissions-Policy" or "Cross-Origin-Opener-Policy" or "Access-Control-Allow-Origin"));
        var custom = headers.Except(special).ToList();
        return new JsonObject
        {
            ["Name"] = $"site-{name}",
            ["SecurityHeadersConfig"] = Security(rules, special.ToDictionary(header => header.Name, header => header.Value)),
            ["CustomHeadersConfig"] = new JsonObject
            {
                ["Quantity"] = custom.Count,
                ["Items"] = new JsonArray([.. custom.Select(header => new JsonObject
                {
                    ["Header"] = header.Name,
                    ["Value"] = header.Value,
                    ["Override"] = true,
                })]),
            },
        };
    }

    private static JsonObject Security(SiteRules rules, Dictionary<string, string> headers)
    {
        var security = new JsonObject
        {
            ["StrictTransportSecurity"] = new JsonObject { ["Override"] = true, ["AccessControlMaxAgeSec"] = int.Parse(rules.OverTls.Value.Split('=')[1], CultureInfo.InvariantCulture) },
            ["ContentTypeOptions"] = new JsonObject { ["Override"] = true },
            ["ReferrerPolicy"] = new JsonObject { ["Override"] = true, ["ReferrerPolicy"] = headers["Referrer-Policy"] },
        };
        if (headers.TryGetValue("Content-Security-Policy", out var policy))
            security["ContentSecurityPolicy"] = new JsonObject { ["Override"] = true, ["ContentSecurityPolicy"] = policy };
        return security;
    }
}

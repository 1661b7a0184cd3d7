using System.Text;
using System.Text.Json.Nodes;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Archive.Formats;

/// <summary>The parts of a WACZ file that describe it (WACZ 1.1.1): pages.jsonl, datapackage.json and its digest.</summary>
internal sealed class WaczDescriptor(EditionCopy copy, string moment)
{
    /// <summary>The pages with address, time, title and text, one a line.</summary>
    public byte[] Pages()
    {
        var header = new JsonObject { ["format"] = "json-pages-1.0", ["id"] = "pages", ["title"] = copy.Facts.Title.Source, ["hasText"] = true };
        var pages = copy.Pages.Select(page => new JsonObject
        {
            ["id"] = StableId.Of($"page {copy.Facts.Publication.AddressOf(page.Path).AbsoluteUri}").ToString(),
            ["url"] = copy.Facts.Publication.AddressOf(page.Path).AbsoluteUri,
            ["ts"] = moment,
            ["title"] = page.Title,
            ["text"] = page.Text,
        });
        return Encoding.UTF8.GetBytes(string.Concat(pages.Prepend(header).Select(line => line.ToJsonString(ReadableJson.Compact) + "\n")));
    }

    /// <summary>datapackage.json over the files given by path.</summary>
    public byte[] Package(SortedDictionary<string, byte[]> files)
    {
        var facts = copy.Facts;
        var package = new JsonObject
        {
            ["profile"] = "data-package",
            ["wacz_version"] = "1.1.1",
            ["title"] = $"{facts.Title.Source} / {facts.Title.Translation}",
            ["description"] = facts.Description.Source,
            ["created"] = moment,
            ["modified"] = moment,
            ["software"] = PackingDesk.Software,
            ["mainPageUrl"] = facts.Address.Source.AbsoluteUri,
            ["mainPageDate"] = moment,
            ["resources"] = new JsonArray([.. files.Select(file => new JsonObject
            {
                ["name"] = file.Key.Split('/')[^1],
                ["path"] = file.Key,
                ["hash"] = "sha256:" + ContentHash.Of(file.Value),
                ["bytes"] = file.Value.Length,
            })]),
        };
        return Encoding.UTF8.GetBytes(package.ToJsonString(ReadableJson.Indented) + "\n");
    }

    /// <summary>datapackage-digest.json of a datapackage.json.</summary>
    public static byte[] DigestOf(byte[] package)
    {
        var digest = new JsonObject { ["path"] = "datapackage.json", ["hash"] = "sha256:" + ContentHash.Of(package) };
        return Encoding.UTF8.GetBytes(digest.ToJsonString(ReadableJson.Indented) + "\n");
    }
}

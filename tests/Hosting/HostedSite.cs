using Yujiang.Static.Build;
using Yujiang.Static.Model;
using Yujiang.Static.Tests.Support;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Hosting;

/// <summary>The edition in input/, renamed once, built for the path /features/ and laid where servers look for it. Built once for all tests.</summary>
internal static class HostedSite
{
    public const string BasePath = "/features/";
    public const string FormerName = "willow-boughs";

    private static readonly Lazy<(string Root, SiteRules Rules)> Built = new(Build);

    /// <summary>The document root: the site lies in its folder "features".</summary>
    public static string Root => Built.Value.Root;

    public static string Folder => Path.Combine(Root, "features");

    public static SiteRules Rules => Built.Value.Rules;

    /// <summary>What readers can ask for: no compressed twin, nothing hidden, no page at an address that leads on.</summary>
    public static IReadOnlyList<ContentPath> Files =>
    [
        .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => ContentPath.Of(Path.GetRelativePath(Folder, file).Replace('\\', '/')))
            .Where(path => path.Extension is not ("br" or "gz") && !path.Value.StartsWith('.') && !Rules.Redirects.Any(move => path.IsWithin(move.From))).Order(),
    ];

    /// <summary>The files without the hosts' own, which a hosting service reads and does not serve.</summary>
    public static IEnumerable<ContentPath> FilesOfReaders => Files.Where(path => path.Folder != ContentPath.Root || Rules.Rest.Files.Contains(path));

    public static byte[] BytesOf(ContentPath path) => File.ReadAllBytes(FileOf(path));

    public static bool HasTwin(ContentPath path) => File.Exists(FileOf(path) + ".br");

    public static string ConfigurationFor(string host, string listen, bool choosesLanguage) =>
        HostPrinter.Write(host, Rules, new HostOptions { Root = Root, Listen = listen, ServerName = "", IsPart = false, ChoosesLanguage = choosesLanguage })[0].Text;

    private static string FileOf(ContentPath path) => Path.Combine(Folder, path.Value.Replace('/', Path.DirectorySeparatorChar));

    private static (string, SiteRules) Build()
    {
        var root = OpenToAll();
        var input = Repository.PathOf(".artifacts", "hosted-site", "input");
        CopyInput(input);
        var options = new BuildOptions
        {
            Input = input,
            Theme = Repository.PathOf("theme"),
            Output = Path.Combine(root, "features"),
            BasePath = BasePath,
            CacheFolder = Repository.PathOf(".cache", "renditions"),
        };
        var report = new BuildPipeline(options, new Progress<BuildProgress>()).Run(CancellationToken.None);
        return report is { Outcome: Outcome.Published or Outcome.Unchanged, Rules: { } rules }
            ? (root, rules)
            : throw new InvalidOperationException("The hosted site does not build:\n" + string.Join('\n', report.Diagnostics.Select(d => $"{d.Span}: {d.Rule.Id}")));
    }

    // A server that gives up its rights must find its way to the site, also where the folder of this clone is its owner's alone.
    private static string OpenToAll()
    {
        var root = Directory.CreateTempSubdirectory("yujiang-site-").FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(root, File.GetUnixFileMode(root) | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(root, recursive: true);
        return root;
    }

    private static void CopyInput(string target)
    {
        var source = Repository.PathOf("input");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
        File.AppendAllText(Path.Combine(target, "editions", "yujiang", "edition.yaml"), $"\nformerly: [{FormerName}]\n");
    }
}

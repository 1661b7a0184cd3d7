using System.Text;
using Xunit;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Deploy;

/// <summary>Deployments to a folder by the program itself: killed in the middle, while a reader reloads.</summary>
public sealed class FolderDeploymentTests : IDisposable
{
    private static readonly Dictionary<string, string> Plain = [];
    private readonly TempFolder folder = new();
    private readonly PaperSite old;
    private readonly PaperSite @new;
    private readonly string target;

    public FolderDeploymentTests()
    {
        old = PaperSite.Old(PathOf("old"), photoBytes: 60_000);
        @new = PaperSite.New(PathOf("new"), photoBytes: 60_000);
        target = PathOf("www");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Killed_at_many_moments_and_run_again_no_reader_ever_meets_a_page_whose_files_are_missing()
    {
        await Deploy(old);
        using var reader = new FolderReader(target);
        var killed = 0;

        for (var round = 0; round < 10; round++)
        {
            var site = round % 2 == 0 ? @new : old;
            killed += await KillAsync(site, afterFiles: round * 3) ? 1 : 0;
            var (code, _, messages) = await Deploy(site);
            Assert.True(code == 0, messages);
        }
        await Deploy(old);

        Assert.True(killed >= 5, $"Only {killed} were killed in the middle.");
        Assert.True(reader.Stop() > 20);
        Assert.Equal([], reader.Complaints);
        AssertIs(old);
    }

    [Fact]
    public async Task What_arrived_before_the_kill_is_not_sent_again()
    {
        Assert.True(await KillAsync(old, afterFiles: 10));
        var arrived = FilesOf(target).ToDictionary(path => path, path => File.GetLastWriteTimeUtc(Path.Combine(target, path)));

        var (_, results, _) = await Deploy(old);

        Assert.DoesNotContain(" 0 as they are", results, StringComparison.Ordinal);
        Assert.True(arrived.Count > 10);
        Assert.All(arrived.Keys.Where(path => old.Paths.Contains(path)), path => Assert.Equal(arrived[path], File.GetLastWriteTimeUtc(Path.Combine(target, path))));
        AssertIs(old);
    }

    [Fact]
    public async Task A_disk_that_is_full_is_one_sentence_and_room_is_enough_to_go_on()
    {
        using var small = SmallDisk.Mount(PathOf("small"), megabytes: 1);

        var (code, _, messages) = await DeployProcess.RunAsync(Plain, "--output", old.Folder, small.Path);
        small.Grow(megabytes: 10);
        var (again, results, _) = await DeployProcess.RunAsync(Plain, "--output", old.Folder, small.Path);

        Assert.Equal(1, code);
        Assert.Equal($"There is no space left at {small.Path}. Make room, then deploy again: what is there already is not sent twice.\n", messages);
        Assert.Equal(0, again);
        Assert.DoesNotContain(" 0 as they are", results, StringComparison.Ordinal);
        Assert.Equal(old.Paths, FilesOf(small.Path));
    }

    [Fact]
    public async Task A_file_in_the_folders_place_is_one_sentence()
    {
        var file = folder.Write("file", "x");

        var (code, results, messages) = await DeployProcess.RunAsync(Plain, "--output", old.Folder, file);

        Assert.Equal((1, ""), (code, results));
        Assert.Equal($"{file} is a file, not a folder. Name the folder that the web server reads.\n", messages);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_one_sentence()
    {
        var (code, _, messages) = await DeployProcess.RunAsync(Plain, "--output", old.Folder, "/proc/self/site");

        Assert.Equal(1, code);
        Assert.StartsWith("/proc/self/site cannot be ", messages, StringComparison.Ordinal);
        Assert.Single(messages.TrimEnd('\n').Split('\n'));
    }

    private Task<(int Code, string Results, string Messages)> Deploy(PaperSite site) =>
        DeployProcess.RunAsync(Plain, "--output", site.Folder, "--max-delete", "60", target);

    // True where the process was killed before it was done.
    private async Task<bool> KillAsync(PaperSite site, int afterFiles)
    {
        var before = Written();
        using var deployment = DeployProcess.Start(Plain, "--output", site.Folder, "--max-delete", "60", target);
        while (!deployment.IsOver && Written().Except(before).Count() <= afterFiles)
            await Task.Delay(1);
        var isInTheMiddle = !deployment.IsOver;
        deployment.Kill();
        await deployment.WaitAsync();
        return isInTheMiddle;
    }

    // What lies at the target and since when; nothing where a folder vanished while it was looked at.
    private HashSet<(string, DateTime)> Written()
    {
        try
        {
            return [.. FilesOf(target).Select(path => (path, File.GetLastWriteTimeUtc(Path.Combine(target, path))))];
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    private void AssertIs(PaperSite site)
    {
        Assert.Equal(site.Paths, FilesOf(target));
        Assert.All(site.Paths, path => Assert.Equal(site.Read(path), File.ReadAllBytes(Path.Combine(target, path))));
    }

    private static IReadOnlyList<string> FilesOf(string folder) => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];

    private string PathOf(string name) => Path.Combine(folder.Path, name);

    /// <summary>Reads every page again and again, then the pictures it names, as a browser would.</summary>
    private sealed class FolderReader : IDisposable
    {
        private readonly CancellationTokenSource end = new();
        private readonly Task<int> reading;

        public FolderReader(string folder) => reading = Task.Run(() => Read(folder));

        public List<string> Complaints { get; } = [];

        /// <summary>Ends, and tells how often all pages were read.</summary>
        public int Stop()
        {
            end.Cancel();
            return reading.GetAwaiter().GetResult();
        }

        public void Dispose() => end.Dispose();

        private int Read(string folder)
        {
            var rounds = 0;
            for (; !end.IsCancellationRequested; rounds++)
            {
                foreach (var page in (string[])["zh/index.html", "zh/spring/index.html", "zh/summer/index.html", "zh/autumn/index.html", "zh/winter/index.html"])
                    Visit(folder, page);
                Thread.Sleep(2);
            }
            return rounds;
        }

        private void Visit(string folder, string page)
        {
            var file = Path.Combine(folder, page);
            string text;
            try
            {
                text = Encoding.UTF8.GetString(File.ReadAllBytes(file));
            }
            catch (IOException)
            {
                // An edition that is not there yet, or no more.
                return;
            }
            if (!text.EndsWith(">\n", StringComparison.Ordinal))
                Complaints.Add($"{page} is half a page: {text}");
            Complaints.AddRange(PaperSite.PicturesOf(text).Where(picture => !File.Exists(Path.Combine(folder, picture))).Select(picture => $"{page} names {picture}, which is not there."));
        }
    }
}

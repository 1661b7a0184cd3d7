using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Preview;
using Yujiang.Static.Tests.Support;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Preview;

/// <summary>A preview of a small edition that runs while a test changes its files.</summary>
internal sealed class OpenPreview : IAsyncDisposable, IPreviewWitness
{
    private readonly CancellationTokenSource end = new();
    private readonly TaskCompletionSource<Uri> opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HttpClient client = new();
    private volatile Proof? last;
    private Task running = Task.CompletedTask;

    public Workplace Place { get; } = Workplace.WithSoundEdition();

    public Uri Root { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The newest proof.</summary>
    public Proof? Last => last;

    /// <summary>True as long as nothing has ended it.</summary>
    public bool IsUp => !running.IsCompleted;

    public static async Task<OpenPreview> StartAsync(bool isFollowing = false, Action<Workplace>? furnish = null)
    {
        var preview = new OpenPreview();
        preview.Place.Lay(Repository.PathOf("theme"), "theme");
        furnish?.Invoke(preview.Place);
        var settings = new PreviewSettings { Port = 0, IsFollowing = isFollowing, Tongue = Tongue.English, NameOf = path => path.Value };
        preview.running = Previewing.RunAsync(preview.Place.Options, settings, preview, preview.end.Token);
        preview.Root = await preview.opened.Task;
        await preview.UntilAsync(proof => proof is not null);
        return preview;
    }

    /// <summary>Waits for a proof; fails after ten seconds.</summary>
    public async Task UntilAsync(Func<Proof?, bool> holds)
    {
        for (var i = 0; i < 500 && !holds(last); i++)
            await Task.Delay(20);
        if (!holds(last))
            throw new TimeoutException("The preview did not come that far: " + string.Join('\n', last?.Diagnostics.Select(d => $"{d.Span} {d.Rule.Id}") ?? []) + last?.Fault);
    }

    public Task<string> TextAsync(string address) => client.GetStringAsync(new Uri(Root, address));

    public Task<HttpResponseMessage> GetAsync(string address) => client.GetAsync(new Uri(Root, address));

    public string ShownIn(string page) => (last?.Files.GetValueOrDefault(ContentPath.Of(page)) as Yujiang.Static.Model.TextArtifact)?.Text ?? "";

    public void Opened(Uri address, int portAskedFor) => opened.SetResult(address);

    public void Printed(Proof proof, TimeSpan time) => last = proof;

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await running;
        client.Dispose();
        Place.Dispose();
        end.Dispose();
    }
}

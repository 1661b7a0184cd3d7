using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Hosting;

/// <summary>
/// A real web server from Debian, started for one test on a port of its own on the loopback, with the configuration that the host command
/// prints. Where it is missing it is installed, as root by apt; else the test fails with one sentence.
/// </summary>
internal sealed class WebServer : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly System.Diagnostics.Process process;
    private bool isOver;

    private WebServer(string host, Func<int, string> configuration)
    {
        Port = FreePort.Find();
        Readable(folder.Path);
        var program = ServerProgram.Of(host);
        DebianPackages.Require($"The tests of hosting need {program.Command}", program.Packages, program.Files);
        process = System.Diagnostics.Process.Start(new ProcessStartInfo(program.Command) { RedirectStandardError = true, RedirectStandardOutput = true }.With(program.Configure(folder, Port, configuration(Port))))!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        Await();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{Port}"),
        };
    }

    public int Port { get; }

    public HttpClient Client { get; }

    /// <summary>Starts nginx, caddy, apache, htaccess or lighttpd.</summary>
    public static WebServer Start(string host, bool choosesLanguage = false) =>
        StartWith(host, port => HostedSite.ConfigurationFor(host, $"127.0.0.1:{port}", choosesLanguage));

    /// <summary>Starts a server with a configuration made for its port.</summary>
    public static WebServer StartWith(string host, Func<int, string> configuration) => new(host, configuration);

    /// <summary>The first line of the answer and its body to a request line that no client would normalise.</summary>
    public string AskRaw(string target)
    {
        using var socket = new TcpClient("127.0.0.1", Port);
        using var stream = socket.GetStream();
        stream.Write(System.Text.Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public void Dispose()
    {
        if (isOver)
            return;
        isOver = true;
        Client.Dispose();
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        folder.Dispose();
    }

    private void Await()
    {
        for (var i = 0; i < 100 && !process.HasExited; i++)
        {
            try
            {
                using var socket = new TcpClient("127.0.0.1", Port);
                return;
            }
            catch (SocketException)
            {
                Thread.Sleep(100);
            }
        }
        throw new InvalidOperationException($"{process.StartInfo.FileName} did not start: {(process.HasExited ? process.StandardError.ReadToEnd() : "no answer")}");
    }

    // The servers give up root's rights before they read.
    private static void Readable(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
    }
}

/// <summary>Adds arguments to a start.</summary>
internal static class StartArguments
{
    public static ProcessStartInfo With(this ProcessStartInfo start, IEnumerable<string> arguments)
    {
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }
}

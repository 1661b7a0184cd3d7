using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Files.Git;

/// <summary>Runs the program git in a folder, without a shell, and waits for it. Nothing it does here writes into the repository.</summary>
internal sealed class GitProgram(string folder)
{
    private const string Name = "git";
    private static readonly Wording NotInstalled = new("git is not installed, or not on the PATH.", "未安装git，或git不在PATH中。");
    private static readonly Wording Failed = new("git refused: {0}", "git报错：{0}");

    /// <summary>What git prints, byte for byte; an exit code other than 0 becomes a sentence.</summary>
    public byte[] Run(params string[] arguments)
    {
        var (code, printed, complaint) = Finish(arguments);
        return code == 0 ? printed : throw new GitRefusedException(Failed, complaint);
    }

    /// <summary>The same as text, or null where git says no.</summary>
    public string? Ask(params string[] arguments)
    {
        var (code, printed, _) = Finish(arguments);
        return code == 0 ? Encoding.UTF8.GetString(printed) : null;
    }

    /// <summary>The fields of output that ends each with a zero byte (-z): names as they are, quoted by no setting of the user's.</summary>
    public IReadOnlyList<string> Fields(params string[] arguments) =>
        Encoding.UTF8.GetString(Run(arguments)).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    private (int Code, byte[] Printed, string Complaint) Finish(string[] arguments)
    {
        using var process = Start(arguments);
        var complaint = process.StandardError.ReadToEndAsync();
        using var printed = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(printed);
        process.WaitForExit();
        return (process.ExitCode, printed.ToArray(), complaint.GetAwaiter().GetResult().Trim().Split('\n')[0]);
    }

    private System.Diagnostics.Process Start(string[] arguments)
    {
        // Without optional locks git never writes a refreshed index behind the back of the git that called us.
        var start = new ProcessStartInfo(Name) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["--no-optional-locks", "--literal-pathspecs", .. arguments])
            start.ArgumentList.Add(argument);
        try
        {
            return System.Diagnostics.Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new GitRefusedException(NotInstalled);
        }
    }
}

/// <summary>Why git could not be asked, as a sentence.</summary>
internal sealed class GitRefusedException(Wording reason, params object[] arguments) : Exception(reason.In(Tongue.English, arguments))
{
    /// <summary>The sentence.</summary>
    public string Say(Tongue tongue) => reason.In(tongue, arguments);
}

using Xunit;

namespace Yujiang.Static.Tests.Support;

/// <summary>
/// Compares a text with its approved file. Where they differ the text is kept under .artifacts/received and the test shows the lines that
/// differ; APPROVE=1 makes the text the approved one.
/// </summary>
internal static class Approve
{
    public static bool IsBlessing => Environment.GetEnvironmentVariable("APPROVE") == "1";

    public static void Text(string approvedFile, string received)
    {
        var approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile) : "";
        if (approved == received)
            return;
        if (IsBlessing)
        {
            Write(approvedFile, received);
            return;
        }
        var relative = Path.GetRelativePath(Repository.Root, approvedFile);
        var kept = Repository.PathOf(".artifacts", "received", relative);
        Write(kept, received);
        Assert.Fail($"{relative} differs from what came out (kept as {Path.GetRelativePath(Repository.Root, kept)}; APPROVE=1 accepts it).\n{Difference(approved, received)}");
    }

    /// <summary>The lines only the approved text has (-) and those only the received one has (+), each with what stands around it.</summary>
    private static string Difference(string approved, string received)
    {
        var (old, now) = (approved.Split('\n'), received.Split('\n'));
        var start = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = old.Reverse().Zip(now.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        end = Math.Min(end, Math.Min(old.Length, now.Length) - start);
        return string.Join('\n',
        [
            $"from line {start + 1}:",
            .. old[start..^end].Select(line => "- " + line),
            .. now[start..^end].Select(line => "+ " + line),
        ]);
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}

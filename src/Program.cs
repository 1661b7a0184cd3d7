using Yujiang.Static.Cli;

using var cancellation = new CancellationTokenSource();
Console.OutputEncoding = System.Text.Encoding.UTF8;
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl-C ends the work in good order, the second at once.
    pressed.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
};
return await new CommandLine(Terminal.OfProcess(Speech.Choose(args))).RunAsync(args, cancellation.Token);

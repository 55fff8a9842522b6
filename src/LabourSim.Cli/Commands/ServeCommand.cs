using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using LabourSim.Experiments.Input;
using LabourSim.Web;

namespace LabourSim.Cli.Commands;

/// <summary><c>laboursim serve</c>: the seminar page, for one browser or a class.</summary>
internal static class ServeCommand
{
    private static readonly ServeLimits Usual = new();

    private static readonly Option<string> Port = Given("--port", "P", "Port to listen on, 0 to 65535; 0 takes any that is free.", ServeOptions.DefaultPort);
    private static readonly Option<string> HostName = new("--host")
    {
        Description = "Address to listen on; 0.0.0.0 for the whole network. Any but a loopback address requires the token that is printed.",
        HelpName = "ADDRESS",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    private static readonly Option<bool> Open = new("--open") { Description = "Opens the page in the default browser." };
    private static readonly Option<string> Lang = LanguageOption.Create("Language of the page for those who choose none");

    private static readonly Option<string> Workers = Given("--max-workers", "N", "Most people abroad at once in a run.", Usual.Workers);
    private static readonly Option<string> Replicates = Given("--max-replicates", "R", "Most replicates of a run.", Usual.Replicates);
    private static readonly Option<string> Seconds = Given("--max-seconds", "S", "Most seconds that a run may be simulated.", Usual.Seconds);
    private static readonly Option<string> Runs = Given("--max-waiting", "N", "Most runs that one browser may have waiting.", Usual.Runs);

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Command command = new("serve", "Serves the seminar page: build policies, watch them run, compare them, meet an invented worker.")
        {
            Port, HostName, Open, Lang, Workers, Replicates, Seconds, Runs,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken stop)
    {
        ServeOptions options = Read(result);
        SeminarServer server;
        try
        {
            server = await SeminarServer.StartAsync(options, stop);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            throw Refused(result, e);
        }

        await using (server)
        {
            Console.Out.WriteLine($"The seminar page is at {server.Entrance} (Ctrl-C ends it).");
            if (result.GetValue(Open))
            {
                OpenBrowser(server.Entrance);
            }

            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, stop);
            }
            catch (OperationCanceledException)
            {
                // Ctrl-C is how a server is meant to end.
            }
        }

        return Shell.Success;
    }

    private static ServeOptions Read(ParseResult result)
    {
        string host = result.GetValue(HostName) ?? "";
        return new ServeOptions
        {
            Address = host == "localhost" ? IPAddress.Loopback
                : IPAddress.TryParse(host, out IPAddress? address) ? address
                : throw InputError.At(InputPlace.CommandLine, HostName.Name, host, "an address of this machine, such as 127.0.0.1, 0.0.0.0 or ::1"),
            Port = RunOptions.Whole(result, Port, 0, IPEndPoint.MaxPort),
            Language = LanguageOption.Read(result, Lang).Id,
            Limits = Usual with
            {
                Workers = RunOptions.Whole(result, Workers, 1, Model.WorldSpec.MaxWorkers),
                Replicates = RunOptions.Whole(result, Replicates, 1, 1000),
                Seconds = RunOptions.Whole(result, Seconds, 1, 86_400),
                Runs = RunOptions.Whole(result, Runs, 1, 100),
            },
        };
    }

    private static InputException Refused(ParseResult result, Exception e)
    {
        SocketError? error = (e as SocketException ?? e.GetBaseException() as SocketException)?.SocketErrorCode;
        return error == SocketError.AddressAlreadyInUse || e.Message.Contains("already in use", StringComparison.Ordinal)
            ? InputError.At(InputPlace.CommandLine, Port.Name, result.GetValue(Port)!, "a port that no other program has taken (0 takes any that is free)")
            : error == SocketError.AccessDenied
            ? InputError.At(InputPlace.CommandLine, Port.Name, result.GetValue(Port)!, "a port that you may open, mostly 1024 and above")
            : InputError.At(InputPlace.CommandLine, HostName.Name, result.GetValue(HostName)!, $"an address of this machine ({InputError.Shown(e.GetBaseException().Message, 150)})");
    }

    /// <summary>Opens the page; where there is no browser, the address that was printed has to do.</summary>
    private static void OpenBrowser(Uri address)
    {
        ProcessStartInfo start = OperatingSystem.IsWindows() ? new(address.AbsoluteUri) { UseShellExecute = true }
            : new(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address.AbsoluteUri]) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using Process? browser = Process.Start(start);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            Console.Error.WriteLine("No browser could be opened; open the address yourself.");
        }
    }

    private static Option<string> Given(string name, string help, string description, int otherwise) => new(name)
    {
        Description = description,
        HelpName = help,
        DefaultValueFactory = _ => otherwise.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}

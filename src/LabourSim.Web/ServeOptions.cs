using System.Net;
using LabourSim.Experiments.Running;

namespace LabourSim.Web;

/// <summary>Where the seminar page is served and what its users may ask for.</summary>
public sealed record ServeOptions
{
    /// <summary>The port <c>laboursim serve</c> takes unless told otherwise.</summary>
    public const int DefaultPort = 8217;

    /// <summary>Address to listen on. Any that is not a loopback address makes a token necessary.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Port, 0 to 65535; 0 takes any that is free.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>Language of the page for those who choose none, such as "en".</summary>
    public string Language { get; init; } = "en";

    /// <summary>What users may ask for.</summary>
    public ServeLimits Limits { get; init; } = new();

    /// <summary>Threads a run is simulated on; never changes a result.</summary>
    public int Threads { get; init; } = Math.Min(Environment.ProcessorCount, SiteThreads.MaxThreads);
}

/// <summary>Bounds on what browsers may ask of the server; together they bound its memory and a class's waiting time.</summary>
public sealed record ServeLimits
{
    /// <summary>People abroad at once in a run.</summary>
    public int Workers { get; init; } = 100_000;

    /// <summary>Replicates of a run.</summary>
    public int Replicates { get; init; } = 20;

    /// <summary>Months of a run's window; the burn-in comes on top.</summary>
    public int Months { get; init; } = 408;

    /// <summary>People times months times replicates times designs of a run: 300 million are about a minute on two cores.</summary>
    public long WorkerMonths { get; init; } = 300_000_000;

    /// <summary>Seconds one stage of a run may take.</summary>
    public int Seconds { get; init; } = 180;

    /// <summary>Runs of one client that may wait at a time; of one address, sixty times as many.</summary>
    public int Runs { get; init; } = 2;

    /// <summary>Runs of everybody that may wait at a time.</summary>
    public int Waiting { get; init; } = 200;

    /// <summary>Finished runs kept, each about 2 MB of memory and 3 MB of disk, besides the lives met; the one longest unasked for goes first.</summary>
    public int Results { get; init; } = 64;

    /// <summary>Policies a design may name.</summary>
    public int Policies { get; init; } = 30;

    /// <summary>Parameters a design may set.</summary>
    public int Parameters { get; init; } = 50;

    /// <summary>Bytes of a request's body.</summary>
    public int TextBytes { get; init; } = 64 * 1024;

    /// <summary>Open event streams of everybody; a client may have six, an address 180.</summary>
    public int Streams { get; init; } = 300;

    /// <summary>Requests a second of one client, in the long run; a page's first burst is six times that.</summary>
    public int RequestsPerSecond { get; init; } = 20;
}

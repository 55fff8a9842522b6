namespace LabourSim.Browser.Tests;

/// <summary>What browser tests share: one Chromium, and one server that runs small worlds only.</summary>
public sealed class Classroom : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private LabourSimServer? _server;

    /// <summary>The most milliseconds anything may take: a busy machine is slow, and no test is about time.</summary>
    public const float Patience = 240_000;

    /// <summary>The server of small worlds.</summary>
    public LabourSimServer Server => _server!;

    /// <summary>The browser.</summary>
    public IBrowser Browser => _browser!;

    public async Task InitializeAsync()
    {
        SetDefaultExpectTimeout(Patience);
        _server = await LabourSimServer.StartAsync("--max-workers", "1000", "--max-replicates", "2");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = BrowserProgram.Path,
            Headless = true,
            ChromiumSandbox = false,
            Timeout = Patience,
            Args =
            [
                "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--lang=en",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>A reader with a fresh profile at the server of small worlds.</summary>
    public Task<Reader> ReaderAsync(ReaderOptions? options = null) => Reader.ComeAsync(Browser, options ?? new ReaderOptions(), Server.Address);

    /// <summary>A reader with a fresh profile at another server.</summary>
    public Task<Reader> ReaderAsync(LabourSimServer server, ReaderOptions? options = null) =>
        Reader.ComeAsync(Browser, options ?? new ReaderOptions(), server.Address);
}

/// <summary>Tests of one classroom take turns: they share a browser and a server.</summary>
[CollectionDefinition(Name)]
public sealed class ClassroomTests : ICollectionFixture<Classroom>
{
    public const string Name = "classroom";
}

/// <summary>A second classroom with a browser and a server of its own, for views, papers and lessons: half of the time of them all.</summary>
[CollectionDefinition(Name)]
public sealed class LookingTests : ICollectionFixture<Classroom>
{
    public const string Name = "looking";
}

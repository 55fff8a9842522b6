namespace LabourSim.Browser.Tests;

/// <summary>What seminars look at the page on.</summary>
internal static class Devices
{
    public static ReaderOptions Projector { get; } = new(1920, 1080);

    public static ReaderOptions Laptop { get; } = new();

    public static ReaderOptions Phone { get; } = new(390, 844, Touch: true);

    /// <summary>A device by its name.</summary>
    public static ReaderOptions Of(string name) => name switch
    {
        "projector" => Projector,
        "laptop" => Laptop,
        _ => Phone,
    };
}

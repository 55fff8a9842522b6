namespace LabourSim;

/// <summary>The browser that tests use.</summary>
internal static class BrowserProgram
{
    // The same engine without the windows of a desktop, which cost half of the processors' time, comes first.
    private static readonly string[] _paths = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    /// <summary>Where it is.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static string Path => Array.Find(_paths, File.Exists) ?? throw new InvalidOperationException(
        $"{_paths[0]} is missing, and pages are tested in a real browser. Install it: apt-get install chromium-headless-shell fonts-dejavu-core fonts-nanum");
}

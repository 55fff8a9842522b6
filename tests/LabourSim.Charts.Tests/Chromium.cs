using System.Diagnostics;
using System.Text;

namespace LabourSim.Charts.Tests;

/// <summary>Debian's Chromium without a window.</summary>
internal static class Chromium
{
    /// <summary>Opens a page, lets its scripts run, and returns the resulting document and what the console said.</summary>
    public static (string Dom, string[] Console) Open(string html)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("laboursim-charts-");
        try
        {
            string page = Path.Combine(folder.FullName, "report.html");
            File.WriteAllText(page, html);
            using Process browser = Start(page, Path.Combine(folder.FullName, "profile"));
            Task<string> dom = browser.StandardOutput.ReadToEndAsync();
            Task<string> log = browser.StandardError.ReadToEndAsync();
            if (!browser.WaitForExit(TimeSpan.FromMinutes(3)))
            {
                browser.Kill(entireProcessTree: true);
                throw new TimeoutException("chromium did not finish the page within three minutes");
            }

            return (dom.Result, [.. log.Result.Split('\n').Where(l => l.Contains(":CONSOLE", StringComparison.Ordinal))]);
        }
        finally
        {
            Remove(folder);
        }
    }

    private static Process Start(string page, string profile)
    {
        ProcessStartInfo start = new(BrowserProgram.Path)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (string argument in (string[])
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--enable-logging=stderr", "--window-size=1200,900",
                "--virtual-time-budget=60000", $"--user-data-dir={profile}", "--dump-dom", new Uri(page).AbsoluteUri,
            ])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    // Chromium's helpers may still be writing to the profile for a moment after it has gone.
    private static void Remove(DirectoryInfo folder)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (IOException) when (attempt < 20)
            {
                Thread.Sleep(100);
            }
        }
    }
}

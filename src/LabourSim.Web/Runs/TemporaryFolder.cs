using System.Diagnostics;

namespace LabourSim.Web.Runs;

/// <summary>A folder that vanishes with the server; one that a killed server left behind, with the next.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const string Prefix = "laboursim-serve-", LockName = "lock";

    // Held open and unshared for as long as the server lives: whoever can open it knows that the folder is nobody's.
    private readonly FileStream _lock;

    private TemporaryFolder(string path, FileStream held) => (FullPath, _lock) = (path, held);

    /// <summary>Where it is.</summary>
    public string FullPath { get; }

    /// <summary>Makes one, and removes those that killed servers left.</summary>
    public static TemporaryFolder Create()
    {
        foreach (string folder in Directory.GetDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            if (IsAbandoned(folder))
            {
                Delete(folder);
            }
        }

        string path = Directory.CreateTempSubdirectory(Prefix).FullName;
        return new TemporaryFolder(path, new FileStream(Path.Combine(path, LockName), FileMode.CreateNew, FileAccess.Write, FileShare.None));
    }

    /// <summary>Deletes a folder if it is there; what cannot be deleted is left to the system.</summary>
    public static void Delete(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Debug.WriteLine(e.Message);
        }
    }

    public void Dispose()
    {
        _lock.Dispose();
        Delete(FullPath);
    }

    /// <summary>A folder without a lock may be one that is just being made.</summary>
    private static bool IsAbandoned(string folder)
    {
        try
        {
            using FileStream free = new(Path.Combine(folder, LockName), FileMode.Open, FileAccess.Write, FileShare.None);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

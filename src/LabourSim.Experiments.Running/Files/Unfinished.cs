using System.Globalization;
using System.Security.Cryptography;
using LabourSim.Experiments.Input;

namespace LabourSim.Experiments.Files;

/// <summary>
/// A folder that is being written beside the one whose name it will take. Inside are the new folder and a file that its owner holds
/// locked; the system lets go of it when the owner ends, however it ends, so that the next program knows the rest for left over.
/// </summary>
internal sealed class Unfinished : IDisposable
{
    private const string OwnerName = "owner", NewName = "new", OldName = "old";

    // Two that begin at the same instant see each other; both step back and try again after different times.
    private const int Tries = 5;

    // A folder without an owner may be about to get one.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    private readonly string _target, _path;
    private readonly FileStream _owner;

    private Unfinished(string target, string path)
    {
        (_target, _path) = (target, path);
        Directory.CreateDirectory(path);
        _owner = new FileStream(Path.Combine(path, OwnerName), FileMode.CreateNew, FileAccess.Write, FileShare.None);
        Directory.CreateDirectory(Folder);
    }

    /// <summary>Where the files go.</summary>
    public string Folder => Path.Combine(_path, NewName);

    /// <summary>Begins a folder, after whatever dead programs left beside it is dealt with.</summary>
    /// <param name="target">Full path of the folder whose name it will take.</param>
    /// <exception cref="InputException">Another program is writing the same folder.</exception>
    public static Unfinished Begin(string target)
    {
        for (int i = 1; ; i++)
        {
            Unfinished mine = new(target, $"{target}{WholeFile.Mark}{RandomNumberGenerator.GetHexString(8, true)}");
            try
            {
                if (!mine.OthersLive())
                {
                    return mine;
                }
            }
            catch
            {
                mine.Dispose();
                throw;
            }

            mine.Dispose();
            if (i == Tries)
            {
                throw new InputException(string.Create(CultureInfo.InvariantCulture,
                    $"{InputPlace.CommandLine}: --out: {InputError.Shown(target, 300)}: another program is writing results there: expected a folder of its own for each; wait for it or end it"));
            }

            Thread.Sleep(RandomNumberGenerator.GetInt32(10, 60));
        }
    }

    /// <summary>Gives the new folder the name; the old one, if any, is gone afterwards.</summary>
    /// <param name="check">Looks at the old folder, by its path, once nothing can be put into it by its name; throws to keep it.</param>
    public void TakeName(Action<string> check)
    {
        if (!Directory.Exists(_target))
        {
            Directory.Move(Folder, _target);
            return;
        }

        if (Exchange.Names(Folder, _target))
        {
            try
            {
                check(Folder);
            }
            catch
            {
                Exchange.Names(Folder, _target);
                throw;
            }

            return;
        }

        // Where names cannot be exchanged, a kill between these two lines is mended by the next start.
        string old = Path.Combine(_path, OldName);
        Directory.Move(_target, old);
        Directory.Move(Folder, _target);
    }

    /// <summary>Removes what is left.</summary>
    public void Dispose()
    {
        _owner.Dispose();
        Remove(_path);
    }

    // Removes what the dead left; true when somebody alive is writing the same folder.
    private bool OthersLive()
    {
        bool live = false;
        foreach (string path in Directory.EnumerateDirectories(Path.GetDirectoryName(_target)!, $"{Path.GetFileName(_target)}{WholeFile.Mark}????????"))
        {
            if (path == _path)
            {
                continue;
            }

            string owner = Path.Combine(path, OwnerName);
            if (!File.Exists(owner))
            {
                if (Directory.Exists(path) && DateTime.UtcNow - Directory.GetLastWriteTimeUtc(path) > Settled && !Directory.EnumerateFileSystemEntries(path).Any())
                {
                    Remove(path);
                }

                continue;
            }

            try
            {
                using FileStream free = new(owner, FileMode.Open, FileAccess.Write, FileShare.None);
                string old = Path.Combine(path, OldName);
                if (Directory.Exists(old) && !Directory.Exists(_target))
                {
                    Directory.Move(old, _target);
                }

                Remove(path);
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                // Its owner has just removed it.
            }
            catch (IOException)
            {
                live = true;
            }
        }

        return live;
    }

    private static void Remove(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first error is the one to tell; the next program that writes there tries again.
        }
    }
}

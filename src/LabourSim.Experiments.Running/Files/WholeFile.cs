using System.Security.Cryptography;
using System.Text;
using LabourSim.Experiments.Input;

namespace LabourSim.Experiments.Files;

/// <summary>Writes a file that is whole or absent.</summary>
public static class WholeFile
{
    /// <summary>Stands between a name and eight digits of what is being written beside it.</summary>
    internal const string Mark = ".tmp-laboursim-";

    /// <summary>Writes beside the file and gives it its name at the end, over an earlier file of that name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes its content.</param>
    /// <param name="refused">The error for a file that cannot be written, from what the system says of it.</param>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write(string path, Action<Stream> write, Func<Exception, InputException> refused)
    {
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(refused);
        string temporary = "";
        try
        {
            string full = Target(path);
            if (IsDevice(full))
            {
                using FileStream device = new(full, FileMode.Open, FileAccess.Write);
                write(device);
                return;
            }

            RemoveLeftovers(full);

            // A name of its own: neither another writer of this file nor a file that is there already may be in its way.
            temporary = $"{full}{Mark}{RandomNumberGenerator.GetHexString(8, true)}";
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
            }

            File.Move(temporary, full, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Drop(temporary);
            throw refused(e);
        }
        catch
        {
            Drop(temporary);
            throw;
        }
    }

    /// <summary>Writes a text in UTF-8, whole or not at all.</summary>
    /// <inheritdoc cref="Write(string, Action{Stream}, Func{Exception, InputException})"/>
    public static void Write(string path, string text, Func<Exception, InputException> refused) => Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)), refused);

    // A link stays a link; what it leads to is written.
    private static string Target(string path)
    {
        string full = Path.GetFullPath(path);
        if (new FileInfo(full).LinkTarget is null)
        {
            return full;
        }

        string target = File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
        return Path.Exists(target) ? target : throw new IOException($"it is a link to {target}, which is not there");
    }

    // Renaming over a device would replace it by a file.
    private static bool IsDevice(string full) => full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal);

    // A writer holds its file locked; one that nobody holds was left by a writer that was killed.
    private static void RemoveLeftovers(string full)
    {
        foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(full)!, $"{Path.GetFileName(full)}{Mark}????????"))
        {
            try
            {
                using FileStream free = new(file, FileMode.Open, FileAccess.Write, FileShare.None);
                File.Delete(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Somebody is writing it, or has just removed it.
            }
        }
    }

    private static void Drop(string temporary)
    {
        try
        {
            if (temporary.Length > 0)
            {
                File.Delete(temporary);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first error is the one to tell.
        }
    }
}

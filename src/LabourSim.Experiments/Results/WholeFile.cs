using System.Security.Cryptography;
using LabourSim.Experiments.Scenarios;

namespace LabourSim.Experiments.Results;

/// <summary>Writes a file that is whole or absent.</summary>
public static class WholeFile
{
    /// <summary>Writes beside the file and gives it its name at the end, over an earlier file of that name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes its content.</param>
    /// <param name="refused">The error for a file that cannot be written, from what the system says of it.</param>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write(string path, Action<Stream> write, Func<Exception, InputException> refused)
    {
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(refused);
        // A name of its own: neither another writer of this file nor a file that is there already may be in its way.
        string temporary = $"{path}.tmp-{RandomNumberGenerator.GetHexString(8, true)}";
        try
        {
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
            }

            File.Move(temporary, path, overwrite: true);
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

    private static void Drop(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first error is the one to tell.
        }
    }
}

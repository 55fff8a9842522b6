using LabourSim.Experiments.Scenarios;

namespace LabourSim.Cli;

/// <summary>Writes a file that is whole or absent.</summary>
internal static class WholeFile
{
    /// <summary>Writes beside the file and gives it its name at the end.</summary>
    /// <exception cref="InputException">It exists and may not be replaced, or cannot be written.</exception>
    public static void Write(string path, bool force, Action<Stream> write)
    {
        if (File.Exists(path) && !force)
        {
            throw InputError.At(InputPlace.CommandLine, "--out", path, "a new file (--force replaces it)");
        }

        string temporary = $"{path}.new";
        try
        {
            using (FileStream stream = new(temporary, FileMode.Create, FileAccess.Write))
            {
                write(stream);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Drop(temporary);
            throw InputError.At(InputPlace.CommandLine, "--out", path, $"a file that can be written ({InputError.Shown(e.Message, 150)})");
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

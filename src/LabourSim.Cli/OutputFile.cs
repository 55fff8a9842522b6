using LabourSim.Experiments.Files;
using LabourSim.Experiments.Input;

namespace LabourSim.Cli;

/// <summary>Writes the file that <c>--out</c> names, whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Writes the file.</summary>
    /// <exception cref="InputException">It exists and may not be replaced, or cannot be written.</exception>
    public static void Write(string path, bool force, Action<Stream> write)
    {
        if (File.Exists(path) && !force)
        {
            throw InputError.At(InputPlace.CommandLine, "--out", path, "a new file (--force replaces it)");
        }

        WholeFile.Write(path, write, e =>
            InputError.At(InputPlace.CommandLine, "--out", path, $"a file that can be written ({InputError.Shown(e.Message, 150)})"));
    }
}

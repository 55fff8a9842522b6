using System.ComponentModel;
using System.Diagnostics;
using LabourSim.Experiments.Input;

namespace LabourSim.Experiments.Clusters;

/// <summary>Runs Slurm's own programs (Yoo, Jette and Grondona 2003, "SLURM: Simple Linux Utility for Resource Management").</summary>
internal static class SlurmTools
{
    private const int MessageLength = 300;

    /// <summary>Runs one and gives what it printed.</summary>
    /// <param name="tool">Its name: sbatch, squeue, scancel or scontrol.</param>
    /// <param name="words">Its arguments, each passed on as it is.</param>
    /// <exception cref="InputException">There is no such program, or it refuses; its own message is shown.</exception>
    public static string Run(string tool, params IReadOnlyList<string> words)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(tool, words) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            Task<string> error = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? output
                : throw InputError.At(InputPlace.CommandLine, tool, "refused", $"what Slurm accepts; it says: {InputError.Shown(error.GetAwaiter().GetResult(), MessageLength)}");
        }
        catch (Win32Exception)
        {
            throw InputError.At(InputPlace.CommandLine, tool, "(missing)", $"Slurm's program '{tool}' on the PATH; work where jobs are submitted, such as a login node");
        }
    }
}

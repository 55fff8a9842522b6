using System.Diagnostics;
using LabourSim.Experiments.Input;
using LabourSim.Model;

namespace LabourSim.Experiments.Running;

/// <summary>How long a run takes on one thread of this machine, tried.</summary>
internal static class WorldPace
{
    /// <summary>Seconds of a whole run, from as many of its months as patience allows, and how many those were; null when it contradicts itself.</summary>
    public static (double Seconds, int Months)? Of(WorldSpec spec, TimeSpan patience)
    {
        try
        {
            long started = Stopwatch.GetTimestamp();
            Simulation simulation = new(spec);
            int months = 0;
            do
            {
                simulation.Step();
                months++;
            }
            while (!simulation.Finished && Stopwatch.GetElapsedTime(started) < patience);

            return (Stopwatch.GetElapsedTime(started).TotalSeconds * spec.TotalMonths / months, months);
        }
        catch (InputException)
        {
            return null;
        }
    }
}

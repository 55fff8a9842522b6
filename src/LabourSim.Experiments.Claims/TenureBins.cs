using LabourSim.Outcomes;

namespace LabourSim.Experiments.Claims;

/// <summary>Followed lives by time since arrival, so that phone holders are held against others of equal tenure.</summary>
internal static class TenureBins
{
    private const int Bins = 12;
    private const int MonthsPerBin = 6;
    private const int Numbers = 4;

    /// <summary>Followed months, each with the tour it belongs to.</summary>
    public static IEnumerable<(LifeMonth Life, TourRecord Tour)> Tours(RunView run)
    {
        ILookup<ulong, TourRecord> tours = run.Run.Tours.ToLookup(t => t.Person);
        foreach (LifeMonth life in run.Run.Lives)
        {
            foreach (TourRecord tour in tours[life.Person].Where(t => t.Arrived <= life.MonthIndex && life.MonthIndex <= t.Ended).Take(1))
            {
                yield return (life, tour);
            }
        }
    }

    /// <summary>For each bin: doubt and number of months with a phone, and without.</summary>
    public static double[] ByPhone(RunView run)
    {
        double[] read = new double[Bins * Numbers];
        foreach ((LifeMonth life, TourRecord tour) in Tours(run))
        {
            int at = Math.Min(Bins - 1, (life.MonthIndex - tour.Arrived) / MonthsPerBin) * Numbers + (life.Phone ? 0 : 2);
            read[at] += life.Doubt;
            read[at + 1]++;
        }

        return read;
    }

    /// <summary>How much more holders doubt than others of equal tenure, as a share of those others' doubt, holders' tenures as weights.</summary>
    public static double Gap(ReadOnlySpan<double> read)
    {
        double holders = 0, others = 0;
        for (int at = 0; at < read.Length; at += Numbers)
        {
            if (read[at + 1] > 0 && read[at + 3] > 0)
            {
                holders += read[at];
                others += read[at + 1] * read[at + 2] / read[at + 3];
            }
        }

        return Means.Relative(holders, others);
    }
}

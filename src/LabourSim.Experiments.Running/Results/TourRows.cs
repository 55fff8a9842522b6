using LabourSim.Experiments.Files;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Results;

/// <summary>Rows of tours.csv: what ended tours came to, by host, sex, age on arrival, kind of work and whether it was a first tour, over all replicates of a scenario.</summary>
internal sealed class TourRows
{
    /// <summary>First ages of the bands, the last of which is open.</summary>
    private static readonly int[] Ages = [0, 25, 35, 45];

    public static readonly string[] Header =
    [
        "scenario", "host", "sex", "age", "sector", "tour", "tours", "completed", "exited", "died", "months", "money", "pay_out", "slot_price", "side_work", "doubt",
    ];

    private readonly Dictionary<TourGroup, TourSums> _groups = [];
    private int _replicates;

    /// <summary>One run's ended tours of labour by group.</summary>
    public static Dictionary<TourGroup, TourSums> Of(IReadOnlyList<TourRecord> tours)
    {
        Dictionary<TourGroup, TourSums> groups = [];
        foreach (TourRecord tour in tours)
        {
            if (tour.Channel == Channel.Military || tour.End == EndKind.StillAbroad)
            {
                continue;
            }

            TourGroup group = new(tour.Host, tour.Female, Array.FindLastIndex(Ages, a => tour.Age >= a), tour.Sector, tour.Tour > 1);
            groups[group] = groups.GetValueOrDefault(group).With(tour);
        }

        return groups;
    }

    /// <summary>Adds one replicate.</summary>
    public void Add(Dictionary<TourGroup, TourSums> run)
    {
        _replicates++;
        foreach ((TourGroup group, TourSums sums) in run)
        {
            _groups[group] = _groups.GetValueOrDefault(group).With(sums);
        }
    }

    /// <summary>Writes a row a group: its mean number a replicate, shares and means per tour, money in US dollars.</summary>
    public void Write(CsvRows csv, string scenario)
    {
        foreach ((TourGroup g, TourSums sums) in _groups.OrderBy(x => (x.Key.Host, x.Key.Woman, x.Key.Age, x.Key.Sector, x.Key.Later)))
        {
            csv.Text(scenario).Text(Places.HostNames[(int)g.Host]).Text(g.Woman ? "women" : "men").Text(Band(g.Age))
                .Text(Places.SectorNames[(int)g.Sector]).Text(g.Later ? "later" : "first").Number(sums.Tours / (double)_replicates);
            foreach (double mean in sums.Means())
            {
                csv.Number(mean);
            }

            csv.End();
        }
    }

    private static string Band(int age) => age + 1 < Ages.Length ? $"{Math.Max(18, Ages[age])}-{Ages[age + 1] - 1}" : $"{Ages[age]}-";
}

/// <summary>Tours told of together; the age is the place of its band.</summary>
internal readonly record struct TourGroup(Host Host, bool Woman, int Age, Sector Sector, bool Later);

/// <summary>Sums in whole numbers, so that the order of replicates never matters: money in cents, doubt in 2^-20.</summary>
internal readonly record struct TourSums(long Tours, long Completed, long Exited, long Died, long Months, long Money, long PaidOut, long Slot, long SideWork, long Doubt)
{
    /// <summary>The sums with one tour more.</summary>
    public TourSums With(in TourRecord t) => With(new TourSums(1, t.End == EndKind.Completed ? 1 : 0, t.End == EndKind.Exited ? 1 : 0, t.End == EndKind.Died ? 1 : 0,
        t.Ended - t.Arrived, t.MoneyCents, t.PayOutCents, t.SlotBribeCents, t.SideWork ? 1 : 0, (long)Math.Round(t.Doubt / MonthlyTotals.FixedPoint)));

    /// <summary>Both sums together.</summary>
    public TourSums With(in TourSums o) => new(Tours + o.Tours, Completed + o.Completed, Exited + o.Exited, Died + o.Died, Months + o.Months, Money + o.Money,
        PaidOut + o.PaidOut, Slot + o.Slot, SideWork + o.SideWork, Doubt + o.Doubt);

    /// <summary>Shares and means per tour in the order of the columns.</summary>
    public double[] Means()
    {
        double n = Tours;
        return [Completed / n, Exited / n, Died / n, Months / n, Money / 100.0 / n, PaidOut / 100.0 / n, Slot / 100.0 / n, SideWork / n, Doubt * MonthlyTotals.FixedPoint / n];
    }
}

using System.Globalization;
using LabourSim.Population;

namespace LabourSim.Experiments.Comparing;

/// <summary>A group of people in a comparison; its kind and name in results.</summary>
/// <param name="Kind">"all", "host", "cohort", "ties" or "sent-only".</param>
/// <param name="Name">"all", host name, year, 0 to 4, or "base" and "other".</param>
public readonly record struct GainGroup(string Kind, string Name);

/// <summary>What is compared person by person.</summary>
/// <param name="Name">Name in results.</param>
/// <param name="Unit">Unit of its means, per person.</param>
/// <param name="MoreIsGain">True when more is better for the person.</param>
/// <param name="Scale">Units per stored integer: 0.01 turns cents into dollars.</param>
/// <param name="Of">The stored integer of a person.</param>
public sealed record GainMeasure(string Name, string Unit, bool MoreIsGain, double Scale, Func<PersonRow, long> Of)
{
    /// <summary>Money, indicator-months and harm events.</summary>
    public static IReadOnlyList<GainMeasure> All { get; } =
    [
        new("money", "USD per person", true, 0.01, p => p.MoneyCents),
        new("indicator-months", "indicator-months per person", false, 1, p => p.IndicatorMonths),
        new("harm-events", "events per person", false, 1, p => p.Harms),
    ];
}

/// <summary>One replicate of two scenarios joined person by person and counted by group.</summary>
public sealed class GainTally
{
    private const int FirstYear = 2000;
    private const int Years = 64;
    private const int TieLevels = 5;
    private const int Hosts = 1;
    private const int Cohorts = Hosts + Places.Hosts;
    private const int Ties = Cohorts + Years;
    private const int OnlyBase = Ties + TieLevels;
    private const int OnlyOther = OnlyBase + 1;

    private readonly long[] _persons = new long[Groups.Count];
    private readonly Cell[] _cells = new Cell[Groups.Count * GainMeasure.All.Count];

    private GainTally()
    {
    }

    /// <summary>All groups, in the order results list them.</summary>
    public static IReadOnlyList<GainGroup> Groups { get; } =
    [
        new("all", "all"),
        .. Places.HostNames.Select(h => new GainGroup("host", h)),
        .. Enumerable.Range(FirstYear, Years).Select(y => new GainGroup("cohort", y.ToString(CultureInfo.InvariantCulture))),
        .. Enumerable.Range(0, TieLevels).Select(t => new GainGroup("ties", t.ToString(CultureInfo.InvariantCulture))),
        new("sent-only", "base"),
        new("sent-only", "other"),
    ];

    /// <summary>Joins two runs of the same replicate. People in both are paired, grouped by what they are under the base.</summary>
    public static GainTally Of(PersonTable @base, PersonTable other)
    {
        GainTally tally = new();
        ReadOnlySpan<PersonRow> a = @base.Rows;
        ReadOnlySpan<PersonRow> b = other.Rows;
        int i = 0;
        int j = 0;
        while (i < a.Length || j < b.Length)
        {
            if (j == b.Length || (i < a.Length && a[i].Person < b[j].Person))
            {
                tally.AddAlone(OnlyBase, a[i++]);
            }
            else if (i == a.Length || b[j].Person < a[i].Person)
            {
                tally.AddAlone(OnlyOther, b[j++]);
            }
            else
            {
                tally.AddPair(a[i++], b[j++]);
            }
        }

        return tally;
    }

    /// <summary>People in the group: pairs, or people sent under one scenario alone.</summary>
    public long Persons(int group) => _persons[group];

    /// <summary>Share of pairs that gain; NaN without pairs.</summary>
    public double GainShare(int group, int measure) => Share(group, At(group, measure).Gain);

    /// <summary>Share of pairs that lose; NaN without pairs.</summary>
    public double LoseShare(int group, int measure) => Share(group, At(group, measure).Lose);

    /// <summary>Share of pairs unchanged; NaN without pairs.</summary>
    public double SameShare(int group, int measure) =>
        Share(group, _persons[group] - At(group, measure).Gain - At(group, measure).Lose);

    /// <summary>Mean level under the base; NaN where nobody was there.</summary>
    public double MeanBase(int group, int measure) =>
        group == OnlyOther ? double.NaN : Share(group, At(group, measure).Base, true) * GainMeasure.All[measure].Scale;

    /// <summary>Mean level under the other; NaN where nobody was there.</summary>
    public double MeanOther(int group, int measure) =>
        group == OnlyBase ? double.NaN : Share(group, At(group, measure).Other, true) * GainMeasure.All[measure].Scale;

    /// <summary>Mean of other less base over pairs.</summary>
    public double MeanChange(int group, int measure) =>
        Share(group, At(group, measure).Other - At(group, measure).Base) * GainMeasure.All[measure].Scale;

    private void AddPair(in PersonRow a, in PersonRow b)
    {
        ReadOnlySpan<int> groups =
        [
            0, Hosts + (int)a.Host, Cohorts + Math.Clamp(a.Cohort - FirstYear, 0, Years - 1), Ties + Math.Min((int)a.Ties, TieLevels - 1),
        ];
        for (int m = 0; m < GainMeasure.All.Count; m++)
        {
            GainMeasure measure = GainMeasure.All[m];
            long before = measure.Of(a);
            long after = measure.Of(b);
            int better = measure.MoreIsGain ? after.CompareTo(before) : before.CompareTo(after);
            foreach (int group in groups)
            {
                ref Cell cell = ref At(group, m);
                cell.Gain += better > 0 ? 1 : 0;
                cell.Lose += better < 0 ? 1 : 0;
                cell.Base += before;
                cell.Other += after;
            }
        }

        foreach (int group in groups)
        {
            _persons[group]++;
        }
    }

    private void AddAlone(int group, in PersonRow row)
    {
        _persons[group]++;
        for (int m = 0; m < GainMeasure.All.Count; m++)
        {
            ref Cell cell = ref At(group, m);
            cell.Base += group == OnlyBase ? GainMeasure.All[m].Of(row) : 0;
            cell.Other += group == OnlyOther ? GainMeasure.All[m].Of(row) : 0;
        }
    }

    /// <summary>A sum per person. Shares of gain and loss exist for pairs alone, since one life has nothing to be held against.</summary>
    private double Share(int group, long sum, bool alone = false) =>
        _persons[group] == 0 || (group >= OnlyBase && !alone) ? double.NaN : sum / (double)_persons[group];

    private ref Cell At(int group, int measure) => ref _cells[group * GainMeasure.All.Count + measure];

    private struct Cell
    {
        public long Gain;
        public long Lose;
        public long Base;
        public long Other;
    }
}

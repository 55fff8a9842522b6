using LabourSim.Experiments.Running;

namespace LabourSim.Experiments.Comparing;

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

/// <summary>
/// One replicate of two scenarios joined person by person and counted by group. It keeps sums and quantiles of the groups that
/// somebody is in, and no person.
/// </summary>
public sealed class GainTally
{
    private readonly Cells?[] _cells;

    private GainTally(GainGroups groups) => (Groups, _cells) = (groups, new Cells?[groups.All.Count]);

    /// <summary>The groups it counts by; every index below is one of theirs.</summary>
    public GainGroups Groups { get; }

    /// <summary>Joins two runs of the same replicate. People in both are paired, grouped by what they are under the base.</summary>
    /// <param name="base">The base's people.</param>
    /// <param name="other">The other's.</param>
    /// <param name="groups">What to count by.</param>
    public static GainTally Of(PersonTable @base, PersonTable other, GainGroups groups)
    {
        GainTally tally = new(groups);
        ReadOnlySpan<PersonRow> a = @base.Rows;
        ReadOnlySpan<PersonRow> b = other.Rows;
        List<(int A, int B)> pairs = new(Math.Min(a.Length, b.Length));
        int i = 0;
        int j = 0;
        while (i < a.Length || j < b.Length)
        {
            if (j == b.Length || (i < a.Length && a[i].Person < b[j].Person))
            {
                tally.AddAlone(groups.OnlyBase, a[i++]);
            }
            else if (i == a.Length || b[j].Person < a[i].Person)
            {
                tally.AddAlone(groups.OnlyOther, b[j++]);
            }
            else
            {
                pairs.Add((i++, j++));
            }
        }

        tally.AddPairs(a, b, pairs);
        return tally;
    }

    /// <summary>People in the group: pairs, or people sent under one scenario alone.</summary>
    public long Persons(int group) => _cells[group]?.Persons ?? 0;

    /// <summary>Share of pairs that gain; NaN without pairs.</summary>
    public double GainShare(int group, int measure) => Share(group, c => c[measure].Gain);

    /// <summary>Share of pairs that lose; NaN without pairs.</summary>
    public double LoseShare(int group, int measure) => Share(group, c => c[measure].Lose);

    /// <summary>Share of pairs unchanged; NaN without pairs.</summary>
    public double SameShare(int group, int measure) => Share(group, c => c.Persons - c[measure].Gain - c[measure].Lose);

    /// <summary>Mean level under the base; NaN where nobody was there.</summary>
    public double MeanBase(int group, int measure) =>
        group == Groups.OnlyOther ? double.NaN : Share(group, c => c[measure].Base, true) * GainMeasure.All[measure].Scale;

    /// <summary>Mean level under the other; NaN where nobody was there.</summary>
    public double MeanOther(int group, int measure) =>
        group == Groups.OnlyBase ? double.NaN : Share(group, c => c[measure].Other, true) * GainMeasure.All[measure].Scale;

    /// <summary>Mean of other less base over pairs.</summary>
    public double MeanChange(int group, int measure) =>
        Share(group, c => c[measure].Other - c[measure].Base) * GainMeasure.All[measure].Scale;

    /// <summary>Quantiles of other less base over pairs; NaN without pairs.</summary>
    public Spread Changes(int group, int measure) => Alone(group) ? Spread.None : _cells[group]?[measure].Changes ?? Spread.None;

    private void AddAlone(int group, in PersonRow row)
    {
        Cells cells = _cells[group] ??= new Cells();
        cells.Persons++;
        for (int m = 0; m < GainMeasure.All.Count; m++)
        {
            cells[m].Base += group == Groups.OnlyBase ? GainMeasure.All[m].Of(row) : 0;
            cells[m].Other += group == Groups.OnlyOther ? GainMeasure.All[m].Of(row) : 0;
        }
    }

    private void AddPairs(ReadOnlySpan<PersonRow> a, ReadOnlySpan<PersonRow> b, List<(int A, int B)> pairs)
    {
        int[][] groups = [.. Groups.Kinds.Select(_ => new int[pairs.Count])];
        for (int k = 0; k < groups.Length; k++)
        {
            (GainKind kind, int first) = Groups.Kinds[k];
            for (int p = 0; p < pairs.Count; p++)
            {
                groups[k][p] = first + kind.Of(a[pairs[p].A]);
                (_cells[groups[k][p]] ??= new Cells()).Persons++;
            }
        }

        // One sort a measure serves every kind: pairs are dealt out to their groups from the least change to the greatest.
        double[] changes = new double[pairs.Count];
        double[] dealt = new double[pairs.Count];
        int[] order = new int[pairs.Count];
        for (int m = 0; m < GainMeasure.All.Count; m++)
        {
            GainMeasure measure = GainMeasure.All[m];
            for (int p = 0; p < pairs.Count; p++)
            {
                long before = measure.Of(a[pairs[p].A]);
                long after = measure.Of(b[pairs[p].B]);
                int better = measure.MoreIsGain ? after.CompareTo(before) : before.CompareTo(after);
                (order[p], changes[p]) = (p, after - before);
                for (int k = 0; k < groups.Length; k++)
                {
                    ref Cell cell = ref _cells[groups[k][p]]![m];
                    cell.Gain += better > 0 ? 1 : 0;
                    cell.Lose += better < 0 ? 1 : 0;
                    cell.Base += before;
                    cell.Other += after;
                }
            }

            Array.Sort(changes, order);
            for (int k = 0; k < groups.Length; k++)
            {
                Deal(Groups.Kinds[k], groups[k], m, order, changes, dealt);
            }
        }
    }

    /// <summary>Takes the quantiles of every group of a kind.</summary>
    private void Deal((GainKind Kind, int First) kind, int[] groups, int measure, int[] order, double[] changes, double[] dealt)
    {
        int[] next = new int[kind.Kind.Groups.Count];
        for (int g = 1; g < next.Length; g++)
        {
            next[g] = next[g - 1] + (int)Persons(kind.First + g - 1);
        }

        for (int p = 0; p < order.Length; p++)
        {
            dealt[next[groups[order[p]] - kind.First]++] = changes[p];
        }

        for (int g = 0; g < next.Length; g++)
        {
            if (_cells[kind.First + g] is { } cells)
            {
                cells[measure].Changes = Spread.OfSorted(dealt.AsSpan(next[g] - (int)cells.Persons, (int)cells.Persons), GainMeasure.All[measure].Scale);
            }
        }
    }

    private bool Alone(int group) => group >= Groups.OnlyBase;

    /// <summary>A sum per person. Shares of gain and loss exist for pairs alone, since one life has nothing to be held against.</summary>
    private double Share(int group, Func<Cells, long> sum, bool alone = false) =>
        _cells[group] is { } cells && (alone || !Alone(group)) ? sum(cells) / (double)cells.Persons : double.NaN;

    private sealed class Cells
    {
        private readonly Cell[] _measures = new Cell[GainMeasure.All.Count];

        public long Persons { get; set; }

        public ref Cell this[int measure] => ref _measures[measure];
    }

    private struct Cell
    {
        public long Gain;
        public long Lose;
        public long Base;
        public long Other;
        public Spread Changes;
    }
}

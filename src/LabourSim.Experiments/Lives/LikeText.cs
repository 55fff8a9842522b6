using System.Globalization;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Lives;

/// <summary>The spread of paths that people who set out like a composite take, and where the study's known ones lie in it.</summary>
public static class LikeText
{
    private const int FewExits = 5;
    private static readonly double[] Quantiles = [0.05, 0.25, 0.5, 0.75, 0.95];

    /// <summary>Where known stays lie in a spread of stays.</summary>
    public static string Place((int From, int To) known, IReadOnlyList<int> stays)
    {
        ArgumentNullException.ThrowIfNull(stays);
        if (stays.Count == 0)
        {
            return "cannot be told: nobody to compare with";
        }

        int within = stays.Count(s => s >= known.From && s <= known.To);
        double low = Quantile(stays, 0.05), high = Quantile(stays, 0.95);
        string counts = $"{Whole(within)} of {Whole(stays.Count)} simulated stays fall into it";
        return within == 0 ? $"outside: {counts}"
            : known.From >= low && known.To <= high ? $"inside: {counts}"
            : $"at the edge: {counts}; nine in ten simulated stays take {Round(low)} to {Round(high)} months";
    }

    /// <summary>Where a known kind of turning point lies among those that occur.</summary>
    public static string Place(EventCause known, IReadOnlyList<LikeLife> lives)
    {
        ArgumentNullException.ThrowIfNull(lives);
        int all = lives.Count(l => l.Resolved != EventCause.None), of = lives.Count(l => l.Resolved == known);
        string counts = $"{Whole(of)} of {Whole(all)} who resolved to leave";
        return all == 0 ? "cannot be told: nobody resolved to leave" : of == 0 ? $"outside: {counts}" : of >= 0.05 * all ? $"inside: {counts}" : $"at the edge: {counts}";
    }

    /// <summary>The whole text.</summary>
    /// <param name="composite">Whom they set out like.</param>
    /// <param name="lives">Every simulated life that matches.</param>
    /// <param name="scenario">Scenario they lived under.</param>
    /// <param name="replicates">Worlds searched.</param>
    public static LifeText Tell(Composite composite, IReadOnlyList<LikeLife> lives, string scenario, int replicates)
    {
        ArgumentNullException.ThrowIfNull(composite);
        ArgumentNullException.ThrowIfNull(lives);
        LifeText text = new LifeText().Heading($"People who set out like {composite.Id}")
            .Paragraph("Invented people, in this model; nobody's lives. A composite holds only what several participants of the study share; "
                + "it describes none of them, and no life here re-enacts one.")
            .Paragraph($"The composite: {composite.Region}; {Range(composite.Age)} years old; left {Range(composite.Left)}; {string.Join("; ", composite.Circumstances)}. "
                + "The model has Russia as one host and does not tell its regions apart.")
            .Paragraph($"Found: {Whole(lives.Count)} people in {(replicates == 1 ? "one world" : $"{Whole(replicates)} worlds")} under {scenario}: first tour in Russia, age and year of departure in these bands"
                + $"{(composite.Match.Count > 0 ? $", and {LifeStory.List([.. composite.Match.Select(InWords)])}" : "")}.");
        if (lives.Count == 0)
        {
            return text;
        }

        int[] ended = [.. lives.Where(l => l.End != EndKind.StillAbroad).Select(l => l.Stay)];
        LikeLife[] left = [.. lives.Where(l => l.End == EndKind.Exited)];
        text.Heading("How the first tour ended").Columns(["end", "people", "share"],
            lives.GroupBy(l => l.End).OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
                .Select(g => (IReadOnlyList<string>)[Kebab.Of(g.Key.ToString()).Replace('-', ' '), Whole(g.Count()), Share(g.Count(), lives.Count)]));
        text.Heading("Spread").Columns(["this share lies below:", "5 %", "25 %", "50 %", "75 %", "95 %"],
        [
            Row("months abroad, tours ended", [.. ended.Select(s => (double)s)]),
            Row("months abroad, those who left", [.. left.Select(l => (double)l.Stay)]),
            Row("money that reached them, USD", [.. lives.Select(l => l.ReachedCents / 100.0)]),
            Row("doubt at the end, 0 to 1", [.. lives.Select(l => (double)l.Doubt)]),
        ]);
        text.Heading("Turning points").Columns(["", "people", "share"],
        [
            ["belief broke", Whole(lives.Count(l => l.Broke)), Share(lives.Count(l => l.Broke), lives.Count)],
            ["caught and made to pay", Whole(lives.Count(l => l.Caught)), Share(lives.Count(l => l.Caught), lives.Count)],
            ["resolved to leave", Whole(lives.Count(l => l.Resolved != EventCause.None)), Share(lives.Count(l => l.Resolved != EventCause.None), lives.Count)],
            .. lives.Where(l => l.Resolved != EventCause.None).GroupBy(l => l.Resolved).OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
                .Select(g => (IReadOnlyList<string>)[$"  cause: {Kebab.Of(g.Key.ToString())}", Whole(g.Count()), Share(g.Count(), lives.Count)]),
            ["left for good", Whole(left.Length), Share(left.Length, lives.Count)],
            ["sent again after coming home", Whole(lives.Count(l => l.SentAgain)), Share(lives.Count(l => l.SentAgain), lives.Count)],
        ]);
        bool few = left.Length < FewExits;
        string whom = few ? left.Length == 0 ? "nobody left for good, so all tours that ended are taken" : $"only {LifeWords.People(left.Length)} left for good, so all tours that ended are taken; --replicates brings more" : "those who left for good";
        text.Heading("What the study knows, held against this")
            .Paragraph($"Known stays of the group, {Range(composite.Stay)} months ({whom}): {Place(composite.Stay, few ? ended : [.. left.Select(l => l.Stay)])}.");
        foreach (EventCause known in composite.TurningPoints)
        {
            text.Paragraph($"Known turning point, {Kebab.Of(known.ToString())}: {Place(known, lives)}.");
        }

        return text.Paragraph("Everyone the study speaks with left; most simulated people go home. Lying inside the spread says that the model can produce such a path, not that it is common.");
    }

    private static IReadOnlyList<string> Row(string name, double[] values) => values.Length == 0
        ? [name, "-", "-", "-", "-", "-"]
        : [name, .. Quantiles.Select(q => Round(Quantile(values, q)))];

    private static string InWords(Circumstance c) => c switch
    {
        Circumstance.SideWork => "side work at some time",
        Circumstance.NoSideWork => "never any side work",
        Circumstance.Phone => "a phone at some time",
        Circumstance.PaidForSlot => "more paid for the slot than by half of them",
        Circumstance.MoneyHome => "money sent home",
        Circumstance.QuotaDebt => "a missed quota",
        Circumstance.Caught => "caught and made to pay",
        _ => "higher hopes than half of them",
    };

    private static double Quantile(IReadOnlyList<int> values, double q) => Quantile([.. values.Select(v => (double)v)], q);

    private static double Quantile(double[] values, double q)
    {
        double[] sorted = [.. values.Order()];
        double at = q * (sorted.Length - 1);
        int below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }

    private static string Range((int From, int To) band) => string.Create(CultureInfo.InvariantCulture, $"{band.From} to {band.To}");

    private static string Round(double value) => value.ToString(Math.Abs(value) < 2 ? "0.00" : "#,0", CultureInfo.InvariantCulture);

    private static string Share(int part, int whole) => (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Whole(long n) => n.ToString("#,0", CultureInfo.InvariantCulture);
}

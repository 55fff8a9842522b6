using System.Globalization;
using LabourSim.Experiments.Languages;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Lives;

/// <summary>The spread of paths that people who set out like a composite take, and where the study's known ones lie in it.</summary>
public static class LikeText
{
    private const int FewExits = 5;
    private static readonly double[] Quantiles = [0.05, 0.25, 0.5, 0.75, 0.95];

    /// <summary>Where known stays lie in a spread of stays.</summary>
    public static string Place((int From, int To) known, IReadOnlyList<int> stays, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(stays);
        LifeWords words = new(false, language);
        if (stays.Count == 0)
        {
            return words.Say("like.place.nobody");
        }

        int within = stays.Count(s => s >= known.From && s <= known.To);
        double low = Quantile(stays, 0.05), high = Quantile(stays, 0.95);
        string key = within == 0 ? "outside" : known.From >= low && known.To <= high ? "inside" : "edge";
        return words.Say("like.place.stays." + key, Whole(within), Whole(stays.Count), Round(low), Round(high));
    }

    /// <summary>Where a known kind of turning point lies among those that occur.</summary>
    public static string Place(EventCause known, IReadOnlyList<LikeLife> lives, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(lives);
        int all = lives.Count(l => l.Resolved != EventCause.None), of = lives.Count(l => l.Resolved == known);
        string key = all == 0 ? "nobody" : of == 0 ? "outside" : of >= 0.05 * all ? "inside" : "edge";
        return new LifeWords(false, language).Say("like.place.cause." + key, Whole(of), Whole(all));
    }

    /// <summary>The whole text.</summary>
    /// <param name="composite">Whom they set out like.</param>
    /// <param name="lives">Every simulated life that matches.</param>
    /// <param name="scenario">Scenario they lived under.</param>
    /// <param name="replicates">Worlds searched.</param>
    /// <param name="language">Language; English when left out.</param>
    public static LifeText Tell(Composite composite, IReadOnlyList<LikeLife> lives, string scenario, int replicates, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(composite);
        ArgumentNullException.ThrowIfNull(lives);
        LifeWords words = new(false, language);
        string region = words.Or($"composite.{composite.Id}.region", composite.Region);
        IEnumerable<string> shared = composite.Circumstances.Select((c, i) => words.Or(string.Create(CultureInfo.InvariantCulture, $"composite.{composite.Id}.circumstance.{i + 1}"), c));
        string worlds = replicates == 1 ? words.Say("like.worlds.one") : words.Say("like.worlds.many", Whole(replicates));
        string match = words.List([.. composite.Match.Select(m => words.Say($"like.circumstance.{Kebab.Of(m.ToString())}"))]);
        LifeText text = new LifeText().Heading(words.Say("like.heading", composite.Id))
            .Paragraph(words.Say("like.notice"))
            .Paragraph(words.Say("like.composite", region, Range(composite.Age, words), Range(composite.Left, words), string.Join("; ", shared)))
            .Paragraph(words.Say(composite.Match.Count > 0 ? "like.found.match" : "like.found", Whole(lives.Count), worlds, scenario, match));
        if (lives.Count == 0)
        {
            return text;
        }

        int[] ended = [.. lives.Where(l => l.End != EndKind.StillAbroad).Select(l => l.Stay)];
        LikeLife[] left = [.. lives.Where(l => l.End == EndKind.Exited)];
        string people = words.Say("like.column.people"), share = words.Say("like.column.share");
        IReadOnlyList<string> Part(string name, int part) => [name, Whole(part), Share(part, lives.Count)];
        text.Heading(words.Say("like.ended")).Columns([words.Say("like.column.end"), people, share],
            lives.GroupBy(l => l.End).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => Part(words.End(g.Key), g.Count())));
        text.Heading(words.Say("like.spread")).Columns([words.Say("like.column.below"), "5 %", "25 %", "50 %", "75 %", "95 %"],
        [
            Row(words.Say("like.row.ended"), [.. ended.Select(s => (double)s)]),
            Row(words.Say("like.row.left"), [.. left.Select(l => (double)l.Stay)]),
            Row(words.Say("like.row.money"), [.. lives.Select(l => l.ReachedCents / 100.0)]),
            Row(words.Say("like.row.doubt"), [.. lives.Select(l => (double)l.Doubt)]),
        ]);
        text.Heading(words.Say("like.turning")).Columns(["", people, share],
        [
            Part(words.Say("like.row.broke"), lives.Count(l => l.Broke)),
            Part(words.Say("like.row.caught"), lives.Count(l => l.Caught)),
            Part(words.Say("like.row.resolved"), lives.Count(l => l.Resolved != EventCause.None)),
            .. lives.Where(l => l.Resolved != EventCause.None).GroupBy(l => l.Resolved).OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
                .Select(g => Part("  " + words.Say("like.row.cause", Cause(g.Key, words)), g.Count())),
            Part(words.Say("like.row.exited"), left.Length),
            Part(words.Say("like.row.again"), lives.Count(l => l.SentAgain)),
        ]);
        bool few = left.Length < FewExits;
        string whom = !few ? words.Say("like.stays.left") : left.Length == 0 ? words.Say("like.stays.nobody") : words.Say("like.stays.few", words.People(left.Length));
        text.Heading(words.Say("like.known"))
            .Paragraph(words.Say("like.stays", Range(composite.Stay, words), whom, Place(composite.Stay, few ? ended : [.. left.Select(l => l.Stay)], language)));
        foreach (EventCause known in composite.TurningPoints)
        {
            text.Paragraph(words.Say("like.turning.known", Cause(known, words), Place(known, lives, language)));
        }

        return text.Paragraph(words.Say("like.last"));
    }

    private static IReadOnlyList<string> Row(string name, double[] values) => values.Length == 0
        ? [name, "-", "-", "-", "-", "-"]
        : [name, .. Quantiles.Select(q => Round(Quantile(values, q)))];

    private static string Cause(EventCause cause, LifeWords words) => words.Say($"like.cause.{Kebab.Of(cause.ToString())}");

    private static double Quantile(IReadOnlyList<int> values, double q) => Quantile([.. values.Select(v => (double)v)], q);

    private static double Quantile(double[] values, double q)
    {
        double[] sorted = [.. values.Order()];
        double at = q * (sorted.Length - 1);
        int below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }

    private static string Range((int From, int To) band, LifeWords words) => words.Say("like.range", band.From, band.To);

    private static string Round(double value) => value.ToString(Math.Abs(value) < 2 ? "0.00" : "#,0", CultureInfo.InvariantCulture);

    private static string Share(int part, int whole) => (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Whole(long n) => n.ToString("#,0", CultureInfo.InvariantCulture);
}

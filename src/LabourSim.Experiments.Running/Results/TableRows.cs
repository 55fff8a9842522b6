using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Files;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Results;

/// <summary>Rows of the small tables: targets.csv, effects.csv, gains.csv and hinges.csv.</summary>
internal static class TableRows
{
    /// <summary>Writes targets.csv.</summary>
    public static void Write(CsvRows csv, IReadOnlyList<TargetRow> targets)
    {
        csv.Row("id", "kind", "what", "target", "low", "high", "value", "hit");
        foreach (TargetRow t in targets)
        {
            csv.Text(t.Id).Text(t.Kind).Text(t.What).Text(t.Target).Text(t.Low).Text(t.High).Text(t.Value).Flag(t.Hit).End();
        }
    }

    /// <summary>Writes effects.csv.</summary>
    public static void Write(CsvRows csv, IReadOnlyList<EffectRow> effects)
    {
        csv.Row("base", "other", "outcome", "imperative", "unit", "host", "from", "to", "base_mean", "other_mean", "effect", "low", "high",
            "replicates", "plain", "plain_low", "plain_high", "each", "people", "both", "empty_share");
        foreach (EffectRow e in effects)
        {
            csv.Text(e.Base).Text(e.Other).Text(e.Outcome.Id).Text(Kebab.Of(e.Outcome.Imperative.ToString())).Text(e.Outcome.Unit)
                .Text(e.Host).Text(e.From.ToString()).Text(e.To.ToString()).Number(e.BaseMean).Number(e.OtherMean).Number(e.Effect)
                .Number(e.Low).Number(e.High).Number(e.Replicates).Number(e.Plain).Number(e.Each).Number(e.People).Number(e.Both).Number(e.Empty).End();
        }
    }

    /// <summary>Writes effects-by-year.csv.</summary>
    public static void Write(CsvRows csv, IReadOnlyList<EffectYear> years)
    {
        csv.Row("base", "other", "outcome", "imperative", "unit", "year", "months", "effect", "low", "high", "replicates");
        foreach (EffectYear y in years)
        {
            csv.Text(y.Base).Text(y.Other).Text(y.Outcome.Id).Text(Kebab.Of(y.Outcome.Imperative.ToString())).Text(y.Outcome.Unit).Number(y.Year)
                .Number(y.Months).Number(y.Effect).Number(y.Replicates).End();
        }
    }

    /// <summary>Writes gains.csv.</summary>
    public static void Write(CsvRows csv, IReadOnlyList<GainRow> gains)
    {
        csv.Row("base", "other", "measure", "unit", "group_kind", "group", "persons", "replicates", "gain_share", "gain_low", "gain_high",
            "lose_share", "lose_low", "lose_high", "same_share", "same_low", "same_high", "base_mean", "other_mean", "mean_change",
            "low", "high", "net_share", "net_low", "net_high",
            "null_net_share", "null_net_low", "null_net_high", "null_replicates",
            "p5", "p25", "p50", "p75", "p95", "null_p5", "null_p25", "null_p50", "null_p75", "null_p95");
        foreach (GainRow g in gains)
        {
            csv.Text(g.Base).Text(g.Other).Text(g.Measure).Text(g.Unit).Text(g.GroupKind).Text(g.Group).Number(g.Persons).Number(g.Replicates)
                .Number(g.Gain).Number(g.Lose).Number(g.Same).Number(g.MeanBase).Number(g.MeanOther).Number(g.Change)
                .Number(g.Net).Number(g.NullNet).Number(g.NullReplicates);
            foreach (double quantile in (double[])[.. g.Changes.Values(), .. g.NullChanges.Values()])
            {
                csv.Number(quantile);
            }

            csv.End();
        }
    }

    /// <summary>Writes hinges.csv.</summary>
    public static void Write(CsvRows csv, IReadOnlyList<HingeRow> hinges)
    {
        csv.Row("scenario", "outcome", "unit", "from", "to", "number", "least", "greatest", "central", "at_least", "at_greatest", "level", "swing",
            "again_runs", "again_central", "again_at_least", "again_at_greatest", "again_swing", "again_swing_error", "turns_at");
        foreach (HingeRow h in hinges)
        {
            csv.Text(h.Scenario).Text(h.Outcome.Id).Text(h.Outcome.Unit).Text(h.From.ToString()).Text(h.To.ToString()).Text(h.Target).Number(h.Low).Number(h.High)
                .Number(h.Central).Number(h.AtLow).Number(h.AtHigh).Number(h.Level).Number(h.Swing);
            HingeAgain again = h.Again ?? new(0, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
            csv.Number(again.Runs).Number(again.Central).Number(again.AtLow).Number(again.AtHigh).Number(h.Again is null ? double.NaN : again.Swing).Number(again.Error).Number(h.TurnsAt).End();
        }
    }
}

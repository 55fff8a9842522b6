using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Sections;

/// <summary>Says how much of a change in forced-labour indicators is by definition: read from orders, not from what becomes of anyone.</summary>
public static class ByDefinition
{
    // Less than this is no change at the two decimals shown.
    private const double Least = 0.005;

    /// <summary>A sentence for each scenario whose indicators change in part by definition; none for a run.</summary>
    /// <param name="input">What came of a comparison.</param>
    /// <param name="words">Their language.</param>
    public static IReadOnlyList<string> Sentences(ExperimentResult input, Language words)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(words);
        List<string> sentences = [];
        foreach (Look look in Palette.Looks(input.Scenarios, words))
        {
            EffectRow[] own = [.. input.Effects.Where(e => e.Other == look.Id && e.Host == "all" && double.IsFinite(e.Effect))];
            EffectRow[] parts = [.. own.Where(e => e.Outcome.ByOrders && Math.Abs(e.Effect) >= Least)];
            if (parts.Length > 0 && own.FirstOrDefault(e => e.Outcome.Id == "indicators") is { } all)
            {
                double sum = parts.Sum(p => p.Effect);
                Rounding rounding = Rounding.In(words, all.Effect, sum);
                sentences.Add(words.Of("report.by-definition", words.Of("report.quoted", look.Title), rounding.Signed(all.Effect), rounding.Signed(sum),
                    string.Join(", ", parts.Select(p => Units.Words(p.Outcome, words)))));
            }
        }

        return sentences;
    }
}

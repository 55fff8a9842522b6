using System.Text.Json.Nodes;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Specs;

/// <summary>Head count over time, by host or by channel, stacked: one chart a scenario, all with the same vertical scale.</summary>
internal static class HeadsChart
{
    /// <summary>The chart of one scenario by host.</summary>
    /// <param name="scenario">Title, for the description read aloud.</param>
    /// <param name="heads">Series of this scenario alone, in host order.</param>
    /// <param name="most">Top of the scale, shared between scenarios.</param>
    /// <param name="input">The window.</param>
    /// <param name="language">Language of its words; English when null.</param>
    public static JsonObject Build(string scenario, IReadOnlyList<HeadSeries> heads, double most, ExperimentResult input, Language? language = null)
    {
        Language words = language ?? Language.English;
        return Build(scenario, "figure.by-host", Strata(heads, words), most, input, words);
    }

    /// <summary>The chart of one scenario by channel.</summary>
    /// <param name="scenario">Title, for the description read aloud.</param>
    /// <param name="heads">Series of this scenario alone, in channel order.</param>
    /// <param name="most">Top of the scale, shared between scenarios.</param>
    /// <param name="input">The window.</param>
    /// <param name="words">Language of its words.</param>
    public static JsonObject Build(string scenario, IReadOnlyList<ChannelSeries> heads, double most, ExperimentResult input, Language words) =>
        Build(scenario, "figure.by-channel", [.. heads.Select(h => new Stratum(Palette.Name(h.Channel, words), Palette.Colour(h.Channel), h.Points))], most, input, words);

    /// <summary>Greatest head count of any month, all hosts together.</summary>
    public static double Most(IEnumerable<HeadSeries> heads) =>
        StackChart.Most(heads.GroupBy(h => h.Scenario).Select(g => Strata([.. g], Language.English)));

    private static IReadOnlyList<Stratum> Strata(IReadOnlyList<HeadSeries> heads, Language words) =>
        [.. heads.Select(h => new Stratum(Palette.Name(h.Host, words), Palette.Colour(h.Host), h.Points))];

    private static JsonObject Build(string scenario, string by, IReadOnlyList<Stratum> strata, double most, ExperimentResult input, Language words) =>
        StackChart.Build(words.Of("figure.aloud.stack", $"{words["figure.people-abroad"]} {words[by]}", scenario), words["figure.people-abroad"], strata, most, input, words);
}

using LabourSim.Experiments.Results;
using LabourSim.Parameters;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Charts.Sections;

/// <summary>How much rests on assumptions, and on which above all.</summary>
internal static class Hinges
{
    // Chosen by how far the targets and the three imperatives moved when each was varied while the model was fitted.
    private static readonly (Parameter Parameter, string Moves)[] Main =
    [
        (P.ChinaStock2020, "everything after 2020: head count, state revenue, exposure"),
        (P.QuotaGrowth, "months short of quota, debt, savings"),
        (P.PayOutShare, "take-home pay and what households receive"),
        (P.SideStart, "side income, take-home pay, months short of quota"),
        (P.DoubtGain, "private doubt, ruptures, exits, couriers"),
        (P.PhoneDetection, "phones held, knowledge and doubt gained"),
        (P.LeaveFear, "how many resolve to leave"),
        (P.ExitSuccess, "exits and hand-backs; only their product with the resolve to leave is known"),
        (P.Compliance, "what a mandate does to head count and state revenue"),
        (P.Substitution, "how far people sent home are replaced under other papers"),
        (P.MandateWatch, "whether those who stay under a mandate are harmed"),
        (P.TellingEffect, "doubt at home"),
    ];

    private const int Foremost = 5;

    /// <summary>The assumptions that results lean on most, the first first.</summary>
    /// <param name="policies">Ids of the policies that a result is about; what an assumption about them moves comes to the front.</param>
    internal static IReadOnlyList<Parameter> Ranked(IReadOnlyCollection<string> policies)
    {
        Parameter first = policies.Contains("repatriation-mandate") ? P.Compliance
            : policies.Contains("permit-ban") ? P.Substitution
            : Main[0].Parameter;
        return [first, .. Main.Select(m => m.Parameter).Where(p => p != first).Take(Foremost - 1)];
    }

    /// <summary>Writes the section.</summary>
    public static void Write(Page page, ExperimentResult input)
    {
        SourceCounts sources = input.Sources;
        int all = sources.Evidence + sources.Mixed + sources.Assumption;
        string Share(int count) => all == 0 ? Numbers.None : Numbers.Percent((double)count / all);
        Html body = page.Body;
        body.Add($"<h2>What these results hinge on</h2>");
        body.Add($"""
            <p>Of the model’s {all} parameters, {sources.Evidence} ({Share(sources.Evidence)}) rest on evidence,
            {sources.Mixed} ({Share(sources.Mixed)}) on evidence stretched by an assumption, and
            {sources.Assumption} ({Share(sources.Assumption)}) on an assumption alone. Replicates show the play of luck; they do not
            show what happens when an assumption is wrong. That takes runs with other values (<code>--set name=value</code>).</p>
            """);
        Table table = new("The assumptions that move results most; values are the catalogue’s defaults, which a scenario may replace", 3,
            ["parameter", "what it is", "it moves", "default", "plausible range"]);
        foreach ((Parameter parameter, string moves) in Main)
        {
            table.Row(
                Html.Of($"<code class=\"whole\">{parameter.Name}</code>"), Html.Of($"{parameter.Meaning}{Hosts(parameter)}"), Table.Text(moves),
                Html.Of($"{Numbers.Exact(parameter.Default)}<small>{parameter.Unit}</small>"),
                Table.Text($"{Numbers.Exact(parameter.Low)} to {Numbers.Exact(parameter.High)}"));
        }

        body.Add($"{table.Build()}");
        body.Add($"""
            <p class="note">All parameters with their sources: <code>laboursim list parameters</code>; the evidence behind an id:
            <code>laboursim list evidence</code>. The values used in this experiment are in <code>manifest.json</code> beside this page.</p>
            """);
    }

    private static Raw Hosts(Parameter parameter) => parameter.HostDefaults.Count == 0
        ? default
        : Html.Of($"<small>In {string.Join(", ", parameter.HostDefaults.Select(h => $"{Palette.Name(h.Host)} {Numbers.Exact(h.Value)}"))}.</small>");
}

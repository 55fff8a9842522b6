using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Tests.Running;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Comparing;

public sealed class ByOrdersTests
{
    private static readonly (string Id, Counter Counter)[] Indicators = [.. Enum.GetValues<Counter>()
        .Where(c => c.ToString().StartsWith("Indicator", StringComparison.Ordinal) && c != Counter.Indicators)
        .Select(c => ($"indicator-{c.ToString()["Indicator".Length..].ToLowerInvariant()}", c))];

    /// <summary>An indicator that orders alone decide is met by everyone in a host and channel or by nobody, and every other is not always.</summary>
    [Fact]
    public void Indicators_by_orders_are_those_that_a_host_and_channel_share()
    {
        HashSet<string> apart = [];
        Runner.Run((Small.Experiment("package-protect") with { From = Model.Month.Of(2017, 6), To = Model.Month.Of(2019, 2), Workers = 3_000 }).Jobs(), 1, (_, run) => run.Totals, (_, totals) =>
        {
            for (int m = 0; m < totals.Months; m++)
            {
                for (int c = 0; c < Places.Cells; c++)
                {
                    ReadOnlySpan<long> counters = totals.Counters(m, c);
                    foreach ((string id, Counter counter) in Indicators)
                    {
                        if (counters[(int)counter] != 0 && counters[(int)counter] != counters[(int)Counter.Heads])
                        {
                            apart.Add(id);
                        }
                    }
                }
            }
        }, null, CancellationToken.None);

        Indicators.Length.ShouldBe(11);
        OutcomeCatalogue.All.Where(o => o.ByOrders).Select(o => o.Id).ShouldBe(["indicator-movement", "indicator-documents", "indicator-vulnerability"]);

        // Hours hang on a site's supervisor and plan, though long ones are met by all of them.
        Indicators.Select(i => i.Id).Except(apart).Except(["indicator-overtime"]).ShouldBe(OutcomeCatalogue.All.Where(o => o.ByOrders).Select(o => o.Id), true);
    }

    [Fact]
    public void Legal_aid_changes_indicators_mostly_by_definition()
    {
        ExperimentResult result = Session.Run(Small.Experiment("baseline", "only-legal-aid") with { Compare = true });

        EffectRow Of(string id) => result.Effects.Single(e => e.Host == "all" && e.Outcome.Id == id);
        Of("indicator-vulnerability").Effect.ShouldBe(-1, 1e-9);
        Of("indicators").Effect.ShouldBe(-1, 0.2);
    }
}

using LabourSim.Experiments.Searching;
using LabourSim.Experiments.Store;
using LabourSim.Experiments.Sweeps;
using LabourSim.Experiments.Tests.Sweeps;

namespace LabourSim.Experiments.Tests.Searching;

public sealed class DoseSearchRunnerTests : IDisposable
{
    private readonly Tests.Results.TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Mixes_AreJudgedAtThePeopleUnderNoPolicy_AsASweepOfThemIs_HoweverOftenTheSearchStops()
    {
        DoseSearch search = new(Tiny.Plan(Text("design: random, points: 1,")).Sweep, 4, 2);
        DoseSearchResult whole = DoseSearchRunner.Run(search, _place["whole"], new EngineOptions(2), CancellationToken.None);
        whole.Evaluated.Count.ShouldBe(8);

        string[] mixes = [.. whole.Evaluated.Select(m => FormattableString.Invariant($"{{ shutdown: {m.Point[0]:R}, inspections: {m.Point[1]:R} }}"))];
        SweepPlan plan = Tiny.Plan(Text($"design: list, points: [{{ shutdown: 0, inspections: 0 }}, {string.Join(", ", mixes)}],"));
        SweepFolder folder = new(_place["sweep"]);
        Tiny.Run(plan, folder);
        using RunStore store = folder.Read();
        SweepTable table = SweepTable.Read(plan, store, ["exploitation-index", "exposure"]);
        for (int mix = 0; mix < 8; mix++)
        {
            whole.Evaluated[mix].Objectives[0].ShouldBe(table.Of("exploitation-index")[mix + 1].Average(), 1e-12);
            whole.Evaluated[mix].Objectives[2].ShouldBe(-table.Of("exposure")[mix + 1].Average(), 1e-9);
            double plain = (table.Levels("exploitation-index", mix + 1, 0)[0] + table.Levels("exploitation-index", mix + 1, 1)[0]) / 2;
            Math.Abs(whole.Evaluated[mix].Objectives[0] - plain).ShouldBeGreaterThan(1e-6);
        }

        for (int ended = 3; ended < 18; ended += 4)
        {
            using CancellationTokenSource stop = new();
            int most = ended;
            DoseSearchRunner.Run(search, _place["stopped"], new EngineOptions(1, Progress: (done, _) =>
            {
                if (done >= most)
                {
                    stop.Cancel();
                }
            }), stop.Token);
        }

        DoseSearchResult again = DoseSearchRunner.Run(search, _place["stopped"], new EngineOptions(3), CancellationToken.None);
        again.Evaluated.SelectMany(m => m.Objectives).ShouldBe(whole.Evaluated.SelectMany(m => m.Objectives));
    }

    private static string Text(string design) => $$"""
        id: mixes
        seed: 5
        workers: 100
        from: 2018-01
        to: 2018-12
        scenarios: [baseline]
        levers: { {{design}} policies: [{ policy: shutdown, start: 2018-02 }, { policy: inspections, start: 2018-02 }] }
        uncertainties: { design: random, points: 2, ranges: [pay-out-share] }
        outcomes: [exploitation-index, state-revenue, exposure]

        """;
}

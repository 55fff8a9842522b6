using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Policies;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.HouseRules;

/// <summary>The month's order is told the same way in the code and on disk, and matters where it says so.</summary>
public class StepOrderRules
{
    /// <summary>Neighbours that may change places, and why.</summary>
    private static readonly Dictionary<(string, string), string> Commute = new()
    {
        [("State's response", "Exchange")] = "both multiply the quota, and what the state answers is no price",
        [("Rates", "Buyers")] = "buyers read this month's values, not the rates that sites read",
        [("Dispatch", "Released this year")] = "selection is at home, months of release are at sites",
        [("Released this year", "Arrivals")] = "newcomers come without months of release",
        [("Debts", "Food")] = "food takes cash and adds fatigue, debts read neither",
        [("Brokers", "Added mechanisms")] = "the rule added here reads no money",
        [("Cheongbu", "Military service")] = "no site is both",
        [("Stocks at sites", "Released long")] = "both only count",
        [("Released long", "Telling")] = "those at home are at no site",
    };

    public static TheoryData<int> Neighbours => [.. Enumerable.Range(0, StepOrder.All.Count - 1)];

    [Fact]
    public void EachHeading_HasAMainEntryAndOthers()
    {
        StepOrder.All.Where(s => s.IsMain).Select(s => s.Number).Order().ShouldBe(Enumerable.Range(1, 15));
        StepOrder.All.Where(s => s.IsMain).ShouldAllBe(s => s.Name == StepOrder.Headings[s.Number - 1]);
        StepOrder.All.Select(s => s.Name).ShouldBeUnique();
        StepOrder.All.ShouldAllBe(s => s.What.EndsWith('.'));
        StepOrder.All.ShouldAllBe(s => s.Once != null == (s.Scope == StepScope.Once));
    }

    [Fact]
    public void EachStep_HasItsFile() => StepOrder.All
        .Where(s => !File.Exists(Path.Combine(Repository.Root, "src", "LabourSim", s.File))).Select(s => s.File).ShouldBeEmpty();

    [Fact]
    public void EachStep_RestsOnWhatItsRulesRestOn()
    {
        StepOrder.All.SelectMany(s => s.Evidence.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(id => id.Length is < 2 or > 5 || !char.IsAsciiDigit(id[1])).ShouldBeEmpty();
        for (int heading = 1; heading <= 15; heading++)
        {
            StepOrder.All.Where(s => s.Number == heading).SelectMany(s => s.Evidence.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct().ShouldBe(
                RuleCatalogue.All.Where(r => r.Step == heading).SelectMany(r => r.Evidence.Split("assumption:")[0].Replace(";", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(),
                ignoreOrder: true);
        }
    }

    /// <summary>An entry that could stand anywhere else would make the order a matter of taste.</summary>
    [Theory]
    [MemberData(nameof(Neighbours))]
    public void NeighboursThatChangePlaces_MakeAnotherWorld_OrAreListedAsCommuting(int first)
    {
        List<StepInfo> order = [.. StepOrder.All];
        (StepInfo before, StepInfo after) = (order[first], order[first + 1]);
        (order[first], order[first + 1]) = (after, before);

        IReadOnlyList<string> differences = RunDifference.Between(Usual.Value, Live(order));

        (differences.Count == 0).ShouldBe(Commute.ContainsKey((before.Name, after.Name)), $"{before.Name}, {after.Name}: {string.Join("; ", differences)}");
    }

    private static readonly Lazy<RunResult> Usual = new(() => Live(StepOrder.All));

    private static RunResult Live(IReadOnlyList<StepInfo> order)
    {
        WorldSpec spec = EverythingOn();
        spec = spec with { To = Month.Of(2019, 6), Settings = [.. spec.Settings, Set(DisplacementParameters.Displacement, 0.5), Set(StateResponseParameters.DefectionResponse, 1), Set(DispatchParameters.TrainingMonths, 6), Set(ImportBanParameters.ImportDetection, 0.3)], Mechanisms = [new Rumour()] };
        Simulation simulation = new(spec, null, null, order);
        try
        {
            while (!simulation.Finished)
            {
                simulation.Step();
            }
        }
        catch (InvalidOperationException) when (!ReferenceEquals(order, StepOrder.All))
        {
            // Books that do not balance: the ledger sees it too. What was recorded so far is shorter than the usual run.
        }

        return simulation.Result();
    }

    private sealed class Rumour : Extending.Mechanism
    {
        public override string Id => "rumour";

        public override string What => "A word makes afraid and doubtful.";

        public override string Evidence => "assumption: made up for this test";

        public override void Apply(Extending.MechanismMonth site)
        {
            foreach (int person in site.People)
            {
                site.Learn(person, 0.01f * site.Draw(person, 0));
                site.AddFear(person, 0.02f);
                site.AddDoubt(person, 0.01f * site.Knowledge[person]);
            }
        }
    }
}

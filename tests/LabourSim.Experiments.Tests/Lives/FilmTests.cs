using System.Text.Json.Nodes;
using LabourSim.Experiments.Lives;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Lives;

/// <summary>A film shows what the worlds of the same seed hold, month by month, person by person.</summary>
public class FilmTests
{
    private static Experiment Worlds(params string[] scenarios) => new()
    {
        Scenarios = [.. scenarios.Select(ScenarioLoader.Load)],
        Seed = 5,
        Workers = 700,
        Replicates = 1,
        From = Month.Of(2016, 1),
        To = Month.Of(2020, 12),
    };

    [Fact]
    public void EveryMonth_ShowsThoseAbroadAndWhatIsTrueOfThem()
    {
        Experiment experiment = Worlds("baseline", "no-mandate");
        Watcher watcher = new(Film.Lines(experiment, 1_000_000).ToList());
        for (int design = 0; design < 2; design++)
        {
            Simulation world = new(experiment.Jobs()[design].Spec);
            List<PersonNow> present = [];
            watcher.Rewind();
            while (!world.Finished)
            {
                bool filmed = world.Now >= experiment.From;
                world.Step();
                if (!filmed)
                {
                    continue;
                }

                watcher.Next();
                world.Look(present);
                Dictionary<string, int> shown = watcher.Abroad(design);
                shown.Count.ShouldBe(present.Count);
                foreach (PersonNow p in present)
                {
                    int state = shown[PersonId.Text(p.Person)];
                    (state >> 12).ShouldBe((int)p.Host);
                    string[] traits = [.. Film.Traits.Where((_, bit) => (state & 8 << bit) != 0)];
                    traits.Contains("debt").ShouldBe(p.InDebt);
                    traits.Contains("side").ShouldBe(p.SideWork);
                    traits.Contains("phone").ShouldBe(p.Phone);
                    traits.Contains("doubting").ShouldBe(p.Doubt >= 0.5f);
                    traits.Contains("ruptured").ShouldBe(p.Ruptured);
                    traits.Contains("watched").ShouldBe(p.Watched);
                    traits.Contains("preparing").ShouldBe(p.Preparing);
                    traits.Contains("stranded").ShouldBe(p.Stranded);
                    traits.Contains("new").ShouldBe(world.Now.Index - 1 - p.Arrived < 6);
                }

                present.Count.ShouldBe((int)world.Recorded.Sum(world.Recorded.Months - 1, world.Recorded.Months - 1)[Counter.Heads], $"{world.Now}");
            }

            // Where people went stands in their last tours. Who went in the first month was never seen.
            Dictionary<string, int> last = watcher.States(design);
            TourRecord[] gone = [.. world.Result().Tours.GroupBy(t => t.Person).Select(g => g.Last())
                .Where(t => t.Channel != Channel.Military && t.End != EndKind.StillAbroad && t.Ended > experiment.From.Index)];
            gone.Select(t => t.End).Distinct().Count().ShouldBeGreaterThan(3);
            foreach (TourRecord tour in gone)
            {
                (last[PersonId.Text(tour.Person)] & 7).ShouldBe(tour.End switch { EndKind.Exited => 3, EndKind.Died => 4, EndKind.HandedBack => 5, _ => 2 });
            }
        }
    }

    [Fact]
    public void FewerAreShown_InProportionButForHostsWithFew()
    {
        Experiment experiment = Worlds("baseline") with { Workers = 2000 };
        Watcher all = new(Film.Lines(experiment, 1_000_000).ToList()), some = new(Film.Lines(experiment).ToList());
        double[] times = [.. some.Head["times"]!.AsArray().Select(t => (double)t!)];
        all.Head["times"]!.AsArray().ShouldAllBe(t => (double)t! == 1);
        times.ShouldContain(1);
        times.ShouldAllBe(t => t >= 1);
        all.Next();
        some.Next();

        int[] there = ByHost(all.Abroad(0)), shown = ByHost(some.Abroad(0));

        double share = 600.0 / there.Sum();
        for (int host = 0; host < Places.Hosts; host++)
        {
            // Within three standard deviations of the share that the head says.
            double expected = there[host] * share * times[host];
            ((double)shown[host]).ShouldBe(expected, 0.5 + (3 * Math.Sqrt(expected * Math.Max(0, 1 - (share * times[host])))), $"{(Host)host}");
        }

        some.Abroad(0).Keys.ShouldBeSubsetOf(all.Abroad(0).Keys);
    }

    [Fact]
    public void TheSameFilm_HasTheSameBytes_AndWithoutAPartingBothSidesAreOne()
    {
        string[] first = [.. Film.Lines(Worlds("baseline", "no-mandate"))];
        Film.Lines(Worlds("baseline", "no-mandate")).ShouldBe(first);
        foreach (string line in Film.Lines(Worlds("baseline", "baseline")).Skip(1))
        {
            JsonArray sides = JsonNode.Parse(line)!["s"]!.AsArray();
            sides[1]!.ToJsonString().ShouldBe(sides[0]!.ToJsonString());
        }
    }

    [Fact]
    public void AWorldWithoutPeople_HasMonthsWithoutAnybody()
    {
        string[] lines = [.. Film.Lines(Worlds("baseline") with { Workers = 0 })];
        lines.Length.ShouldBe(61);
        lines.Skip(1).ShouldAllBe(l => l == """{"n":[],"s":[[]]}""");
    }

    private static int[] ByHost(Dictionary<string, int> states) =>
        [.. Enumerable.Range(0, Places.Hosts).Select(h => states.Keys.Count(id => id.StartsWith(Places.HostNames[h], StringComparison.Ordinal)))];

    /// <summary>Reads a film as its format says.</summary>
    private sealed class Watcher(List<string> lines)
    {
        private readonly List<string> _people = [];
        private Dictionary<int, int>[] _states = [];
        private int _at;

        public JsonNode Head => JsonNode.Parse(lines[0])!;

        public void Rewind()
        {
            _at = 0;
            _people.Clear();
            _states = [];
        }

        public void Next()
        {
            JsonNode month = JsonNode.Parse(lines[++_at])!;
            _people.AddRange(month["n"]!.AsArray().Select(p => (string)p![4]!));
            _states = _states.Length > 0 ? _states : [.. month["s"]!.AsArray().Select(_ => new Dictionary<int, int>())];
            for (int design = 0; design < _states.Length; design++)
            {
                int[] changes = [.. month["s"]![design]!.AsArray().Select(c => (int)c!)];
                for (int i = 0; i < changes.Length; i += 2)
                {
                    _states[design][changes[i]] = changes[i + 1];
                }
            }
        }

        public Dictionary<string, int> States(int design) => _states[design].ToDictionary(s => _people[s.Key], s => s.Value);

        public Dictionary<string, int> Abroad(int design) => States(design).Where(s => (s.Value & 7) == 1).ToDictionary(s => s.Key, s => s.Value);
    }
}

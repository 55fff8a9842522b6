using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Invariants;

/// <summary>Over thirty years, ten thousand lives and many tours, no life contradicts itself.</summary>
public class LifetimeTests
{
    private const int AgainMost = 50;

    private static readonly WorldSpec Long = new()
    {
        Seed = 11,
        Workers = 2000,
        From = Month.Of(2007, 1),
        To = Month.Of(2036, 12),
        Settings =
        [
            Set(ApplicantsParameters.RedeployHazard, 0.05), Set(ApplicantsParameters.RestMonths, 2), Set(HomeParameters.MostTours, 10),
            Set(ApplicantsParameters.AgainAgeMost, AgainMost), Set(DeathsAtHomeParameters.HomeDeath, 0.01), Set(TraitsParameters.RecruitAge, 30),
        ],

        // The numbers that new people are drawn by change midway; those who were drawn before stay who they are.
        Changes =
        [
            new ParameterChange(TraitsParameters.RecruitAge, HostSet.All, 45, Month.Of(2012, 1), null),
            new ParameterChange(TraitsParameters.MarriedShare, HostSet.All, 0.2, Month.Of(2012, 1), null),
            new ParameterChange(TraitsParameters.ParentsAlive, HostSet.All, 3, Month.Of(2015, 1), null),
            new ParameterChange(WorkParameters.SkillSd, HostSet.All, 0.4, Month.Of(2015, 1), null),
        ],
    };

    [Fact]
    public void No_life_contradicts_itself()
    {
        Simulation simulation = new(Long);
        World world = simulation.World;
        Dictionary<ulong, Seen> seen = [];
        HashSet<ulong> dead = [];
        int again = 0, weddings = 0, funerals = 0;
        while (!simulation.Finished)
        {
            simulation.Step();
            Workers all = world.Workers;
            for (int i = 0; i < world.Sites.Count * Workers.SlotsPerSite; i++)
            {
                int flags = all.Flags[i];
                if ((flags & PersonFlags.Present) == 0)
                {
                    continue;
                }

                ulong id = (ulong)all.Cohort[i] << 32 | all.Sequence[i];
                bool Is(int flag) => (flags & flag) != 0;
                Seen now = new(all.Birth[i], Is(PersonFlags.Female), all.Province[i], all.Skill[i], Is(PersonFlags.Married), Is(PersonFlags.HasChildren), Is(PersonFlags.ParentsAlive), all.Tour[i]);
                if (seen.TryGetValue(id, out Seen before))
                {
                    (now.Birth, now.Female, now.Province, now.Skill).ShouldBe((before.Birth, before.Female, before.Province, before.Skill));
                    (!before.Married || now.Married).ShouldBeTrue("a marriage came undone");
                    (!before.Children || now.Children).ShouldBeTrue("a child was never born");
                    (before.Parents || !now.Parents).ShouldBeTrue("a parent came back to life");
                    now.Tour.ShouldBeGreaterThanOrEqualTo(before.Tour);
                    weddings += now.Married && !before.Married ? 1 : 0;
                    funerals += before.Parents && !now.Parents ? 1 : 0;
                    if (now.Tour > before.Tour)
                    {
                        again++;

                        // Who is called up just before the limit leaves after training.
                        (all.Arrived[i] - now.Birth).ShouldBeLessThanOrEqualTo((AgainMost * 12) + 12);
                    }
                }

                dead.ShouldNotContain(id);
                seen[id] = now;
            }

            foreach (HomeTable.Round table in world.Home.Tables)
            {
                for (int row = 0; row < table.Count; row++)
                {
                    if ((table.Flags[row] & HomeFlags.Dead) != 0)
                    {
                        dead.Add((ulong)table.Cohort[row] << 32 | table.Sequence[row]);
                    }
                }
            }
        }

        seen.Count.ShouldBeGreaterThan(10_000);
        again.ShouldBeGreaterThan(1_000);
        weddings.ShouldBeGreaterThan(30);
        funerals.ShouldBeGreaterThan(30);
        dead.Count.ShouldBeGreaterThan(200);
        RunResult run = simulation.Result();
        run.Totals.Sum(0, run.Totals.Months - 1)[Counter.DiedAtHome].ShouldBeInRange(dead.Count - 60, dead.Count);
    }

    [Fact]
    public void Nobody_dies_at_home_where_the_hazard_is_nothing()
    {
        RunResult run = Run(Busy() with { Settings = [Set(DeathsAtHomeParameters.HomeDeath, 0)] });

        run.Totals.Sum(0, run.Totals.Months - 1)[Counter.DiedAtHome].ShouldBe(0);
    }

    private readonly record struct Seen(short Birth, bool Female, byte Province, float Skill, bool Married, bool Children, bool Parents, byte Tour);
}

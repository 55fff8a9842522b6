using LabourSim.Accounting;
using LabourSim.Extending;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;
using LabourSim.Randomness;
using LabourSim.Tests.Invariants;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Model;

/// <summary>Mechanisms that a scenario adds: what they may do, worked by hand, and what they can never break.</summary>
public class AddedMechanismTests
{
    [Fact]
    public void MechanismThatDoesNothing_ChangesNothing() =>
        RunDifference.Between(Run(Busy(600) with { Mechanisms = [new Rule("idle", _ => { })] }), Run(Busy(600))).ShouldBeEmpty();

    [Fact]
    public void MechanismThatOnlyLooksAndDraws_ChangesNothing() =>
        RunDifference.Between(
            Run(Busy(600) with { Mechanisms = [new Rule("onlooker", s => { foreach (int p in s.People) { _ = s.Draw(p, 7) + s.Doubt[p] + s.DrawForSite(1); } })] }),
            Run(Busy(600))).ShouldBeEmpty();

    [Fact]
    public void AnyNumberOfThreads_GivesTheSame()
    {
        WorldSpec spec = Busy(2500) with { Mechanisms = [MutualAid, Whisper] };
        RunResult alone = Run(spec);

        RunDifference.Between(alone, Run(Busy(2500))).ShouldNotBeEmpty();
        foreach (int threads in (int[])[2, 3])
        {
            RunDifference.Between(Run(spec, new ShuffledScheduler(threads, threads)), alone).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Draws_HangOnTheIdAndNotOnTheList()
    {
        Rule idle = new("idle", s => { foreach (int p in s.People) { _ = s.Draw(p, 0); } });

        RunDifference.Between(Run(Busy(600) with { Mechanisms = [idle, Whisper] }), Run(Busy(600) with { Mechanisms = [Whisper] })).ShouldBeEmpty();
        RunDifference.Between(Run(Busy(600) with { Mechanisms = [new Rule("other", Whisper.Do)] }), Run(Busy(600) with { Mechanisms = [Whisper] }))
            .ShouldNotBeEmpty();
    }

    [Fact]
    public void Draws_NeverMeetTheModelsOwn()
    {
        DrawInfo.All.ShouldAllBe(d => d.Number >= 0 && (uint)d.Number < AddedPurposes.First);
        foreach (string id in (string[])["a", "mutual-aid", "whisper", ""])
        {
            uint first = AddedPurposes.Of(id);
            first.ShouldBeGreaterThanOrEqualTo(AddedPurposes.First);
            (first & 0xFF).ShouldBe(0u);
        }

        AddedPurposes.Of("mutual-aid").ShouldNotBe(AddedPurposes.Of("whisper"));
    }

    [Fact]
    public void Draw_IsTheWordOfSeedPersonMonthAndPurpose()
    {
        float[] drawn = new float[6];
        float site = 0;
        World world = Site(people: 2);
        Live(world, new Rule("dice", s =>
        {
            for (int n = 0; n < 6; n++)
            {
                drawn[n] = s.Draw(1, n);
            }

            site = s.DrawForSite(5);
        }));

        Words first = world.Streams.Person(1, 1, world.Now.Index, new Purpose(AddedPurposes.Of("dice")));
        Words second = world.Streams.Person(1, 1, world.Now.Index, new Purpose(AddedPurposes.Of("dice") + 1));
        drawn.ShouldBe([first.U0, first.U1, first.U2, first.U3, second.U0, second.U1]);
        site.ShouldBe(world.Streams.Site(world.Sites.Ordinal[0], Host.Russia, world.Now.Index, new Purpose(AddedPurposes.Of("dice") + 1)).U1);
    }

    [Fact]
    public void People_AreTheSeatsTaken()
    {
        World world = Site(people: 25);
        world.Workers.Flags[3] = 0;
        List<int> seen = [];
        Live(world, new Rule("count", s => { foreach (int p in s.People) { seen.Add(p); } }));

        seen.ShouldBe(Enumerable.Range(0, 25).Where(i => i != 3));
    }

    [Fact]
    public void Values_AreTheMonthsOwnInTheHost()
    {
        double seen = 0;
        Live(Site(people: 1), new Rule("reader", s => seen = s.Value(InformationParameters.PhoneWant)));

        seen.ShouldBe(InformationParameters.PhoneWant.DefaultFor(Host.Russia));
    }

    [Fact]
    public void StatesOfMind_MoveByWhatIsAskedAndStayWithinBounds()
    {
        World world = Site(people: 2);
        world.Workers.Knowledge[0] = 0.2f;
        world.Workers.Grievance[0] = 0.9f;
        SiteMonth s = Live(world, new Rule("mind", m =>
        {
            m.Learn(0, 0.5f);
            m.AddGrievance(0, 0.3f);
            m.AddGrievance(1, -0.3f);
            m.AddDoubt(0, 0.1f);
            m.AddDoubt(0, 0.05f);
            m.AddFear(1, -0.2f);
        }));

        // Half of the four fifths not known yet; grievance stops at 1 and 0; the rest is added by steps 9 and 10.
        s.Knowledge[0].ShouldBe(0.6f, 1e-6f);
        s.Grievance[0].ShouldBe(1f);
        s.Grievance[1].ShouldBe(0f);
        s.DoubtAdded[0].ShouldBe(0.15f, 1e-6f);
        s.FearAdded[1].ShouldBe(-0.2f, 1e-6f);
        s.Doubt[0].ShouldBe(0f);
    }

    [Fact]
    public void Money_MovesNoFurtherThanThePurseAndIsPosted()
    {
        World world = Site(people: 2);
        world.Workers.Savings[0] = 500;
        world.Workers.Cash[1] = 1000;
        int taken = 0, handed = 0;
        SiteMonth s = Live(world, new Rule("money", m =>
        {
            taken = m.Move(0, FlowKind.BribeFromSavings, 800);
            m.Move(0, FlowKind.BackPay, 2000);
            handed = m.Hand(1, 0, 1500);
        }));

        (taken, handed).ShouldBe((500, 1000));
        (s.Savings[0], s.Cash[0], s.Cash[1]).ShouldBe((0, 3000, 0));
        s.CentsMoved[(int)FlowKind.BribeFromSavings].ShouldBe(500);
        s.CentsMoved[(int)FlowKind.BackPay].ShouldBe(2000);

        // Reached: −500 taken + 2,000 from the fund + 1,000 of a mate's; the mate is 1,000 short.
        (s.Money[0], s.Money[1]).ShouldBe((2500, -1000));
    }

    [Fact]
    public void Ledger_StaysClosedWhateverKindIsMoved()
    {
        foreach (FlowKind kind in FlowKind.All)
        {
            int moved = 0;
            WorldSpec spec = Busy(200) with
            {
                To = Month.Of(2017, 6),
                Mechanisms = [new Rule("mover", s => { foreach (int p in s.People) { Interlocked.Add(ref moved, s.Move(p, kind, 700)); } })],
            };
            if (Touches(kind))
            {
                WorldAudit.Live(spec);
            }
            else
            {
                Should.Throw<InvalidOperationException>(() => Run(spec)).Message.ShouldContain("mechanism 'mover'");
            }

            (moved > 0).ShouldBe(Touches(kind), kind.ToString());
        }
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("number")]
    [InlineData("amount")]
    [InlineData("nan")]
    [InlineData("cents")]
    [InlineData("gift")]
    public void WhatCannotBe_IsRefusedByName(string what)
    {
        Rule rule = new("wrong", s =>
        {
            switch (what)
            {
                case "nobody": s.Learn(50, 0.1f); break;
                case "number": s.Draw(0, 1024); break;
                case "amount": s.AddDoubt(0, 1.5f); break;
                case "nan": s.AddFear(0, float.NaN); break;
                case "cents": s.Hand(0, 1, -1); break;
                default: s.Move(0, FlowKind.BackPay, MechanismMonth.MostAtOnce + 1); break;
            }
        });

        string message = Should.Throw<InvalidOperationException>(() => Live(Site(people: 2), rule)).Message;
        message.ShouldStartWith("mechanism 'wrong' failed at a site in russia in 2018-06: ");
    }

    [Fact]
    public void Ids_AreCheckedBeforeAnythingRuns()
    {
        Should.Throw<ArgumentException>(() => new Simulation(Busy(10) with { Mechanisms = [new Rule("Two Words", _ => { })] }));
        Should.Throw<ArgumentException>(() => new Simulation(Busy(10) with { Mechanisms = [new Rule("twin", _ => { }), new Rule("twin", _ => { })] }))
            .Message.ShouldContain("'twin'");
    }

    private static Rule MutualAid { get; } = new("mutual-aid", s =>
    {
        foreach (int person in s.People)
        {
            foreach (int mate in s.People)
            {
                if (mate != person && s.Platoon(mate) == s.Platoon(person) && s.Cash[person] > 2000 && s.Cash[mate] == 0 && s.Draw(person, mate) < 0.2f)
                {
                    s.Hand(person, mate, 500);
                    s.AddGrievance(mate, -0.02f);
                }
            }
        }
    });

    private static Rule Whisper { get; } = new("whisper", s =>
    {
        foreach (int person in s.People)
        {
            if (s.HasPhone(person) && s.Draw(person, 0) < 0.5f)
            {
                s.AddDoubt(person, 0.02f);
                s.AddFear(person, 0.01f);
                s.Learn(person, 0.01f);
            }
        }
    });

    private static bool Touches(FlowKind kind) =>
        (kind.From is Account.WorkerCash or Account.WorkerSavings or Account.WorkerCredit
            || kind.To is Account.WorkerCash or Account.WorkerSavings or Account.WorkerCredit)
        && kind.To is not (Account.Household or Account.Resettled or Account.RepresentativeOffice) && kind.From != Account.Platoon;

    private static World Site(int people)
    {
        World world = Empty(Month.Of(2018, 6));
        Seat(world, Host.Russia, people);
        return world;
    }

    private static SiteMonth Live(World world, Mechanism mechanism)
    {
        SiteMonth s = Open(world);
        new AddedMechanisms([mechanism]).Apply(ref s);
        return s;
    }

    private sealed class Rule(string id, Action<MechanismMonth> apply) : Mechanism
    {
        public Action<MechanismMonth> Do => apply;

        public override string Id => id;

        public override string What => "A rule of a test.";

        public override string Evidence => "assumption: a test";

        public override void Apply(MechanismMonth site) => apply(site);
    }
}

using LabourSim.Experiments.Input;
using LabourSim.Experiments.Lives;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Tests.Running;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Lives;

public class CompositeTests
{
    [Fact]
    public void ThereAreTen_WithIdsOfTheirOwn() => Composite.All.Select(c => c.Id).Distinct().Count().ShouldBe(10);

    /// <summary>
    /// The rows of the study's participants are not in this project, so the test is on form: bands of five and three years,
    /// stays as ranges of a year or more in half-years (never one figure), and circumstances of at least two people.
    /// </summary>
    [Fact]
    public void NoComposite_CanBeOneParticipantsRow()
    {
        foreach (Composite c in Composite.All)
        {
            (c.Age.To - c.Age.From).ShouldBe(4, c.Id);
            (c.Left.To - c.Left.From).ShouldBe(2, c.Id);
            (c.Stay.To - c.Stay.From).ShouldBeGreaterThanOrEqualTo(12, c.Id);
            (c.Stay.From % 6).ShouldBe(0, c.Id);
            (c.Stay.To % 6).ShouldBe(0, c.Id);
            c.Circumstances.Count.ShouldBeGreaterThanOrEqualTo(2, c.Id);
            c.SharedBy.ShouldBeGreaterThanOrEqualTo(2, c.Id);
        }
    }

    [Fact]
    public void Composites_LieInTheWindowAndNameKnownCauses()
    {
        Composite.All.ShouldAllBe(c => c.Left.From >= 2007 && c.Left.To <= 2025 && c.Stay.From > 0);
        Composite.All.ShouldAllBe(c => c.TurningPoints.Count > 0);
        Composite.All.SelectMany(c => c.TurningPoints).ShouldAllBe(t => t >= EventCause.Economic && t <= EventCause.Imminent);
    }

    [Fact]
    public void SettingOutAlike_IsFirstTourHostAgeAndYear()
    {
        Composite c = Composite.Find(InputPlace.CommandLine, "--like", "east-forties-2010");
        TourRecord tour = Comparing.People.Tour(1, 0, year: 2011) with { Age = 42 };

        c.SetsOutLike(tour).ShouldBeTrue();
        c.SetsOutLike(tour with { Age = 45 }).ShouldBeFalse();
        c.SetsOutLike(tour with { Tour = 2 }).ShouldBeFalse();
        c.SetsOutLike(tour with { Host = Host.China }).ShouldBeFalse();
        c.SetsOutLike(tour with { Arrived = (short)Month.Of(2013, 1).Index }).ShouldBeFalse();
        Should.Throw<InputException>(() => Composite.Find(InputPlace.CommandLine, "--like", "east-forty-2010")).Message.ShouldContain("did you mean 'east-forties-2010'?");
    }

    [Fact]
    public void Like_FindsPeopleWhoMeetEveryCircumstance()
    {
        Composite c = Composite.Find(InputPlace.CommandLine, "--like", "east-forties-2010") with { Match = [Circumstance.SideWork, Circumstance.PaidForSlot] };
        Experiment experiment = Small.Experiment() with { Workers = 1500, Replicates = 2, From = Month.Of(2007, 1), To = Month.Of(2016, 12) };

        IReadOnlyList<LikeLife> lives = new LifeRuns(experiment, 1, null, CancellationToken.None).Like(c);
        IReadOnlyList<LikeLife> all = new LifeRuns(experiment, 1, null, CancellationToken.None).Like(c with { Match = [] });
        IReadOnlyList<LikeLife> without = new LifeRuns(experiment, 1, null, CancellationToken.None).Like(c with { Match = [Circumstance.NoSideWork, Circumstance.PaidForSlot] });

        lives.Count.ShouldBeGreaterThan(20);
        (lives.Count + without.Count).ShouldBeInRange(all.Count / 2 - 2, all.Count / 2 + 2);
        lives.ShouldAllBe(l => l.Stay > 0);
        string text = LikeText.Tell(c, lives, "baseline", 2).ToTerminal(100);
        text.ShouldContain("Invented people");
        text.ShouldContain($"Found: {lives.Count} people in 2 worlds");
        text.ShouldContain("does not tell its regions apart");
    }

    [Theory]
    [InlineData(24, 48, "inside: 24 of 41 simulated stays fall into it")]
    [InlineData(6, 36, "at the edge: 17 of 41")]
    [InlineData(72, 84, "outside: 0 of 41")]
    public void KnownStays_AreInsideAtTheEdgeOrOutside(int from, int to, string expected)
    {
        // 20, 21 ... 60 months: nine in ten lie from 22 to 58.
        int[] stays = [.. Enumerable.Range(20, 41).Where(s => s != 40), 60];

        LikeText.Place((from, to), stays).ShouldStartWith(expected);
    }

    [Fact]
    public void KnownTurningPoints_AreCountedAmongThoseWhoResolved()
    {
        LikeLife Resolved(EventCause cause) => new(1, EndKind.Completed, 30, cause, EventCause.None, false, false, 0, 0.2f, false);
        LikeLife[] lives = [.. Enumerable.Repeat(Resolved(EventCause.Economic), 39), Resolved(EventCause.Moral), Resolved(EventCause.None)];

        LikeText.Place(EventCause.Economic, lives).ShouldBe("inside: 39 of 40 who resolved to leave");
        LikeText.Place(EventCause.Moral, lives).ShouldBe("at the edge: 1 of 40 who resolved to leave");
        LikeText.Place(EventCause.Epistemic, lives).ShouldBe("outside: 0 of 40 who resolved to leave");
        LikeText.Place(EventCause.Epistemic, []).ShouldStartWith("cannot be told");
    }
}

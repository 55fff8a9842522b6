using System.Text.RegularExpressions;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Lives;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Lives;

/// <summary>Lives of every kind of person, soldiers included, are told in every language.</summary>
public sealed partial class EveryLifeTests
{
    /// <summary>Someone of each kind, from the first world that has one.</summary>
    private static readonly Lazy<IReadOnlyList<(LifeKind Kind, PersonLife Life)>> Found = new(() =>
    [
        .. LifeKind.All.GroupBy(k => LivelyWorlds.All.First(w => w.Find(k) is not null))
            .SelectMany(g => g.Zip(g.Key.Follow([.. g.Select(k => g.Key.Find(k)!.Value)]))),
    ]);

    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Id)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void ALifeOfEachKind_IsTold(string id)
    {
        Language language = Language.Find(InputPlace.CommandLine, "--lang", id);
        Found.Value.Select(f => f.Kind).ShouldBe(LifeKind.All, ignoreOrder: true);
        foreach ((LifeKind kind, PersonLife life) in Found.Value)
        {
            string alone = LifeStory.Tell(life, language).ToMarkdown();
            string beside = LifePair.Tell([life, life with { Scenario = "other", Months = [.. life.Months.Skip(1)], Events = [.. life.Events.Take(2)] }], true, language).ToMarkdown();

            foreach (string told in new[] { alone, beside })
            {
                told.ShouldStartWith($"# {PersonId.Text(life.Person)}\n", customMessage: kind.Name);
                ShouldBeIn(language, told, life);
            }

            LifeStory.Outcome(life, language).ShouldNotBeEmpty(kind.Name);
            PersonId.Parse(InputPlace.CommandLine, "--person", PersonId.Text(life.Person)).ShouldBe(life.Person);
        }
    }

    /// <summary>A new kind of event or channel has no words and fails here; so does one that has words and is not told.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryEventThereIs_IsToldAndSetsLivesApart(string id)
    {
        Language language = Language.Find(InputPlace.CommandLine, "--lang", id);
        PersonLife plain = Life.Of();
        foreach ((EventKind kind, EventCause cause, Channel channel) in
            from kind in Enum.GetValues<EventKind>()
            from cause in Enum.GetValues<EventCause>()
            from channel in Enum.GetValues<Channel>()
            select (kind, cause, channel))
        {
            LifeEvent e = Life.Event(2012, 10, kind, 4_700, cause) with { Channel = channel };
            PersonLife life = plain with { Scenario = "other", Events = [.. plain.Events.Take(5), e, .. plain.Events.Skip(5)] };

            LifeStory.Years(life, language)[0].Sentences.ShouldNotBe(LifeStory.Years(plain, language)[0].Sentences, $"{kind}");
            string what = LifePair.FirstTurn(plain, life, language).ShouldNotBeNull().What;
            string[] sides = what.Split(" / ");
            sides[0].ShouldNotBe(sides[1], $"{kind}");
            ShouldBeIn(language, LifeStory.Tell(life, language).ToMarkdown() + LifePair.Tell([plain, life], true, language).ToMarkdown(), life);
        }
    }

    [Theory]
    [InlineData(EventKind.Evacuated, "at home")]
    [InlineData(EventKind.Captured, "a prisoner of war")]
    [InlineData(EventKind.Isolated, "kept apart from home")]
    [InlineData(EventKind.Purged, "purged")]
    public void ASoldier_IsToldAsOne(EventKind end, string where)
    {
        LifeProfile soldier = Life.Of().Profiles[0] with { Channel = Channel.Military, Sector = Sector.Troops, SlotBribeCents = 0 };
        PersonLife life = Life.Of() with
        {
            Person = (ulong)Places.Cohort(Host.Russia, Life.At(2012, 1), soldiers: true) << 32 | 17,
            Profiles = [soldier],
            Months = [.. Life.Of().Months.Select(m => m with { Channel = Channel.Military, CreditCents = 0, DebtCents = 0, Phone = false, SideCents = 0 })],
            Events = [.. Life.Of().Events.Take(2).Append(Life.Event(2013, 2, end)).Select(e => e with { Channel = Channel.Military })],
        };

        string told = LifeStory.Tell(life).ToTerminal(10_000);

        told.ShouldStartWith("russia-2012-01-s00017\n");
        told.ShouldContain("sent for combat. The hope");
        told.ShouldContain("In March he arrived in Russia in an army unit.");
        told.ShouldContain($"When the model's window ends, in December 2016: {where}.");
        told.ShouldNotContain("the company's books");
    }

    [Fact]
    public void SomeoneFoundAbroad_DoesNotArrive()
    {
        PersonLife life = Life.Of() with { Begins = new(Life.At(2012, 3)), Profiles = [Life.Of().Profiles[0] with { MonthIndex = (short)Life.At(2011, 7) }] };

        LifeStory.Opening(life).ShouldStartWith("A man already abroad when the model begins, in March 2012");
        LifeStory.Years(life)[0].Sentences.ShouldContain("In March he was at work in Russia, on a work permit.");
    }

    [Fact]
    public void NoMoney_IsNotToldAsASum()
    {
        PersonLife life = Life.Of() with
        {
            Months = [.. Life.Of().Months.Select(m => m with { PocketCents = 0 })],
            Events = [.. Life.Of().Events.Select(e => e.Kind == EventKind.BroughtHome ? e with { Cents = 0 } : e)],
        };

        LifeStory.Years(life)[0].Sentences.ShouldContain(s => s.StartsWith("He was handed no pocket cash in ten months, ", StringComparison.Ordinal));
        LifeStory.Years(life)[1].Sentences[0].ShouldBe("In February he was sent home under guard (over a phone) and brought no money home.");
    }

    /// <summary>Of someone never sent it is not recorded whether it was a woman.</summary>
    [Fact]
    public void SomeoneNeverSent_IsNeitherHeNorShe()
    {
        PersonLife waiting = Life.Of() with { Profiles = [], Months = [], Events = [Life.Event(2012, 1, EventKind.Selected), Life.Event(2012, 9, EventKind.LetGo)] };

        LifeStory.Years(waiting)[0].Sentences.ShouldBe(["In January the person was selected.", "In September the person was let go before departure, there being no place."]);
    }

    /// <summary>All places are filled; in Korean no English is left but ids.</summary>
    private static void ShouldBeIn(Language language, string told, PersonLife life)
    {
        told.ShouldNotContain("{");
        told.ShouldNotContain("}");
        if (language != Language.English)
        {
            string[] ids = [PersonId.Text(life.Person), PersonId.Text(Life.Person), life.Scenario, "baseline", "other"];
            Latin().Matches(ids.Aggregate(told, (text, known) => text.Replace(known, "", StringComparison.Ordinal))).Select(m => m.Value).ShouldBeEmpty();
        }
    }

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Latin();
}

using LabourSim.Experiments.Lives;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Tests.Lives;

public class LifeStoryTests
{
    [Fact]
    public void Opening_SaysWhoItIs() => LifeStory.Opening(Life.Of()).ShouldBe(
        "A man, married, with children; selected in January 2012, 41 years old on arrival, sent for building. The family had paid 520 USD "
        + "to officials for the place. The hope was 110 USD a month. Careful by nature.");

    [Fact]
    public void Years_TellMoneyBooksWhatWasHiddenAndTheMind()
    {
        IReadOnlyList<(int Year, IReadOnlyList<string> Sentences)> years = LifeStory.Years(Life.Of());

        years.Select(y => y.Year).ShouldBe([2012, 2013, 2014, 2016]);

        // March to December: ten months at 6; July to September (months 150 to 152) at 40 on the side; ten times 100 on the books.
        string.Join(' ', years[0].Sentences).ShouldBe(
            "In January he was selected. In March he took up work in Russia, on a work permit. In May he bought a phone for 50 USD. "
            + "In October he was caught at side work and had to give it up. "
            + "In December he closed the year owing 340 USD (a missed quota). "
            + "He was handed 60 USD in pocket cash over ten months, earned 120 USD on the side in three months and handed brokers 200 USD for the family. "
            + "At the year's end the company's books held 1,000 USD in his name, unpaid, and he owed 340 USD on the quota. Open cash: 5 USD. Hidden: 25 USD, a phone and doubts that did not show. "
            + "He saw something of another life, doubted, and kept it in (0.30 of 1), felt much fear and strong grievance.");
        string.Join(' ', years[1].Sentences).ShouldStartWith(
            "In February he was sent home under guard (over a phone) and brought 7.50 USD home. He was handed 6 USD in pocket cash over one month and spent it on living, food included, and on whatever the quota lacked.");
        years[3].Sentences.ShouldBe(["He told two people at home what life abroad is like."]);
    }

    [Fact]
    public void Ending_SaysWhatItDidAtHome() => LifeStory.Ending(Life.Of()).ShouldBe(
        "Of the 1,100 USD on the books before he was sent home under guard in February 2013, with 340 USD owed on the quota, nothing was paid out. "
        + "When the model's window ends, in December 2016: at home. What came of it at home in the years told: 200 USD handed to brokers from abroad, before their fee, "
        + "7.50 USD brought back after what officials and customs took, and three people told of another life.");

    [Fact]
    public void SomeoneNeverSent_IsSaidSo()
    {
        PersonLife nobody = Life.Of("shutdown") with { Profiles = [], Months = [], Events = [] };
        PersonLife waiting = nobody with { Events = [Life.Event(2012, 1, EventKind.Selected), Life.Event(2012, 9, EventKind.LetGo)] };

        LifeStory.Opening(nobody).ShouldBe("Was never selected in this world (shutdown).");
        LifeStory.Opening(waiting).ShouldBe("Was selected in January 2012 and never sent in this world (shutdown).");
        LifeStory.Tell(waiting).ToTerminal(120).ShouldContain("was let go before departure");
    }

    [Fact]
    public void EveryLife_IsCalledInvented()
    {
        LifeStory.Tell(Life.Of()).ToMarkdown().ShouldContain(LifeStory.Notice);
        LifePair.Tell([Life.Of(), Life.Of("no-mandate")], false).ToMarkdown().ShouldContain(LifeStory.Notice);
    }
}

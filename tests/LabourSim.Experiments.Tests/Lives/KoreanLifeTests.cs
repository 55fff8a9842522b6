using System.Text.RegularExpressions;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Lives;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Lives;

public sealed partial class KoreanLifeTests
{
    private static readonly Language Korean = Language.Find(InputPlace.CommandLine, "--lang", "ko");

    [Fact]
    public void Opening_SaysWhoItIs() => LifeStory.Opening(Life.Of(), Korean).ShouldBe(
        "남성. 결혼하여 자녀가 있다. 2012년 1월에 선발되었고, 건설 일을 하러 파견되어 41세에 도착했다. "
        + "가족은 자리를 얻으려고 관리들에게 520달러를 냈다. 한 달에 110달러를 벌기를 바랐다. 본디 조심스러운 성격이었다.");

    [Fact]
    public void Years_JoinWhatHappenedInAMonth_WithLinkingVerbs()
    {
        IReadOnlyList<(int Year, IReadOnlyList<string> Sentences)> years = LifeStory.Years(Life.Of(), Korean);

        string.Join(' ', years[0].Sentences).ShouldBe(
            "1월에 선발되었다. 3월에 러시아에서 노동 허가를 받아 일을 시작했다. 5월에 50달러에 휴대전화를 샀다. 10월에 청부를 하다 붙잡혀 그만두어야 했다. "
            + "12월에 계획분을 채우지 못해 340달러를 빚진 채 한 해를 마감했다. "
            + "10개월 동안 60달러를 현금으로 받았고, 3개월 동안 청부로 120달러를 벌었고, 가족에게 보내려고 브로커에게 200달러를 건넸다. "
            + "연말에 회사 장부에는 아직 지급되지 않은 1,000달러가 적혀 있었고, 계획분 빚은 340달러였다. 드러내고 지닌 현금: 5달러. 숨긴 것: 25달러, 휴대전화, 드러내지 않은 의심. "
            + "다른 삶을 어느 정도 보았고, 의심했지만 속에 담아 두었다(의심 0.30, 최대 1). 두려움은 컸고, 불만은 컸다.");
        years[1].Sentences[0].ShouldBe("2월에 휴대전화 때문에 호송되어 돌려보내졌고, 집에 7.50달러를 가져갔다.");
    }

    [Fact]
    public void NoEnglishIsLeft_InAStoryOrAPair()
    {
        PersonLife other = Life.Of("other") with { Months = [.. Life.Of().Months.Skip(1)] };
        foreach (LifeText text in new[] { LifeStory.Tell(Life.Of(), Korean), LifePair.Tell([Life.Of(), other], true, Korean) })
        {
            string told = text.ToMarkdown().Replace("baseline", "", StringComparison.Ordinal).Replace("other", "", StringComparison.Ordinal)
                .Replace("russia-2012-01-00017", "", StringComparison.Ordinal);
            Latin().Matches(told).Select(m => m.Value).ShouldBeEmpty();
        }
    }

    [Fact]
    public void EveryEventForEveryCause_IsAWholeClauseInItsLanguage()
    {
        foreach (Language language in Language.All)
        {
            foreach ((EventKind kind, EventCause cause, Channel channel) in
                from kind in Enum.GetValues<EventKind>()
                from cause in Enum.GetValues<EventCause>()
                from channel in Enum.GetValues<Channel>()
                select (kind, cause, channel))
            {
                string clause = new LifeWords(true, language).Clause(Life.Event(2012, 5, kind, 100, cause) with { Channel = channel });

                clause.ShouldNotContain("{", Case.Insensitive, $"{language.Id}: {kind} {cause}");
                if (language == Korean)
                {
                    clause.ShouldEndWith("다");
                    Latin().IsMatch(clause).ShouldBeFalse(clause);
                }
            }
        }
    }

    [Fact]
    public void EveryPlaceWorkAndEnd_HasWords()
    {
        foreach (LifeWords words in Language.All.Select(l => new LifeWords(false, l)))
        {
            Enum.GetValues<Host>().ShouldAllBe(h => words.Country(h).Length > 0);
            Enum.GetValues<Sector>().ShouldAllBe(s => words.Work(s).Length > 0);
            Enum.GetValues<EndKind>().ShouldAllBe(e => words.End(e).Length > 0);
        }
    }

    [Fact]
    public void AWoman_IsSheInEnglish_AndNobodyIsEitherInKorean()
    {
        PersonLife woman = Life.Of() with { Profiles = [Life.Of().Profiles[0] with { Female = true }] };

        string.Join(' ', LifeStory.Years(woman)[0].Sentences).ShouldContain("In March she took up work");
        LifeStory.Years(woman, Korean)[0].Sentences.ShouldBe(LifeStory.Years(Life.Of(), Korean)[0].Sentences);
        LifeStory.Opening(woman, Korean).ShouldStartWith("여성. ");
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    public void OnATerminal_ASyllableTakesTwoColumns(int width) =>
        LifePair.Tell([Life.Of(), Life.Of("other")], true, Korean).ToTerminal(width).Split('\n').ShouldAllBe(line => LifeText.Width(line) <= width);

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Latin();
}

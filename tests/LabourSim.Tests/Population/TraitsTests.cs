using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Population;
using LabourSim.Randomness;

namespace LabourSim.Tests.Population;

public class TraitsTests
{
    private static readonly Streams Draws = new(3, 3);

    private static CohortTraits Numbers(int month, params (Parameter Parameter, double Value)[] set)
    {
        double[] values = [.. ParameterCatalogue.All.Select(p => p.DefaultFor(Host.Russia))];
        foreach ((Parameter parameter, double value) in set)
        {
            values[parameter.Index] = value;
        }

        return new CohortTraits(values, month);
    }

    [Theory]
    // Married: 0.15 x 0.92 of the young; half of the way at 27, 0.138 + 0.5 x 0.782; all of 0.92 from 30 on.
    [InlineData(20, 0.138)]
    [InlineData(24, 0.138)]
    [InlineData(27, 0.529)]
    [InlineData(30, 0.92)]
    [InlineData(60, 0.92)]
    public void People_marry_around_the_usual_age(float age, float married) =>
        Numbers(0).MarriedAt(age).ShouldBe(married, 1e-4f);

    [Theory]
    // Years over which marriages come at nothing: all of them at the usual age.
    [InlineData(26.9f, 0.138)]
    [InlineData(27f, 0.92)]
    public void Without_years_of_marrying_all_marry_at_the_usual_age(float age, float married) =>
        Numbers(0, (TraitsParameters.MarriageYears, 0)).MarriedAt(age).ShouldBe(married, 1e-4f);

    [Theory]
    [InlineData(2013, 1, 0)]
    [InlineData(2014, 1, 0)]
    [InlineData(2016, 7, 0.3)]
    [InlineData(2019, 1, 0.6)]
    [InlineData(2030, 1, 0.6)]
    public void The_young_are_sought_more_from_year_to_year(int year, int month, float share) =>
        Numbers(Month.Of(year, month).Index).Young.ShouldBe(share, 1e-4f);

    [Fact]
    public void Young_and_old_are_sent_side_by_side()
    {
        int month = Month.Of(2020, 1).Index;
        uint cohort = Places.Cohort(Host.Russia, month, soldiers: false);
        CohortTraits numbers = Numbers(month);
        float[] ages = [.. Enumerable.Range(0, 4000).Select(n => Traits.Of(Draws, (uint)n, cohort, numbers, month).Age)];

        // Six tenths of a mean of 21, the others of 39; hardly anybody between 27 and 29.
        ages.Count(a => a < 26).ShouldBeInRange(2300, 2500);
        ages.Where(a => a < 26).Average().ShouldBe(21f, 0.2f);
        ages.Where(a => a >= 26).Average().ShouldBe(39f, 0.4f);
        ages.Count(a => a is >= 27 and < 29).ShouldBeLessThan(80);

        CohortTraits none = Numbers(month, (TraitsParameters.YoungShare, 0));
        Enumerable.Range(0, 4000).Count(n => Traits.Of(Draws, (uint)n, cohort, none, month).Age < 26).ShouldBeLessThan(60);
    }

    [Fact]
    public void A_person_grows_older_and_nothing_of_them_is_undone()
    {
        int first = Month.Of(2010, 1).Index;
        uint cohort = Places.Cohort(Host.China, first, soldiers: false);
        CohortTraits numbers = Numbers(first, (TraitsParameters.RecruitAge, 22));
        int weddings = 0, children = 0, funerals = 0;
        for (uint n = 0; n < 500; n++)
        {
            Traits before = Traits.Of(Draws, n, cohort, numbers, first);
            for (int month = first + 12; month <= first + 360; month += 12)
            {
                Traits now = Traits.Of(Draws, n, cohort, numbers, month);
                now.Age.ShouldBe(before.Age + 1f, 1e-4f);
                (now.Birth, now.Female, now.Sector, now.Province).ShouldBe((before.Birth, before.Female, before.Sector, before.Province));
                (!before.Married || now.Married).ShouldBeTrue();
                (!before.Children || now.Children).ShouldBeTrue();
                (before.Parents || !now.Parents).ShouldBeTrue();
                (!now.Children || now.Married).ShouldBeTrue();
                weddings += now.Married && !before.Married ? 1 : 0;
                children += now.Children && !before.Children ? 1 : 0;
                funerals += before.Parents && !now.Parents ? 1 : 0;
                before = now;
            }
        }

        weddings.ShouldBeGreaterThan(300);
        children.ShouldBeGreaterThan(250);
        funerals.ShouldBeGreaterThan(100);
    }
}

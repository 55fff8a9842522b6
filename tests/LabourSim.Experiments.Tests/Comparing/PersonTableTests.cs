using LabourSim.Experiments.Running;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Comparing;

public sealed class PersonTableTests
{
    [Fact]
    public void Tours_of_a_person_add_up_and_the_first_one_gives_the_groups()
    {
        // Records come in order of ending, so a person's first tour need not come first.
        PersonTable table = People.Table(
            People.Tour(9, 1_000, 5, 1, Host.China, 2016, 3, 2, true, Sector.Other, Channel.Reclassified, 7),
            People.Tour(4, 70, 1),
            People.Tour(9, 500, 7, 2, Host.Kuwait, 2011, 1, 1, true, Sector.Factory, Channel.Subcontracted, 7));

        table.Rows.ToArray().ShouldBe(
        [
            new PersonRow(4, 70, 1, 0, Host.Russia, 2013, 2, false, Sector.Construction, Channel.Formal, 0),
            new PersonRow(9, 1_500, 12, 3, Host.Kuwait, 2011, 1, true, Sector.Factory, Channel.Subcontracted, 7),
        ]);
    }

    [Fact]
    public void Sums_do_not_overflow()
    {
        PersonTable table = People.Table(People.Tour(1, int.MaxValue), People.Tour(1, int.MaxValue, tour: 2));

        table.Rows[0].MoneyCents.ShouldBe(2L * int.MaxValue);
    }

    [Fact]
    public void Nobody_makes_an_empty_table() => People.Table().Rows.Length.ShouldBe(0);
}

using FsCheck;
using FsCheck.Fluent;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Lives;
using LabourSim.Model;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Lives;

public class PersonIdTests
{
    [Fact]
    public void Id_IsHostMonthAndNumber() =>
        PersonId.Text((ulong)Month.Of(2011, 4).Index << 32 | 17).ShouldBe("russia-2011-04-00017");

    [Fact]
    public void Soldiers_AreCountedApart()
    {
        ulong soldier = (ulong)Places.Cohort(Host.Russia, Month.Of(2024, 10).Index, soldiers: true) << 32 | 17;

        PersonId.Text(soldier).ShouldBe("russia-2024-10-s00017");
        PersonId.HostOf(soldier).ShouldBe(Host.Russia);
    }

    [Fact]
    public void Ids_ReadBack()
    {
        Gen<ulong> people = from host in Gen.Choose(0, Places.Hosts - 1)
                            from soldier in Gen.Elements(false, true)
                            from month in Gen.Choose(0, Month.Latest.Index)
                            from low in Gen.Choose(0, int.MaxValue)
                            select (ulong)Places.Cohort((Host)host, month, soldier) << 32 | (uint)low * 2u;
        Prop.ForAll(Arb.From(people), p => PersonId.Parse(InputPlace.CommandLine, "--person", PersonId.Text(p)).ShouldBe(p))
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("", "a person such as")]
    [InlineData("17", "a person such as")]
    [InlineData("russia-2011-04", "a person such as")]
    [InlineData("rusia-2011-04-00017", "did you mean 'russia'?")]
    [InlineData("russia-2011-13-00017", "a month of selection")]
    [InlineData("russia-1999-01-00017", "a month of selection")]
    [InlineData("russia-2041-01-00017", "a month of selection")]
    [InlineData("russia-2011-04-4294967296", "a whole number")]
    [InlineData("russia-2011-04-x", "a whole number")]
    [InlineData("russia-2011-04-s", "a whole number")]
    [InlineData("russia-2011-04-ss1", "a whole number")]
    public void OtherTexts_AreRefused(string text, string expected) =>
        Should.Throw<InputException>(() => PersonId.Parse(InputPlace.CommandLine, "--person", text)).Message.ShouldContain(expected);
}

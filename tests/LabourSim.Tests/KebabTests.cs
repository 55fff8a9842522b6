namespace LabourSim.Tests;

public class KebabTests
{
    [Theory]
    [InlineData("WorkerCash", "worker-cash")]
    [InlineData("Client", "client")]
    [InlineData("SkimSecurityOfficer", "skim-security-officer")]
    [InlineData("already", "already")]
    [InlineData("", "")]
    public void Of_BreaksBeforeEveryCapitalButTheFirst(string pascal, string kebab) => Kebab.Of(pascal).ShouldBe(kebab);
}

using LabourSim.Experiments.Input;
using LabourSim.Experiments.Scenarios;

namespace LabourSim.Experiments.Tests.Scenarios;

public class OverrideParserTests
{
    [Fact]
    public void HostsOwnValue_StandsWhateverTheOrder() => OverrideParser.Parse(["quota@russia=900", "quota=760", "openness@all=0.5"])
        .Select(Given.Line).ShouldBe(["quota 760 all", "openness 0.5 all", "quota 900 russia"]);

    [Theory]
    [InlineData("quota", "command line: --set: quota: expected name=value or name@host=value")]
    [InlineData("=5", "command line: --set: =5: expected name=value or name@host=value")]
    [InlineData("qouta=5", "command line: --set: qouta: expected a parameter (see 'laboursim list parameters'); did you mean 'quota'?")]
    [InlineData("quota@rusia=5", "command line: quota@rusia: rusia: expected a host (all, russia, china, kuwait, qatar, uae, mongolia, poland, angola, others); did you mean 'russia'?")]
    [InlineData("quota=", "command line: --set quota: (empty): expected a plain number from 0 to 3000 in USD/month")]
    [InlineData("quota=-5", "command line: --set quota: -5: expected a plain number from 0 to 3000 in USD/month")]
    [InlineData("quota=1=2", "command line: --set quota: 1=2: expected a plain number from 0 to 3000 in USD/month")]
    [InlineData("screening@uae=80%", "command line: --set screening@uae: 80%: expected a plain number from 0 to 1 in share")]
    public void BadOption_IsRefused(string option, string message) =>
        Should.Throw<InputException>(() => OverrideParser.Parse([option])).Message.ShouldBe(message);

    [Fact]
    public void RepeatedTarget_IsRefused() => Should.Throw<InputException>(() => OverrideParser.Parse(["quota=1", "quota=2"])).Message
        .ShouldBe("command line: --set: quota=2: expected one value for quota; an earlier --set gives another");
}

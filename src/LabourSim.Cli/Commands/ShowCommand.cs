using System.CommandLine;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Population;

namespace LabourSim.Cli.Commands;

/// <summary><c>laboursim show</c>: what a scenario file comes to.</summary>
internal static class ShowCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> scenario = new("SCENARIO") { Description = "A shipped name (see 'laboursim list scenarios') or a file." };
        Option<string> at = new("--at") { Description = $"Only what holds in this month, {Month.Earliest} to {Month.Latest}.", HelpName = "YYYY-MM" };
        Option<string> host = new("--host") { Description = "Only this host.", HelpName = string.Join('|', Places.HostNames) };
        Option<bool> json = JsonText.Option();
        Command command = new("show", "Shows what a scenario comes to with its base: policies by host and month, changed parameters, and warnings.")
        {
            scenario, at, host, json,
        };
        command.SetAction(result =>
        {
            WrittenScenario written = ScenarioLoader.Open(result.GetRequiredValue(scenario));
            HostSet hosts = result.GetValue(host) is { } name ? HostOf(name) : HostSet.All;
            Month? month = result.GetValue(at) is null ? null : RunOptions.MonthOf(result, at);
            if (result.GetValue(json))
            {
                Console.Out.WriteLine(JsonText.Of(DesignText.Json(written, hosts, month, RunOptions.UsualFrom, RunOptions.UsualTo)));
                return;
            }

            foreach (string line in DesignText.Lines(written, hosts, month, RunOptions.UsualFrom, RunOptions.UsualTo))
            {
                Console.Out.WriteLine(line);
            }
        });
        return command;
    }

    private static HostSet HostOf(string name)
    {
        int host = Places.HostNames.ToList().IndexOf(name);
        return host >= 0 ? HostSet.Of((Host)host)
            : throw InputError.At(InputPlace.CommandLine, "--host", name, $"a host ({string.Join(", ", Places.HostNames)})", Places.HostNames);
    }
}

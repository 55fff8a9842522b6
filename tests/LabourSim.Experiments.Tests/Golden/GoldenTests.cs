using System.Globalization;
using System.Text;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Tests.Golden;

/// <summary>
/// A small run of every shipped scenario but those of a single policy against the outcomes on file, to the last of nine
/// digits. A change that is meant to move them refreshes the files with LABOURSIM_REFRESH_GOLDEN=1 and says why in the
/// changelog. Single policies have their dose-response tests.
/// </summary>
public class GoldenTests
{
    private const string Refresh = "LABOURSIM_REFRESH_GOLDEN";
    private const int Workers = 2_000;
    private static readonly Month From = Month.Of(2007, 1), To = Month.Of(2025, 12);
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "LabourSim.Experiments.Tests", "Golden");

    public static TheoryData<string> Scenarios => [.. Kept];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Scenario_GivesTheOutcomesOnFile(string name)
    {
        string file = Path.Combine(Folder, $"{name}.csv");
        string now = YearlyOutcomes(name);
        if (Environment.GetEnvironmentVariable(Refresh) == "1")
        {
            File.WriteAllText(file, now);
        }

        File.Exists(file).ShouldBeTrue($"{file} is missing; write it with {Refresh}=1 dotnet test --filter Golden");
        Differences(File.ReadAllText(file), now).ShouldBeEmpty($"{name}: if this change is meant, {Refresh}=1 dotnet test --filter Golden");
    }

    [Fact]
    public void EveryFile_BelongsToAScenario() => Directory.EnumerateFiles(Folder, "*.csv").Select(Path.GetFileNameWithoutExtension)
        .Except(Kept).ShouldBeEmpty();

    private static IEnumerable<string> Kept => ScenarioLoader.ShippedNames
        .Where(n => !new[] { "only-", "without-", "double-" }.Any(alone => n.StartsWith(alone, StringComparison.Ordinal)));

    private static string YearlyOutcomes(string name)
    {
        Simulation simulation = new(ScenarioLoader.Load(name).ToSpec(seed: 1, Workers, From, To, []));
        while (!simulation.Finished)
        {
            simulation.Step();
        }

        MonthlyTotals totals = simulation.Result().Totals;
        StringBuilder text = new("year,outcome,value\n");
        for (int month = 0; month < totals.Months; month += 12)
        {
            Totals year = totals.Sum(month, month + 11);
            foreach (Outcome outcome in OutcomeCatalogue.All)
            {
                text.Append(CultureInfo.InvariantCulture, $"{totals.From.Plus(month).Year},{outcome.Id},{outcome.Compute(year):G9}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The first lines that differ, as they were and as they are.</summary>
    private static string[] Differences(string then, string now)
    {
        string[] before = then.Split('\n'), after = now.Split('\n');
        return
        [
            .. Enumerable.Range(0, Math.Max(before.Length, after.Length))
                .Select(i => (Then: before.ElementAtOrDefault(i), Now: after.ElementAtOrDefault(i)))
                .Where(line => line.Then != line.Now)
                .Take(10)
                .Select(line => $"{line.Then} -> {line.Now}"),
        ];
    }
}

using System.Globalization;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Scenarios;
using LabourSim.Parameters;
using LabourSim.Policies;

namespace LabourSim.Experiments.Tests.Scenarios;

/// <summary>Scenario texts and comparisons shared by the tests of this folder.</summary>
internal static class Given
{
    /// <summary>A minimal valid file with more keys below it; they start on line 4.</summary>
    public static string Yaml(string more = "") => $"id: mine\ntitle: Mine\nquestion: What if?\n{more}";

    /// <summary>The scenario of a minimal file with more keys.</summary>
    public static Scenario Scenario(string more = "") => ScenarioLoader.Parse(Yaml(more), "mine.yaml");

    /// <summary>The error of a text that is no scenario.</summary>
    public static string ErrorOf(string yaml) => Should.Throw<InputException>(() => ScenarioLoader.Parse(yaml, "mine.yaml")).Message;

    /// <summary>All that a run reads of a scenario, as text: equal texts mean equal runs.</summary>
    public static string Content(Scenario scenario) => string.Join('\n', [
        .. scenario.Policies.Select(Line), .. scenario.Settings.Select(Line), .. scenario.Changes.Select(Line)]);

    /// <summary>One policy in one line.</summary>
    public static string Line(PolicySetting p) =>
        string.Create(CultureInfo.InvariantCulture, $"{p.Policy.Id} {p.Dose:R} {Hosts(p.Hosts)} {p.Start} {p.End}").TrimEnd()
        + (p.When is { } r ? string.Create(CultureInfo.InvariantCulture, $" when {r.Indicator.Id} {(r.Above ? "above" : "below")} {r.Threshold:R} release {r.Release:R} months {r.Months}") : "");

    /// <summary>One setting in one line.</summary>
    public static string Line(ParameterSetting s) =>
        string.Create(CultureInfo.InvariantCulture, $"{s.Parameter.Name} {s.Value:R} {Hosts(s.Hosts)}");

    /// <summary>One change in one line.</summary>
    public static string Line(ParameterChange c) =>
        string.Create(CultureInfo.InvariantCulture, $"{c.Parameter.Name} {c.Value:R} {Hosts(c.Hosts)} {c.Start} {c.End}").TrimEnd();

    private static string Hosts(Population.HostSet hosts) => hosts == Population.HostSet.All
        ? "all"
        : string.Join('+', hosts.Hosts().Select(h => Population.Places.HostNames[(int)h]));
}

/// <summary>A folder of files that goes when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("laboursim-test-").FullName;

    public string Path { get; }

    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        string file = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

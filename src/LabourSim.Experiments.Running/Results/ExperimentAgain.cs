using System.Text.Json;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Experiments.Results;

/// <summary>The experiment behind a result folder, to be lived again: its scenarios and settings from the manifest.</summary>
public static class ExperimentAgain
{
    /// <summary>Reads the experiment of a folder that <c>laboursim run</c> or <c>compare</c> wrote.</summary>
    /// <exception cref="InputException">
    /// There is none, it was changed since, or it cannot be had from the folder alone: a mechanism of one's own, a base that is a file.
    /// </exception>
    public static Experiment Load(string folder)
    {
        ExperimentResult result = ResultFile.Load(folder);
        string path = Path.Combine(folder, ResultFolder.ManifestName);
        try
        {
            using JsonDocument manifest = JsonDocument.Parse(File.ReadAllBytes(path));
            return new Experiment
            {
                Scenarios = [.. manifest.RootElement.GetProperty("scenarios").EnumerateArray().Select(s => Scenario(s, path))],
                Overrides = [.. manifest.RootElement.GetProperty("options").GetProperty("set").EnumerateArray().Select(Setting)],
                Compare = result.Command == "compare",
                Seed = result.Seed,
                Workers = result.Workers,
                Replicates = result.Replicates,
                From = result.From,
                To = result.To,
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Changed(path, e.Message);
        }
    }

    private static InputException Changed(string path, string what) =>
        InputError.At(new InputPlace(path), "scenarios and set", what, "them as 'laboursim run' or 'laboursim compare' wrote them; run again");

    private static Scenario Scenario(JsonElement scenario, string path)
    {
        string id = scenario.GetProperty("id").GetString()!, text = scenario.GetProperty("text").GetString()!;
        if (scenario.TryGetProperty("mechanisms", out JsonElement mechanisms))
        {
            throw InputError.At(new InputPlace(path), "mechanisms", string.Join(", ", mechanisms.EnumerateArray().Select(m => m.GetString())),
                "none: a scenario with mechanisms of one's own is lived by the program that has them");
        }

        if (Manifest.Hash(text) != scenario.GetProperty("sha256").GetString())
        {
            throw Changed(path, id);
        }

        return ScenarioLoader.ShippedNames.Contains(id) && ScenarioLoader.Load(id) is { } shipped && shipped.Text == text ? shipped : ScenarioLoader.FromText(text, $"{id}.yaml");
    }

    private static ParameterSetting Setting(JsonElement setting)
    {
        JsonElement named = setting.GetProperty("hosts");
        HostSet hosts = named.ValueKind == JsonValueKind.String ? HostSet.All
            : named.EnumerateArray().Aggregate(default(HostSet), (set, host) => set.With((Host)Places.HostNames.Index().First(h => h.Item == host.GetString()).Index));
        string name = setting.GetProperty("name").GetString()!;
        return new ParameterSetting(ParameterCatalogue.Find(name) ?? throw new KeyNotFoundException(name), hosts, setting.GetProperty("value").GetDouble());
    }
}

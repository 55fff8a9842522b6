using LabourSim.Experiments.Input;
using LabourSim.Experiments.Yaml;
using LabourSim.Parameters;

namespace LabourSim.Experiments.Scenarios;

/// <summary>Loads a scenario by shipped name or file, with everything it is based on.</summary>
public static class ScenarioLoader
{
    // A chain this long is a mistake, or a cycle through links that give one file many names.
    private const int MaxChain = 16;

    /// <summary>Names of the shipped scenarios, the baseline first.</summary>
    public static IReadOnlyList<string> ShippedNames => ShippedFiles.ScenarioNames;

    /// <summary>Loads a scenario.</summary>
    /// <param name="nameOrFile">A shipped name, which wins over a file of that name, or a path.</param>
    /// <exception cref="InputException">It does not exist, or it or a base of it is not a valid scenario.</exception>
    public static Scenario Load(string nameOrFile) => Open(nameOrFile).Scenario;

    /// <summary>Loads a scenario with the file and the base it comes from.</summary>
    /// <param name="nameOrFile">As for <see cref="Load"/>.</param>
    /// <exception cref="InputException">It does not exist, or it or a base of it is not a valid scenario.</exception>
    public static WrittenScenario Open(string nameOrFile) => Open(nameOrFile, "", InputPlace.CommandLine, "SCENARIO", []);

    /// <summary>Reads a scenario from text that may come from anywhere: its base is a shipped scenario or none, so no file is read.</summary>
    /// <param name="text">The scenario's YAML.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="InputException">It is not a valid scenario, or its base is not shipped.</exception>
    public static Scenario FromText(string text, string name)
    {
        ScenarioFile file = ScenarioReader.Read(text, name);
        if (file.Rates is { } rates && rates.Name != ExchangeRates.Official)
        {
            throw InputError.At(new(name, rates.Line), ScenarioReader.RatesKey, rates.Name, $"'{ExchangeRates.Official}'", [ExchangeRates.Official]);
        }

        return file.Base is not { } link || ShippedNames.Contains(link.Name)
            ? Resolve(file, "", [name]).Scenario
            : throw InputError.At(new(name, link.Line), "base", link.Name, "a shipped scenario (see 'laboursim list scenarios')", ShippedNames);
    }

    /// <summary>Loads a scenario from text, as if read from <paramref name="file"/>.</summary>
    internal static Scenario Parse(string text, string file) => Resolve(ScenarioReader.Read(text, file), Path.GetDirectoryName(file) ?? "", [file]).Scenario;

    /// <summary>A shipped scenario, or a file beside the one that is read.</summary>
    internal static Scenario LoadNamed(YamlFields fields, YamlNode node)
    {
        string name = fields.Text("scenario", node);
        string beside = Path.Combine(Path.GetDirectoryName(fields.File) ?? "", name);
        try
        {
            return Load(!ShippedNames.Contains(name) && File.Exists(beside) ? beside : name);
        }
        catch (InputException e) when (!File.Exists(beside) && e.Message.StartsWith(InputPlace.CommandLine.File, StringComparison.Ordinal))
        {
            throw fields.Wrong(node, "scenario", "a shipped scenario (see 'laboursim list scenarios') or a file beside this one", ShippedNames);
        }
    }

    private static WrittenScenario Open(string name, string folder, InputPlace place, string key, List<string> chain)
    {
        bool shipped = ShippedNames.Contains(name);
        string path = shipped ? ShippedFiles.ScenarioFile(name) : Path.Combine(folder, name);
        if (!shipped && !LooksLikeFile(name, path))
        {
            throw InputError.At(place, key, name, "a shipped scenario (see 'laboursim list scenarios') or a file", ShippedNames);
        }

        // A user's own scenarios/baseline.yaml is another file than the shipped one.
        string identity = shipped ? name : Path.GetFullPath(path);
        if (chain.Contains(identity) || chain.Count >= MaxChain)
        {
            throw InputError.At(place, key, name, $"a base that does not lead back here ({string.Join(" -> ", [.. chain.Select(Path.GetFileName), name])})");
        }

        string text = shipped ? ShippedFiles.Read(path) : InputFile.Read(path, path, place, key);
        return Resolve(ScenarioReader.Read(text, path), shipped ? "" : Path.GetDirectoryName(path) ?? "", [.. chain, identity]);
    }

    private static bool LooksLikeFile(string name, string path) =>
        name.Contains('/', StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal)
        || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || File.Exists(path);

    /// <summary>The file with its exchange rates among its dated values, before those of its own of the same month.</summary>
    private static ScenarioFile WithRates(ScenarioFile file, string folder)
    {
        if (file.Rates is not { } named)
        {
            return file;
        }

        IReadOnlyList<ParameterChange> rates = ExchangeRates.Named(named.Name, folder, new(file.Name, named.Line));
        Dictionary<object, int> lines = new(file.Lines, ReferenceEqualityComparer.Instance);
        foreach (ParameterChange rate in rates)
        {
            lines[rate] = named.Line;
        }

        return file with { Changes = [.. rates.Concat(file.Changes).OrderBy(c => c.Start ?? ValueRules.FirstMonth)], Lines = lines };
    }

    private static WrittenScenario Resolve(ScenarioFile file, string folder, List<string> chain)
    {
        Scenario? below = file.Base is { } link ? Open(link.Name, folder, new(file.Name, link.Line), "base", chain).Scenario : null;
        InputErrors errors = new();
        file = errors.Try(() => WithRates(file, folder)) ?? file;
        Scenario? scenario = errors.Try(() => WrittenScenario.Merge(below, file));
        errors.Try(() => ScenarioRules.CheckPolicies(scenario?.Policies ?? [], new(file.Name, file.PoliciesLine)));
        errors.Try(() => ScenarioRules.CheckShares(scenario?.Settings ?? [], scenario?.Changes ?? [], new(file.Name, file.ValuesLine)));
        errors.ThrowIfAny();
        return new WrittenScenario(scenario!, below, file);
    }
}

using LabourSim.Experiments.Input;
using LabourSim.Experiments.Yaml;

namespace LabourSim.Experiments.Sweeps;

/// <summary>What a step of a study does, as the file says it: the keys of a sweep, a search or a calibration.</summary>
internal static class StepWork
{
    /// <summary>What a study is, in messages.</summary>
    public const string Expected = "a study with id, title, question and steps";

    /// <summary>Kinds of work a step can do.</summary>
    public static readonly string[] Kinds = ["sweep", "search", "calibrate"];

    /// <summary>The mapping under a step's sweep, search or calibrate, with the id that study and step give it.</summary>
    public static YamlMapping Read(string text, string file, string stepId)
    {
        YamlFields yaml = new(file);
        YamlMapping top = StrictYaml.ReadMapping(text, file, Expected);
        foreach (YamlNode item in yaml.Items("steps", top["steps"] ?? top))
        {
            if (item is YamlMapping step && step["id"] is YamlScalar id && id.Text == stepId)
            {
                YamlNode node = Kinds.Select(w => step[w]).OfType<YamlNode>().First();
                YamlMapping work = node as YamlMapping ?? throw yaml.Wrong(node, "steps", "the keys of a sweep, search or calibration");
                (string Key, string Value)[] given =
                [
                    ("id", $"{yaml.Text("id", top["id"]!)}-{stepId}"),
                    .. step["calibrate"] is null ? new[] { ("title", yaml.Text("title", top["title"]!)), ("question", yaml.Text("question", top["question"]!)) } : [],
                ];
                return given.Select(g => work[g.Key]).FirstOrDefault(n => n is not null) is { } own
                    ? throw yaml.Wrong(own, given.First(g => work[g.Key] == own).Key, "no such key here: the study gives it to each step")
                    : new YamlMapping(work.Line, [.. given.Select(g => (new YamlScalar(work.Line, g.Key, true), (YamlNode)new YamlScalar(work.Line, g.Value, false))), .. work.Entries]);
            }
        }

        throw InputError.At(new InputPlace(file), "step", stepId, "a step of the study");
    }
}

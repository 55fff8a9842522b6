using LabourSim.Experiments.Calibrating.Abc;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Ranges;
using LabourSim.Experiments.Searching;
using LabourSim.Experiments.Sweeps;
using LabourSim.Experiments.Yaml;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Studies;

/// <summary>Reads studies; everything wrong in one is said with file, line, key, value and what was expected.</summary>
public static class StudyReader
{
    /// <summary>Analyses of a sweep.</summary>
    public static readonly IReadOnlyList<string> Verbs = ["sensitivity", "discover", "robustness", "pareto"];

    /// <summary>Most factors that a step keeps.</summary>
    internal const int MostKept = 10;

    /// <summary>Keys of a study, each required.</summary>
    internal static readonly string[] Keys = ["id", "title", "question", "steps"];

    /// <summary>Keys of a step.</summary>
    internal static readonly string[] StepKeys = ["id", "keep", "analyse", "outcomes", "base", "margin", .. StepWork.Kinds];

    /// <summary>Keys of <c>keep</c>.</summary>
    internal static readonly string[] KeepKeys = ["from", "most"];

    /// <summary>Names of the shipped studies.</summary>
    public static IReadOnlyList<string> ShippedNames => ShippedFiles.StudyNames;

    /// <summary>Loads a study by shipped name or file.</summary>
    /// <exception cref="InputException">It does not exist or is no study.</exception>
    public static Study Load(string nameOrFile)
    {
        if (ShippedNames.Contains(nameOrFile))
        {
            return Parse(ShippedFiles.Read(ShippedFiles.StudyFile(nameOrFile)), nameOrFile);
        }

        if (!nameOrFile.Contains('/', StringComparison.Ordinal) && !File.Exists(nameOrFile))
        {
            throw InputError.At(InputPlace.CommandLine, "STUDY", nameOrFile, $"a shipped study ({string.Join(", ", ShippedNames)}) or a file", ShippedNames);
        }

        return Parse(InputFile.Read(nameOrFile, nameOrFile, InputPlace.CommandLine, "STUDY"), Path.GetFullPath(nameOrFile));
    }

    /// <summary>Reads a study from text.</summary>
    internal static Study Parse(string text, string file)
    {
        YamlFields yaml = new(file);
        YamlMapping top = StrictYaml.ReadMapping(text, file, StepWork.Expected);
        yaml.Mapping("study", top, Keys, Keys);
        List<StudyStep> steps = [];
        foreach (YamlNode item in yaml.Items("steps", top["steps"]!))
        {
            steps.Add(Step(yaml, item, steps));
        }

        Study study = new(yaml.Id(top["id"]!), yaml.Text("title", top["title"]!), yaml.Text("question", top["question"]!), steps, file, text);

        // What is wrong in a late step, at either size, should not wait until the steps before it have run.
        foreach (StudyStep step in steps)
        {
            foreach (bool small in (bool[])[true, false])
            {
                Check(study, step, small);
            }
        }

        return study;
    }

    /// <summary>The sweep of a step that a user names.</summary>
    /// <param name="nameOrFile">A shipped study or a file.</param>
    /// <param name="step">Id of the step.</param>
    /// <param name="small">True for the small size.</param>
    /// <exception cref="InputException">It is no study, or the step is no sweep of its own.</exception>
    public static Sweep LoadSweep(string nameOrFile, string step, bool small)
    {
        Study study = Load(nameOrFile);
        StudyStep[] sweeps = [.. study.Steps.Where(s => s.Work == "sweep" && s.Keep is null)];
        return Sweep(study, sweeps.FirstOrDefault(s => s.Id == step)
            ?? throw InputError.At(InputPlace.CommandLine, "--step", step, $"a step of {study.Id} that is a sweep of its own", sweeps.Select(s => s.Id)), small, []);
    }

    /// <summary>The sweep of a step.</summary>
    /// <param name="study">The study.</param>
    /// <param name="step">The step.</param>
    /// <param name="small">True for the small size.</param>
    /// <param name="kept">Factors that an earlier step kept.</param>
    public static Sweep Sweep(Study study, StudyStep step, bool small, IReadOnlyList<string> kept) => SweepReader.Parse(Source(study, step, small, kept));

    /// <summary>What is valid in the sweeps of a study and yet probably not meant, step by step: "file:line: warning: key: text".</summary>
    public static IEnumerable<string> Warnings(Study study, bool small)
    {
        ArgumentNullException.ThrowIfNull(study);
        return study.Steps.Where(s => s.Work == "sweep").SelectMany(s => Sweep(study, s, small, Kept(s)).Warnings);
    }

    /// <summary>The search of a step.</summary>
    public static DoseSearch Search(Study study, StudyStep step, bool small) =>
        DoseSearchReader.Read(StepWork.Read(study.Text, study.File, step.Id), Source(study, step, small, []));

    /// <summary>The calibration of a step.</summary>
    public static AbcCalibration Calibration(Study study, StudyStep step, bool small) =>
        AbcReader.Read(StepWork.Read(study.Text, study.File, step.Id), study.File, small ? "small" : AbcReader.FullSize);

    /// <summary>Where a step's work is read from.</summary>
    public static SweepSource Source(Study study, StudyStep step, bool small, IReadOnlyList<string> kept)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(step);
        return new SweepSource(study.File, study.Text, step.Id, small, kept);
    }

    private static StudyStep Step(YamlFields yaml, YamlNode item, List<StudyStep> earlier)
    {
        YamlMapping map = yaml.Mapping("steps", item, StepKeys, "id");
        string id = yaml.Id(map["id"]!);
        if (earlier.Any(s => s.Id == id))
        {
            throw yaml.Wrong(map["id"]!, "id", "each step id once");
        }

        string[] works = [.. StepWork.Kinds.Where(w => map[w] is not null)];
        if (works.Length != 1)
        {
            throw InputError.At(yaml.At(map), "steps", works.Length == 0 ? "(nothing to do)" : string.Join(" and ", works), $"one of {string.Join(", ", StepWork.Kinds)} in a step");
        }

        if (works[0] != "sweep" && (map["keep"] ?? map["analyse"] ?? map["outcomes"] ?? map["base"] ?? map["margin"]) is { } foreign)
        {
            throw yaml.Wrong(foreign, "steps", $"keep, analyse, outcomes, base and margin with a sweep only, not with {works[0]}");
        }

        List<string> verbs = map["analyse"] is { } list ? [.. yaml.Items("analyse", list).Select(v => yaml.Word("analyse", v, Verbs))] : [];
        List<string> outcomes = map["outcomes"] is { } ids
            ? [.. yaml.Items("outcomes", ids).Select(o => yaml.Word("outcomes", o, [.. OutcomeCatalogue.All.Select(x => x.Id)]))] : [];
        return new StudyStep(id, works[0], Keep(yaml, map["keep"], earlier), verbs, outcomes, map["base"] is { } b ? yaml.Text("base", b) : null,
            map["margin"] is { } margin ? yaml.Number("margin", margin, 0, 1) : 0);
    }

    private static StudyKeep? Keep(YamlFields yaml, YamlNode? node, List<StudyStep> earlier)
    {
        if (node is null)
        {
            return null;
        }

        YamlMapping map = yaml.Mapping("keep", node, KeepKeys, "from");
        string from = yaml.Word("from", map["from"]!, [.. earlier.Where(s => s.Work == "sweep").Select(s => s.Id)]);
        return new StudyKeep(from, yaml.Whole(map, "most", MostKept, 1, MostKept));
    }

    /// <summary>Names that stand in for what a screening will keep; any do.</summary>
    private static IReadOnlyList<string> Kept(StudyStep step) => step.Keep is { } keep ? [.. Unknowns.All.Take(keep.Most).Select(u => u.Target)] : [];

    private static void Check(Study study, StudyStep step, bool small)
    {
        switch (step.Work)
        {
            case "sweep":
                Sweep sweep = Sweep(study, step, small, Kept(step));
                if (study.Steps.FirstOrDefault(s => s.Keep?.From == step.Id) is { } user && sweep.WorldDesign.Kind != DesignKind.Morris)
                {
                    throw InputError.At(new InputPlace(study.File), "keep", $"from: {step.Id}", $"a step with the design morris for what step {user.Id} keeps");
                }

                break;
            case "search":
                Search(study, step, small);
                break;
            default:
                Calibration(study, step, small);
                break;
        }
    }
}

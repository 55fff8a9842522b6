using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Experiments.Results;

/// <summary>One run as the manifest lists it.</summary>
/// <param name="Job">What was run.</param>
/// <param name="Months">Months recorded; 0 when it was not begun.</param>
/// <param name="Partial">True when it was stopped early or not begun.</param>
/// <param name="Counted">True when the results rest on it.</param>
internal sealed record RunEntry(Job Job, int Months, bool Partial, bool Counted);

/// <summary>
/// Writes manifest.json: all that the results depend on, so that they can be made again. Between two identical runs only
/// "started", "duration_seconds" and "machine" differ.
/// </summary>
internal static class Manifest
{
    /// <summary>Marks a manifest as ours.</summary>
    public const string Program = "LabourSim";

    // Texts are for people: apostrophes and accents stay as they are. The file is never put into a page.
    internal static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the manifest.</summary>
    public static void Write(Stream stream, Experiment experiment, SessionOptions options, IReadOnlyList<RunEntry> runs,
        bool partial, int targetReplicates, ResultFolder folder, DateTimeOffset started, TimeSpan duration)
    {
        using Utf8JsonWriter json = Start(stream, experiment.Compare ? "compare" : "run", partial);
        SafeWhole.Write(json, "seed", experiment.Seed);
        json.WriteNumber("replicates", experiment.Replicates);
        json.WriteNumber("target_replicates", targetReplicates);
        json.WriteNumber("workers", experiment.Workers);
        json.WriteString("from", experiment.From.ToString());
        json.WriteString("to", experiment.To.ToString());
        json.WriteNumber("burn_in_months", WorldSpec.BurnIn);
        WriteOptions(json, experiment, options);
        WriteRuns(json, runs);
        WriteScenarios(json, experiment);
        End(json, stream, folder, started, duration, options.Threads);
    }

    /// <summary>Begins a manifest: the program, the build, the command.</summary>
    public static Utf8JsonWriter Start(Stream stream, string command, bool partial)
    {
        Utf8JsonWriter json = new(stream, Layout);
        json.WriteStartObject();
        json.WriteString("program", Program);
        json.WriteString("version", BuildInfo.Version);
        json.WriteString("commit", BuildInfo.Commit);
        json.WriteString("command", command);
        json.WriteBoolean("partial", partial);
        return json;
    }

    /// <summary>Ends a manifest: the files and their hashes, and what differs between two identical runs.</summary>
    public static void End(Utf8JsonWriter json, Stream stream, ResultFolder folder, DateTimeOffset started, TimeSpan duration, int threads)
    {
        ArgumentNullException.ThrowIfNull(folder);
        WriteTexts(json, "files", folder.Files);
        json.WriteStartObject(Written.Key);
        foreach ((string name, string sha256) in folder.Hashes(except: ResultFolder.ManifestName))
        {
            json.WriteString(name, sha256);
        }

        json.WriteEndObject();
        json.WriteString("started", started.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteNumber("duration_seconds", Math.Round(duration.TotalSeconds, 3));
        json.WriteStartObject("machine");
        json.WriteNumber("cores", Environment.ProcessorCount);
        json.WriteNumber("threads", threads);
        json.WriteString("os", RuntimeInformation.OSDescription);
        json.WriteString("architecture", Kebab.Of(RuntimeInformation.ProcessArchitecture.ToString()));
        json.WriteString("framework", RuntimeInformation.FrameworkDescription);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    /// <summary>The scenarios in full, with every parameter's value.</summary>
    public static void WriteScenarios(Utf8JsonWriter json, Experiment experiment)
    {
        json.WriteStartArray("scenarios");
        foreach (Scenario scenario in experiment.Scenarios)
        {
            WriteScenario(json, scenario.With(experiment.Overrides));
        }

        json.WriteEndArray();
    }

    private static void WriteOptions(Utf8JsonWriter json, Experiment experiment, SessionOptions options)
    {
        json.WriteStartObject("options");
        json.WriteString("detail", Kebab.Of(options.Detail.ToString()));
        json.WriteBoolean("channels", options.Channels);
        json.WriteBoolean("gzip", options.Gzip);
        json.WriteBoolean("events", experiment.Events);
        json.WriteNumber("lives", experiment.Lives);
        json.WriteBoolean("hinges", experiment.Hinges);
        json.WriteString("by", experiment.By?.Id);
        json.WriteStartArray("set");
        foreach (ParameterSetting setting in experiment.Overrides)
        {
            json.WriteStartObject();
            json.WriteString("name", setting.Parameter.Name);
            json.WriteNumber("value", setting.Value);
            WriteHosts(json, setting.Hosts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRuns(Utf8JsonWriter json, IReadOnlyList<RunEntry> runs)
    {
        json.WriteStartArray("runs");
        foreach (RunEntry run in runs)
        {
            json.WriteStartObject();
            json.WriteString("scenario", run.Job.ScenarioId);
            json.WriteNumber("replicate", run.Job.Replicate);
            SafeWhole.Write(json, "seed", run.Job.Spec.Seed);
            if (run.Job.Spec.LuckSeed is { } luck)
            {
                SafeWhole.Write(json, "luck_seed", luck);
                json.WriteString("luck_from", run.Job.Spec.LuckFrom?.ToString());
            }

            json.WriteString("role", run.Job.IsNull ? "null" : "result");
            json.WriteNumber("months", run.Months);
            json.WriteBoolean("partial", run.Partial);
            json.WriteBoolean("counted", run.Counted);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>SHA-256 of a scenario's text, in hexadecimal.</summary>
    public static string Hash(Scenario scenario) => Hash(scenario.Text);

    /// <summary>SHA-256 of a text, in hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void WriteScenario(Utf8JsonWriter json, Scenario scenario)
    {
        json.WriteStartObject();
        json.WriteString("id", scenario.Id);
        json.WriteString("title", scenario.Title);
        json.WriteString("author", scenario.Author);
        WriteTexts(json, "sources", scenario.Sources);
        json.WriteString("question", scenario.Question);
        json.WriteString("base", scenario.Base);
        json.WriteString("sha256", Hash(scenario));
        json.WriteString("text", scenario.Text);
        json.WriteStartArray("policies");
        foreach (PolicySetting policy in scenario.Policies)
        {
            json.WriteStartObject();
            json.WriteString("policy", policy.Policy.Id);
            json.WriteNumber("dose", policy.Dose);
            WriteHosts(json, policy.Hosts);
            json.WriteString("start", policy.Start.ToString());
            json.WriteString("end", policy.End?.ToString());
            if (policy.When is { } rule)
            {
                json.WriteStartObject("when");
                json.WriteString("indicator", rule.Indicator.Id);
                json.WriteNumber(rule.Above ? "above" : "below", rule.Threshold);
                json.WriteNumber("release", rule.Release);
                json.WriteNumber("months", rule.Months);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (scenario.Mechanisms.Count > 0)
        {
            WriteTexts(json, "mechanisms", [.. scenario.Mechanisms.Select(m => m.Id)]);
        }

        json.WriteStartObject("parameters");
        foreach (Parameter parameter in ParameterCatalogue.All)
        {
            WriteParameter(json, parameter, scenario.Settings, scenario.Changes);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The value for the whole run, host by host where hosts differ, and its dated changes.</summary>
    private static void WriteParameter(Utf8JsonWriter json, Parameter parameter, IReadOnlyList<ParameterSetting> settings,
        IReadOnlyList<ParameterChange> changes)
    {
        double[] values = [.. Enumerable.Range(0, Places.Hosts).Select(h => Value(parameter, (Host)h, settings))];
        json.WriteStartObject(parameter.Name);
        json.WriteString("unit", parameter.Unit);
        if (values.All(v => v == values[0]))
        {
            json.WriteNumber("value", values[0]);
        }
        else
        {
            json.WriteStartObject("value");
            for (int h = 0; h < Places.Hosts; h++)
            {
                json.WriteNumber(Places.HostNames[h], values[h]);
            }

            json.WriteEndObject();
        }

        ParameterChange[] dated = [.. changes.Where(c => c.Parameter == parameter)];
        if (dated.Length > 0)
        {
            json.WriteStartArray("changes");
            foreach (ParameterChange change in dated)
            {
                json.WriteStartObject();
                json.WriteNumber("value", change.Value);
                WriteHosts(json, change.Hosts);
                json.WriteString("start", change.Start?.ToString());
                json.WriteString("end", change.End?.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static double Value(Parameter parameter, Host host, IReadOnlyList<ParameterSetting> settings) =>
        settings.LastOrDefault(s => s.Parameter == parameter && s.Hosts.Has(host))?.Value ?? parameter.DefaultFor(host);

    private static void WriteHosts(Utf8JsonWriter json, HostSet hosts)
    {
        if (hosts == HostSet.All)
        {
            json.WriteString("hosts", "all");
        }
        else
        {
            WriteTexts(json, "hosts", hosts.Hosts().Select(h => Places.HostNames[(int)h]));
        }
    }

    /// <summary>A list of texts.</summary>
    public static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}

using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using LabourSim.Charts;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Lives;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Running;
using LabourSim.Population;

namespace LabourSim.Web;

/// <summary>
/// A page to take home: the report of a result with a recorded small world that plays, in one file that asks for nothing. Equal results
/// give equal bytes.
/// </summary>
public static partial class TakeHome
{
    // In the order in which each needs those before it.
    private static readonly string[] Modules = ["dom.js", "months.js", "film.js", "stage.js", "player.js", "takehome.js"];

    private static readonly JsonSerializerOptions Inline = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>Writes the page.</summary>
    /// <param name="result">The result: a run of one scenario, or a comparison of two.</param>
    /// <param name="experiment">The experiment that gave it; a small world of it is lived and recorded.</param>
    /// <param name="output">Receives the page; encode it as UTF-8.</param>
    /// <param name="language">Language of its words.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="InputException">There are more than two scenarios.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static void Write(ExperimentResult result, Experiment experiment, TextWriter output, Language language, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(language);
        if (experiment.Scenarios.Count > 2)
        {
            throw InputError.At(InputPlace.CommandLine, "export page", $"{experiment.Scenarios.Count} scenarios", "results of one scenario or of two: a world is watched beside one other");
        }

        Experiment small = experiment with { Workers = Math.Min(experiment.Workers, Runs.RunRequest.Small.Workers) };
        StringBuilder markup = new();
        markup.Append("<section class=\"watch\">").Append(Html.Of($"<h2>{language["server.take-home.title"]}</h2><p>{language.Of("server.take-home.how", small.Workers.ToString("#,0", CultureInfo.InvariantCulture), Math.Min(small.Workers, Film.Dots))}</p>").Text);
        markup.Append("<div id=\"film\"></div><div id=\"film-life\" role=\"status\"></div>");
        markup.Append("<script type=\"application/json\" id=\"film-words\">").Append(JsonSerializer.Serialize(Words(result, language), Inline)).Append("</script>");

        // Lines hold numbers and ids of the program's own making, nothing that could end the element.
        markup.Append("<script type=\"application/x-ndjson\" id=\"film-lines\">\n");
        foreach (string line in Film.Lines(small, stop: stop))
        {
            markup.Append(line).Append('\n');
        }

        markup.Append("</script></section>");
        Report.Write(result, output, language, new PagePart(markup.ToString(), Asset("takehome.css") + Asset("world.css"), Script()));
    }

    private static object Words(ExperimentResult result, Language language) => new
    {
        texts = language.Texts.Where(t => t.Key.StartsWith("page.world.", StringComparison.Ordinal) || t.Key.StartsWith("page.life.", StringComparison.Ordinal))
            .OrderBy(t => t.Key, StringComparer.Ordinal).ToDictionary(t => t.Key, t => t.Value),
        hosts = Places.HostNames.Select(h => Palette.HostName(h, language)),
        titles = result.Scenarios.Select(s => Palette.Title(s, language)),
    };

    /// <summary>The page's own modules as one script: what they bring to each other stands in one scope.</summary>
    private static string Script() => $"(() => {{\n{string.Concat(Modules.Select(m => Links().Replace(Asset(m), "")))}}})();";

    private static string Asset(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"assets/{name}") ?? throw new InvalidOperationException($"asset {name} is missing");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"^import .*;\n|^export (?=const|let|function|async)", RegexOptions.Multiline)]
    private static partial Regex Links();
}

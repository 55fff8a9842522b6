using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Scenarios;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;

namespace LabourSim.Web.Tests;

/// <summary>The page's own files against the texts and the catalogues they name.</summary>
public sealed partial class AssetTests
{
    private static readonly Dictionary<string, string> Files = typeof(ServeOptions).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith("assets/", StringComparison.Ordinal)).ToDictionary(n => n["assets/".Length..], Read, StringComparer.Ordinal);

    private static readonly string[] Keys = [.. Language.English.Texts.Keys.Where(k => k.StartsWith("page.", StringComparison.Ordinal))];

    [Fact]
    public void Every_text_the_page_names_is_there_and_every_text_is_named()
    {
        string[] named = [.. Files.Values.SelectMany(text => Named().Matches(text)).Select(m => m.Groups[1].Value).Distinct()];
        Regex[] patterns = [.. named.Select(n => new Regex($"^{string.Join("[^ ]+", Hole().Split(n).Select(Regex.Escape))}$"))];

        named.Where((_, i) => !Keys.Any(patterns[i].IsMatch)).ShouldBeEmpty();
        Keys.Where(k => !patterns.Any(p => p.IsMatch(k))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_step_of_a_lesson_names_what_there_is_and_has_words_and_a_question()
    {
        HashSet<string> told = [.. Language.English.Texts.Keys.Where(k => k.StartsWith("lesson.", StringComparison.Ordinal))];
        JsonArray lessons = JsonNode.Parse(Files["lessons.json"])!.AsArray();
        lessons.Count.ShouldBeGreaterThanOrEqualTo(5);
        foreach (JsonNode? lesson in lessons)
        {
            string id = (string)lesson!["id"]!;
            told.Remove($"lesson.{id}.title").ShouldBeTrue(id);
            told.Remove($"lesson.{id}.summary").ShouldBeTrue(id);
            int n = 0;
            foreach (JsonNode? step in lesson["steps"]!.AsArray())
            {
                string key = $"lesson.{id}.{++n}";
                told.Remove($"{key}.title").ShouldBeTrue(key);
                told.Remove($"{key}.text").ShouldBeTrue(key);
                told.Remove($"{key}.note").ShouldBeTrue(key);
                told.RemoveWhere(k => Question().IsMatch(k) && k.StartsWith(key + ".", StringComparison.Ordinal)).ShouldBePositive(key);
                ((string)step!["view"]!).ShouldBeOneOf("design", "results", "people");
                ((int)step["minutes"]!).ShouldBePositive(key);
                Check(step["a"]!);
                if (step["b"] is { } b)
                {
                    Check(b);
                }

                if (step["policy"] is { } policy)
                {
                    PolicyCatalogue.All.ShouldContain(p => p.Id == (string)policy!);
                }
            }
        }

        told.ShouldBeEmpty();
    }

    [Fact]
    public void Every_lesson_begins_with_people_asks_before_it_answers_and_ends_with_what_the_model_cannot_say()
    {
        foreach (JsonNode? lesson in JsonNode.Parse(Files["lessons.json"])!.AsArray())
        {
            string id = (string)lesson!["id"]!;
            JsonNode[] steps = [.. lesson["steps"]!.AsArray()!];
            ((string)steps[0]["view"]!, (bool)steps[0]["run"]!).ShouldBe(("people", true), id);
            int guess = Array.FindIndex(steps, s => s["guess"] is not null), answer = Array.FindIndex(steps, s => s["answer"] is not null);
            (guess, answer).ShouldBe((1, 2), id);
            ((string)steps[guess]["view"]!).ShouldNotBe("results", id);
            foreach (string design in (string[])["a", "b"])
            {
                // What is guessed about is what was watched, and what the answer is read from.
                JsonNode.DeepEquals(steps[0][design], steps[answer][design]).ShouldBeTrue(id);
                JsonNode.DeepEquals(steps[guess][design], steps[answer][design]).ShouldBeTrue(id);
            }

            ((bool)steps[answer]["run"]!).ShouldBeTrue(id);
            lesson["question"]!["outcomes"]!.AsArray().ShouldAllBe(o => OutcomeCatalogue.Find((string)o!) != null, id);
            foreach (Language language in Language.All)
            {
                language[$"lesson.{id}.{steps.Length}.title"].ShouldBe(language["lesson.money.6.title"], id);
            }
        }
    }

    [Fact]
    public void No_file_writes_markup_or_holds_script_or_style_in_line()
    {
        foreach ((string name, string text) in Files.Where(f => f.Key.EndsWith(".js", StringComparison.Ordinal) || f.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            Forbidden().Matches(text).Select(m => m.Value).ShouldBeEmpty(name);
        }
    }

    private static void Check(JsonNode design)
    {
        ScenarioLoader.ShippedNames.ShouldContain(design is JsonValue ? (string)design! : (string)design["base"]!);
        foreach ((string name, JsonNode? _) in design is JsonObject o && o["parameters"] is JsonObject parameters ? parameters : [])
        {
            ParameterCatalogue.All.ShouldContain(p => p.Name == name);
        }
    }

    private static string Read(string name)
    {
        using StreamReader reader = new(typeof(ServeOptions).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"[""`](page\.[^""`\s]+)[""`]")]
    private static partial Regex Named();

    [GeneratedRegex(@"\$\{[^}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\.ask\d$")]
    private static partial Regex Question();

    [GeneratedRegex(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|<style|<script>|\sstyle=|\son[a-z]+=""")]
    private static partial Regex Forbidden();
}

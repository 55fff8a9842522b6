using System.Text.Json.Nodes;

namespace LabourSim.Web.Runs;

/// <summary>A class's guesses in each lesson, one a tab, in memory alone: numbers of options, no names and no times.</summary>
/// <param name="lessons">The lessons' structure, lessons.json.</param>
/// <param name="most">Guesses kept of each lesson; no more are taken.</param>
/// <param name="mostOfClient">Of them from one client, whose tabs cannot be told from made-up ones.</param>
internal sealed class GuessBook(string lessons, int most, int mostOfClient)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Page> _pages = JsonNode.Parse(lessons)!.AsArray()
        .ToDictionary(l => (string)l!["id"]!, l => new Page(Options(l!["question"]!)), StringComparer.Ordinal);

    /// <summary>How many options a lesson's question has; 0 without such a lesson.</summary>
    public int OptionsOf(string lesson) => _pages.GetValueOrDefault(lesson)?.Options ?? 0;

    /// <summary>Takes a tab's guess, in place of its earlier one; false when no more are taken.</summary>
    public bool Take(string lesson, string client, string tab, int option)
    {
        lock (_gate)
        {
            Dictionary<string, (string Client, int Option)> guesses = _pages[lesson].Guesses;
            if (!guesses.ContainsKey(tab) && (guesses.Count >= most || guesses.Values.Count(g => g.Client == client) >= mostOfClient))
            {
                return false;
            }

            guesses[tab] = (client, option);
            return true;
        }
    }

    /// <summary>Guesses of each option, and this tab's own; null without one.</summary>
    public (int[] Counts, int? Own) Read(string lesson, string tab)
    {
        lock (_gate)
        {
            Page page = _pages[lesson];
            int[] counts = new int[page.Options];
            foreach ((_, int option) in page.Guesses.Values)
            {
                counts[option]++;
            }

            return (counts, page.Guesses.TryGetValue(tab, out (string, int Option) own) ? own.Option : null);
        }
    }

    // As guess.js offers them: below, between and above the bounds; less, the same or more; the outcome with most.
    private static int Options(JsonNode question) => (string)question["kind"]! switch
    {
        "level" => question["bounds"]!.AsArray().Count + 1,
        "change" => 3,
        _ => question["outcomes"]!.AsArray().Count,
    };

    private sealed record Page(int Options)
    {
        public Dictionary<string, (string Client, int Option)> Guesses { get; } = new(StringComparer.Ordinal);
    }
}

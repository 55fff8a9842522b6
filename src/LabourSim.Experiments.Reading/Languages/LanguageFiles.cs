using System.Text.Json;
using LabourSim.Experiments.Input;

namespace LabourSim.Experiments.Languages;

/// <summary>The language files that travel inside the program.</summary>
internal static class LanguageFiles
{
    private const string Folder = "languages/";

    /// <summary>Ids of the languages there are files of.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. ShippedFiles.All(Folder).Select(n => n.Split('/')[1]).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>A language's own name for itself, from its file <c>language.json</c>.</summary>
    public static string Name(string id) => Texts($"{Folder}{id}/language.json").Single(t => t.Key == "language.name").Text;

    /// <summary>Every text of a language by key.</summary>
    /// <exception cref="InvalidDataException">A key stands twice: a defect.</exception>
    public static IReadOnlyDictionary<string, string> Read(string id)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (string file in ShippedFiles.All($"{Folder}{id}/"))
        {
            foreach ((string key, string text) in Texts(file))
            {
                if (!texts.TryAdd(key, text))
                {
                    throw new InvalidDataException($"data/{file}: '{key}' stands twice");
                }
            }
        }

        return texts;
    }

    private static List<(string Key, string Text)> Texts(string file)
    {
        using JsonDocument document = JsonDocument.Parse(ShippedFiles.Read(file));
        return [.. document.RootElement.EnumerateObject().Select(e => (e.Name, e.Value.GetString()!))];
    }
}

using System.Text.Json;
using LabourSim.Experiments.Scenarios;

namespace LabourSim.Experiments.Languages;

/// <summary>The language files that travel inside the program.</summary>
internal static class LanguageFiles
{
    private const string Folder = "languages/";

    /// <summary>Ids of the languages there are files of.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. ShippedFiles.All(Folder).Select(n => n.Split('/')[1]).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Every text of a language by key.</summary>
    /// <exception cref="InvalidDataException">A key stands twice: a defect.</exception>
    public static IReadOnlyDictionary<string, string> Read(string id)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (string file in ShippedFiles.All($"{Folder}{id}/"))
        {
            using JsonDocument document = JsonDocument.Parse(ShippedFiles.Read(file));
            foreach (JsonProperty entry in document.RootElement.EnumerateObject())
            {
                if (!texts.TryAdd(entry.Name, entry.Value.GetString()!))
                {
                    throw new InvalidDataException($"data/{file}: '{entry.Name}' stands twice");
                }
            }
        }

        return texts;
    }
}

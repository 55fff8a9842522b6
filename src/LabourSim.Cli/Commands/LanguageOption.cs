using System.CommandLine;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;

namespace LabourSim.Cli.Commands;

/// <summary>The option <c>--lang</c>, the same in every command that writes for readers.</summary>
internal static class LanguageOption
{
    /// <summary>Makes the option.</summary>
    /// <param name="what">What is in that language.</param>
    public static Option<string> Create(string what = "Language of what is written") => new("--lang")
    {
        Description = $"{what}: {string.Join(", ", Language.All.Select(l => $"{l.Id} ({l.Name})"))}.",
        HelpName = string.Join('|', Language.All.Select(l => l.Id)),
        DefaultValueFactory = _ => Language.English.Id,
    };

    /// <summary>The language asked for.</summary>
    /// <exception cref="InputException">There is none of this id.</exception>
    public static Language Read(ParseResult result, Option<string> option) =>
        Language.Find(InputPlace.CommandLine, option.Name, result.GetValue(option) ?? Language.English.Id);
}

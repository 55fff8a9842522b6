using System.CommandLine;
using System.Globalization;
using LabourSim.Charts;
using LabourSim.Experiments.Docs;
using LabourSim.Experiments.Evidence;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Cli.Commands;

/// <summary><c>laboursim list</c>: what there is to name.</summary>
internal static class ListCommand
{
    private static readonly Dictionary<string, Func<string[], Language, Listing>> Lists = new(StringComparer.Ordinal)
    {
        ["scenarios"] = Found(Scenarios),
        ["policies"] = Found(Policies),
        ["parameters"] = Found(Parameters),
        ["outcomes"] = Found(Outcomes),
        ["steps"] = Found(Steps),
        ["rules"] = Found(Rules),
        ["evidence"] = Found(Evidence),
        ["usage"] = Usage,
        ["figures"] = Found(ListedFigures),
    };

    private static readonly string[] Searched = ["id", "name", "title", "question", "action", "side-effects", "meaning", "what", "statement"];

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> what = new("WHAT")
        {
            Description = "What to list.",
            HelpName = string.Join('|', Lists.Keys),
        };
        Argument<string[]> looked = new("WORDS")
        {
            Description = "Only what has all these words, or parts of words, in its name, title or meaning. With 'usage': evidence ids.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string> lang = LanguageOption.Create();
        Command command = new("list", "Lists shipped scenarios, policies, parameters, outcomes, steps and rules of a month, the evidence behind it all, where it is used, or the figures there are.")
        {
            what, looked, lang,
        };
        command.SetAction(result => Of(result.GetRequiredValue(what), result.GetValue(looked) ?? [], LanguageOption.Read(result, lang)).Print());
        return command;
    }

    /// <summary>The list of a kind, or of what in it has all the words.</summary>
    /// <exception cref="InputException">There is no such kind, or nothing in it has all the words.</exception>
    internal static Listing Of(string what, string[] looked, Language words) => Lists.TryGetValue(what, out Func<string[], Language, Listing>? list)
        ? list(looked, words)
        : throw InputError.At(InputPlace.CommandLine, "list", what, $"one of {string.Join(", ", Lists.Keys)}", Lists.Keys);

    /// <summary>A list of what has all the words that are looked for.</summary>
    private static Func<string[], Language, Listing> Found(Func<Language, Listing> list) => (looked, words) =>
    {
        Listing all = list(words);
        int[] columns = [.. Enumerable.Range(0, all.Columns.Length).Where(c => Searched.Contains(all.Columns[c]))];
        string[][] rows = [.. all.Rows.Where(row => looked.All(word => columns.Any(c => row[c].Contains(word, StringComparison.OrdinalIgnoreCase))))];
        return rows.Length > 0 ? all with { Rows = rows } : throw InputError.At(InputPlace.CommandLine, "WORDS", string.Join(' ', looked),
            $"words that occur together in one of: {string.Join(", ", columns.Select(c => all.Columns[c]))}", looked.Length > 1 ? null : all.Rows.Select(row => row[Array.FindIndex(all.Columns, Listing.IsName)]));
    };

    private static Listing Scenarios(Language words) => new(["id", "title", "question", "base", "sources", "author"], 3,
        ScenarioLoader.ShippedNames.Select(ScenarioLoader.Load).Select(s => new[]
        {
            s.Id, words.Or($"scenario.{s.Id}.title", s.Title), words.Or($"scenario.{s.Id}.question", s.Question), s.Base ?? "", string.Join(' ', s.Sources), s.Author,
        }));

    private static Listing Policies(Language words) => new(["id", "action", "side-effects", "evidence", "title", "moves", "asked", "start", "end", "max-dose"], 4,
        PolicyCatalogue.All.Select(p => new[]
        {
            p.Id, words.Or($"policy.{p.Id}.action", p.Action), words.Or($"policy.{p.Id}.side-effects", p.SideEffects), p.Evidence, words.Or($"policy.{p.Id}.title", p.Title), $"{p.Moves.Outcome} {(p.Moves.Direction > 0 ? "up" : "down")}", words.Or($"policy.{p.Id}.asked", p.Asked),
            p.DefaultStart.ToString(), p.DefaultEnd?.ToString() ?? "", Number(p.MaxDose),
        }));

    private static Listing Parameters(Language words) => new(["name", "unit", "default", "low", "high", "meaning", "kind", "hosts", "source"], 6,
        ParameterCatalogue.All.Select(p => new[]
        {
            p.Name, words.Or($"unit.{p.Unit}", p.Unit), Number(p.Default), Number(p.Low), Number(p.High), words.Or($"parameter.{p.Name}.meaning", p.Meaning), Kebab.Of(p.Kind.ToString()),
            string.Join(' ', p.HostDefaults.Select(d => $"{Places.HostNames[(int)d.Host]}={Number(d.Value)}")), p.Source,
        }));

    private static Listing Outcomes(Language words) => new(["id", "unit", "meaning", "imperative", "better", "aggregation"], 4,
        OutcomeCatalogue.All.Select(o => new[]
        {
            o.Id, words.Or($"unit.{o.Unit}", o.Unit), words.Or($"outcome.{o.Id}.meaning", o.Meaning), Kebab.Of(o.Imperative.ToString()), o.Better switch { > 0 => "more", < 0 => "less", _ => "" }, o.Aggregation,
        }));

    private static Listing Steps(Language words) => new(["number", "name", "what", "file"], 3,
        StepOrder.All.Select(s => new[] { s.Number.ToString(CultureInfo.InvariantCulture), s.Name, s.What, s.File }));

    private static Listing Rules(Language words) => new(["name", "step", "statement", "switched-off-by", "file", "evidence"], 3,
        RuleCatalogue.All.Select(r => new[]
        {
            r.Name, r.Step.ToString(CultureInfo.InvariantCulture), r.Statement, r.SwitchedOffBy, r.File, r.Evidence,
        }));

    private static Listing ListedFigures(Language words) => new(["name", "title", "made-by"], 2,
        FigureCatalogue.All.Select(f => new[] { f.Name, words[$"figure.{f.Name}.title"], f.Command }), Headed: false);

    private static Listing Evidence(Language words) => new(["id", "statement", "value", "unit", "confidence", "date", "host", "kind", "publisher"], 5,
        EvidenceRegister.All.Select(e => new[] { e.Id, words.Or($"evidence.{e.Id}.statement", e.Statement), e.Value, e.Unit, e.Confidence, e.Date, e.Host, e.Kind, e.Publisher }));

    private static Listing Usage(string[] ids, Language words)
    {
        if (ids.FirstOrDefault(id => EvidenceRegister.Find(id) is null) is { } unknown)
        {
            throw InputError.At(InputPlace.CommandLine, "WORDS", unknown, "an id of the evidence register", EvidenceRegister.All.Select(e => e.Id));
        }

        EvidenceUsage usage = new(EvidenceUsage.Everything);
        return new(["id", "read-by", "unused-because", "statement"], 3,
            EvidenceRegister.All.Where(e => ids.Length == 0 || ids.Contains(e.Id)).Select(e => new[]
            {
                e.Id, usage.Line(e.Id), UnusedEvidence.Reasons.GetValueOrDefault(e.Id, ""), words.Or($"evidence.{e.Id}.statement", e.Statement),
            }));
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}

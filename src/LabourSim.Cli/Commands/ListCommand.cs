using System.CommandLine;
using System.Globalization;
using LabourSim.Charts;
using LabourSim.Experiments.Evidence;
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
    private static readonly Dictionary<string, Func<string[], Listing>> Lists = new(StringComparer.Ordinal)
    {
        ["scenarios"] = Whole(Scenarios),
        ["policies"] = Whole(Policies),
        ["parameters"] = Whole(Parameters),
        ["outcomes"] = Whole(Outcomes),
        ["steps"] = Whole(Steps),
        ["rules"] = Whole(Rules),
        ["evidence"] = Whole(Evidence),
        ["usage"] = Usage,
        ["figures"] = Whole(ListedFigures),
    };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> what = new("WHAT")
        {
            Description = "What to list.",
            HelpName = string.Join('|', Lists.Keys),
        };
        Argument<string[]> ids = new("ID")
        {
            Description = "With 'usage': evidence ids to look up; all without.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Command command = new("list", "Lists shipped scenarios, policies, parameters, outcomes, steps and rules of a month, the evidence behind it all, where it is used, or the figures there are.")
        {
            what, ids,
        };
        command.SetAction(result => Print(result.GetRequiredValue(what), result.GetValue(ids) ?? []));
        return command;
    }

    private static void Print(string what, string[] ids)
    {
        if (!Lists.TryGetValue(what, out Func<string[], Listing>? list))
        {
            throw InputError.At(InputPlace.CommandLine, "list", what, $"one of {string.Join(", ", Lists.Keys)}", Lists.Keys);
        }

        list(ids).Print();
    }

    /// <summary>A list that is always shown whole.</summary>
    private static Func<string[], Listing> Whole(Func<Listing> list) => ids => ids.Length == 0
        ? list()
        : throw InputError.At(InputPlace.CommandLine, "argument", ids[0], "no further argument of 'list'");

    private static Listing Scenarios() => new(["id", "title", "question", "base", "sources", "author"], 3,
        ScenarioLoader.ShippedNames.Select(ScenarioLoader.Load).Select(s => new[]
        {
            s.Id, s.Title, s.Question, s.Base ?? "", string.Join(' ', s.Sources), s.Author,
        }));

    private static Listing Policies() => new(["id", "action", "side-effects", "evidence", "title", "moves", "asked", "start", "end", "max-dose"], 4,
        PolicyCatalogue.All.Select(p => new[]
        {
            p.Id, p.Action, p.SideEffects, p.Evidence, p.Title, $"{p.Moves.Outcome} {(p.Moves.Direction > 0 ? "up" : "down")}", p.Asked,
            p.DefaultStart.ToString(), p.DefaultEnd?.ToString() ?? "", Number(p.MaxDose),
        }));

    private static Listing Parameters() => new(["name", "unit", "default", "low", "high", "meaning", "kind", "hosts", "source"], 6,
        ParameterCatalogue.All.Select(p => new[]
        {
            p.Name, p.Unit, Number(p.Default), Number(p.Low), Number(p.High), p.Meaning, Kebab.Of(p.Kind.ToString()),
            string.Join(' ', p.HostDefaults.Select(d => $"{Places.HostNames[(int)d.Host]}={Number(d.Value)}")), p.Source,
        }));

    private static Listing Outcomes() => new(["id", "unit", "meaning", "imperative", "better", "aggregation"], 4,
        OutcomeCatalogue.All.Select(o => new[]
        {
            o.Id, o.Unit, o.Meaning, Kebab.Of(o.Imperative.ToString()), o.Better switch { > 0 => "more", < 0 => "less", _ => "" }, o.Aggregation,
        }));

    private static Listing Steps() => new(["number", "name", "what", "file"], 3,
        StepOrder.All.Select(s => new[] { s.Number.ToString(CultureInfo.InvariantCulture), s.Name, s.What, s.File }));

    private static Listing Rules() => new(["name", "step", "statement", "switched-off-by", "file", "evidence"], 3,
        RuleCatalogue.All.Select(r => new[]
        {
            r.Name, r.Step.ToString(CultureInfo.InvariantCulture), r.Statement, r.SwitchedOffBy, r.File, r.Evidence,
        }));

    private static Listing ListedFigures() => new(["name", "title", "made-by"], 2,
        FigureCatalogue.All.Select(f => new[] { f.Name, Language.English[$"figure.{f.Name}.title"], f.Command }));

    private static Listing Evidence() => new(["id", "statement", "value", "unit", "confidence", "date", "host", "kind", "publisher"], 5,
        EvidenceRegister.All.Select(e => new[] { e.Id, e.Statement, e.Value, e.Unit, e.Confidence, e.Date, e.Host, e.Kind, e.Publisher }));

    private static Listing Usage(string[] ids)
    {
        if (ids.FirstOrDefault(id => EvidenceRegister.Find(id) is null) is { } unknown)
        {
            throw InputError.At(InputPlace.CommandLine, "ID", unknown, "an id of the evidence register", EvidenceRegister.All.Select(e => e.Id));
        }

        EvidenceUsage usage = new(EvidenceUsage.Everything);
        return new(["id", "read-by", "unused-because", "statement"], 3,
            EvidenceRegister.All.Where(e => ids.Length == 0 || ids.Contains(e.Id)).Select(e => new[]
            {
                e.Id, usage.Line(e.Id), UnusedEvidence.Reasons.GetValueOrDefault(e.Id, ""), e.Statement,
            }));
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}

using System.CommandLine;
using System.Globalization;
using LabourSim.Experiments.Evidence;
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
    private static readonly Dictionary<string, Func<Listing>> Lists = new(StringComparer.Ordinal)
    {
        ["scenarios"] = Scenarios,
        ["policies"] = Policies,
        ["parameters"] = Parameters,
        ["outcomes"] = Outcomes,
        ["steps"] = Steps,
        ["evidence"] = Evidence,
    };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> what = new("WHAT")
        {
            Description = "What to list.",
            HelpName = string.Join('|', Lists.Keys),
        };
        Command command = new("list", "Lists shipped scenarios, policies, parameters, outcomes, the steps of a month or the evidence behind it all.") { what };
        command.SetAction(result => Print(result.GetRequiredValue(what)));
        return command;
    }

    private static void Print(string what)
    {
        if (!Lists.TryGetValue(what, out Func<Listing>? list))
        {
            throw InputError.At(InputPlace.CommandLine, "list", what, $"one of {string.Join(", ", Lists.Keys)}", Lists.Keys);
        }

        list().Print();
    }

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

    private static Listing Evidence() => new(["id", "statement", "value", "unit", "confidence", "date", "host", "kind", "publisher"], 5,
        EvidenceRegister.All.Select(e => new[] { e.Id, e.Statement, e.Value, e.Unit, e.Confidence, e.Date, e.Host, e.Kind, e.Publisher }));

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}

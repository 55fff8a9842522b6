using LabourSim.Experiments.Input;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Experiments.Scenarios;

/// <summary>Something valid in a scenario file that probably does not do what its author means.</summary>
/// <param name="Place">File and line.</param>
/// <param name="Kind">Kebab-case kind: elsewhere, outside, nobody or already-so.</param>
/// <param name="Subject">The policy or parameter.</param>
/// <param name="Text">What is the matter, and what to write instead where that is known.</param>
public sealed record ScenarioWarning(InputPlace Place, string Kind, string Subject, string Text)
{
    /// <summary>"file:line: warning: subject: text".</summary>
    public override string ToString() => $"{InputError.Shown(Place.ToString(), 300)}: warning: {Subject}: {Text}";
}

/// <summary>Finds what is valid in a scenario file and yet probably not meant.</summary>
public static class ScenarioWarnings
{
    /// <summary>The warnings, by line; only of what the file itself writes, not of what its base does.</summary>
    /// <param name="written">The scenario.</param>
    /// <param name="from">First month of the window it will be run over.</param>
    /// <param name="to">Last month, inclusive.</param>
    public static IReadOnlyList<ScenarioWarning> Of(WrittenScenario written, Month from, Month to)
    {
        ArgumentNullException.ThrowIfNull(written);
        return [.. written.File.Policies.SelectMany(e => OfPolicy(written, e, from, to))
            .Concat(written.File.Settings.Select(s => s.Parameter).Concat(written.File.Changes.Select(c => c.Parameter)).Distinct()
                .SelectMany(p => OfParameter(written, p, from, to))).OrderBy(w => w.Place.Line)];
    }

    /// <summary>Hosts by name: "all hosts", or "china, qatar".</summary>
    public static string Names(HostSet hosts) =>
        hosts == HostSet.All ? "all hosts" : string.Join(", ", hosts.Hosts().Select(h => Places.HostNames[(int)h]));

    private static IEnumerable<ScenarioWarning> OfPolicy(WrittenScenario written, PolicyEntry entry, Month from, Month to)
    {
        ScenarioWarning Warning(string kind, string text) => new(new(written.File.Name, entry.Line), kind, entry.Policy.Id, text);

        if (WithoutIt(written, entry).Policies.SequenceEqual(written.Scenario.Policies))
        {
            bool off = entry.Dose == 0 && !written.Scenario.Policies.Any(p => p.Policy == entry.Policy && (entry.Hosts ?? HostSet.All).Overlaps(p.Hosts));
            yield return Warning("already-so", off ? $"dose 0 takes nothing away: {Source(written)} does not have it there" : $"changes nothing: already so in {Source(written)}");
            yield break;
        }

        List<PolicySetting> here = [.. PolicyMerger.Of(entry, written.Below?.Policies ?? []).Where(p => p.Dose > 0)];
        if (here.Count == 0)
        {
            yield break;
        }

        int named = here.Aggregate(0, (bits, p) => bits | p.Hosts.Bits);
        int said = written.File.Policies.Where(e => e.Policy == entry.Policy).SelectMany(e => PolicyMerger.Of(e, written.Below?.Policies ?? [])).Aggregate(0, (bits, p) => bits | p.Hosts.Bits);
        HostSet elsewhere = new(written.Scenario.Policies.Where(p => p.Policy == entry.Policy).Aggregate(0, (bits, p) => bits | p.Hosts.Bits) & ~said);
        if (elsewhere.Bits != 0 && written.File.Policies.First(e => e.Policy == entry.Policy) == entry)
        {
            yield return Warning("elsewhere", $"also on in {Counted(elsewhere)} through its base ({Names(elsewhere)}); to have it only in {Names(new(said))}, add {PolicyMerger.Off(entry.Policy, elsewhere)}");
        }

        if (here.All(p => p.Start > to))
        {
            yield return Warning("outside", $"starts in {here.Min(p => p.Start)}, after the end of the window ({to})");
        }
        else if (here.All(p => p.End < from))
        {
            yield return Warning("outside", $"ends in {here.Max(p => p.End)}, before the window begins ({from})");
        }

        HostSet empty = new(named & ~here.Where(p => p.Start <= to && !(p.End < from)).SelectMany(p => p.Hosts.Hosts().Where(h => !Nobody(written.Scenario, h, Earlier(p.End, to))))
            .Aggregate(0, (bits, h) => bits | 1 << (int)h));
        if (empty.Bits != 0 && here.Any(p => p.Start <= to && !(p.End < from)) && entry.Policy.Id != "militarised-dispatch")
        {
            yield return Warning("nobody", $"the plan keeps nobody in {Names(empty)} in these months (stock 0)");
        }
    }

    private static IEnumerable<ScenarioWarning> OfParameter(WrittenScenario written, Parameter parameter, Month from, Month to)
    {
        // All else left out, the work grows with the length of a file and not with its square.
        ScenarioFile file = written.File with
        {
            Policies = [],
            Settings = [.. written.File.Settings.Where(s => s.Parameter == parameter)],
            Changes = [.. written.File.Changes.Where(c => c.Parameter == parameter)],
        };
        Scenario? below = written.Below is null ? null : written.Below with
        {
            Policies = [],
            Settings = [.. written.Below.Settings.Where(s => s.Parameter == parameter)],
            Changes = [.. written.Below.Changes.Where(c => c.Parameter == parameter)],
        };
        ScenarioWarning Warning(object entry, string kind, string text) => new(new(file.Name, file.Lines[entry]), kind, parameter.Name, text);

        (Month? Start, double Value)[] whole = Timelines(WrittenScenario.Merge(below, file), parameter);
        foreach (ParameterSetting setting in file.Settings)
        {
            ScenarioFile without = file with { Settings = [.. file.Settings.Where(s => !ReferenceEquals(s, setting))] };
            if (Timelines(WrittenScenario.Merge(below, without), parameter).SequenceEqual(whole))
            {
                yield return Warning(setting, "already-so", $"setting it changes nothing: already so in {Source(written)}");
            }
        }

        HashSet<ParameterChange> telling = Telling(below, file, parameter);
        foreach (ParameterChange change in file.Changes)
        {
            if (!telling.Contains(change))
            {
                yield return Warning(change, "already-so", $"the value from {change.Start?.ToString() ?? "the beginning"} changes nothing: already so without it");
            }
            else if (change.Start > to)
            {
                yield return Warning(change, "outside", $"the value from {change.Start} begins after the end of the window ({to})");
            }
            else if (change.End < from)
            {
                yield return Warning(change, "outside", $"the value up to {change.End} ends before the window begins ({from})");
            }
        }
    }

    /// <summary>The changes of a file without which some host would have another value in some month.</summary>
    private static HashSet<ParameterChange> Telling(Scenario? below, ScenarioFile file, Parameter parameter)
    {
        Scenario set = WrittenScenario.Merge(below, file with { Changes = [] });
        HashSet<ParameterChange> telling = new(ReferenceEqualityComparer.Instance);
        foreach (Host host in Enum.GetValues<Host>())
        {
            // Month by month, the latest change that holds, its value, and the value without it. The first place is the time before all dates.
            double plain = ScenarioRules.Value(parameter, host, null, set.Settings, []);
            (ParameterChange? Latest, double Value, double Without)[] months = new (ParameterChange?, double, double)[Month.Latest.Index - ValueRules.FirstMonth.Index + 2];
            Array.Fill(months, (null, plain, plain));
            foreach (ParameterChange change in set.Changes.Concat(file.Changes).Where(c => c.Hosts.Has(host)))
            {
                int first = change.Start is { } start ? Place(start) : 0, last = change.End is { } end ? Place(end) : months.Length - 1;
                for (int m = first; m <= last; m++)
                {
                    months[m] = (change, change.Value, months[m].Value);
                }
            }

            telling.UnionWith(months.Where(m => m.Value != m.Without).Select(m => m.Latest!));
        }

        return telling;

        static int Place(Month month) => month.Index - ValueRules.FirstMonth.Index + 1;
    }

    private static (Month? Start, double Value)[] Timelines(Scenario scenario, Parameter parameter) =>
        [.. Enum.GetValues<Host>().SelectMany(h => ParameterTimeline.Of(scenario, parameter, h))];

    private static Scenario WithoutIt(WrittenScenario written, PolicyEntry entry) =>
        WrittenScenario.Merge(written.Below, written.File with { Policies = [.. written.File.Policies.Where(e => !ReferenceEquals(e, entry))] });

    /// <summary>True when nobody is planned for, or asked for by the war, in any month up to one; who came earlier may stay on.</summary>
    private static bool Nobody(Scenario scenario, Host host, Month until) => new[] { StatePlansParameters.Stock, StatePlansParameters.WarDemand }
        .All(p => ParameterTimeline.Of(scenario, p, host).All(v => v.Value == 0 || v.Start > until));

    private static Month Earlier(Month? end, Month to) => end is { } month && month < to ? month : to;

    private static string Source(WrittenScenario written) => written.Below is { } below ? $"the base, {below.Id}" : "the catalogue";

    private static string Counted(HostSet hosts) => hosts.Hosts().Count() is 1 ? "1 host" : $"{hosts.Hosts().Count()} hosts";
}

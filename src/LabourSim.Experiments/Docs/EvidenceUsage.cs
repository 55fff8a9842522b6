using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Evidence;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;

namespace LabourSim.Experiments.Docs;

/// <summary>Something that reads an entry of the register.</summary>
/// <param name="Kind">parameter, policy, rule, target, scenario, …</param>
/// <param name="Name">Its name.</param>
public readonly record struct Reader(string Kind, string Name);

/// <summary>One kind of thing that rests on evidence.</summary>
/// <param name="Kind">What the things are, in one word.</param>
/// <param name="Cited">Each thing's name with the ids it rests on.</param>
public sealed record EvidenceReaders(string Kind, Func<IEnumerable<(string Name, IReadOnlyList<string> Ids)>> Cited);

/// <summary>Where each entry of the register is read. Only what the program itself reads counts; comments do not.</summary>
public sealed class EvidenceUsage
{
    /// <summary>Everything that reads the register, a line each.</summary>
    public static IReadOnlyList<EvidenceReaders> Everything { get; } =
    [
        new("parameter", () => ParameterCatalogue.All.Select(p => (p.Name, EvidenceIds.OfSource(p.Source)))),
        new("rule", () => RuleCatalogue.All.Select(r => (r.Name, EvidenceIds.OfSource(r.Evidence)))),
        new("policy", () => PolicyCatalogue.All.Select(p => (p.Id, EvidenceIds.OfSource(p.Evidence)))),
        new("target", () => CalibrationTargets.Judge([]).Select(t => (t.Id, TargetIds(t.Id)))),
        new("claim", () => ClaimCatalogue.All.Select(c => (c.Id, (IReadOnlyList<string>)[c.Id, .. EvidenceIds.OfSource(c.Rules).Where(i => i != c.Id)]))),
        new("scenario", () => ScenarioLoader.ShippedNames.Select(ScenarioLoader.Load)
            .Select(s => (s.Id, (IReadOnlyList<string>)[.. s.Sources.SelectMany(EvidenceIds.Whole)]))),
    ];

    private readonly Dictionary<string, List<Reader>> _readers = new(StringComparer.Ordinal);

    /// <summary>Collects the readers.</summary>
    public EvidenceUsage(IEnumerable<EvidenceReaders> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        foreach (EvidenceReaders source in sources)
        {
            foreach ((string name, IReadOnlyList<string> ids) in source.Cited())
            {
                foreach (string id in ids)
                {
                    if (!_readers.TryGetValue(id, out List<Reader>? readers))
                    {
                        _readers.Add(id, readers = []);
                    }

                    readers.Add(new Reader(source.Kind, name));
                }
            }
        }
    }

    /// <summary>The readers of an id; empty if nothing reads it.</summary>
    public IReadOnlyList<Reader> Of(string id) => _readers.TryGetValue(id, out List<Reader>? readers) ? readers : [];

    /// <summary>All ids read.</summary>
    public IReadOnlyCollection<string> Ids => _readers.Keys;

    /// <summary>The readers of an id in one line, by kind: "parameter: a b; rule: c".</summary>
    public string Line(string id) => string.Join("; ", Of(id).GroupBy(r => r.Kind)
        .Select(g => $"{g.Key}: {string.Join(' ', g.Select(r => r.Name))}"));

    // A target reads its own entry and what the entry's range rests on.
    private static IReadOnlyList<string> TargetIds(string id) =>
        [id, .. EvidenceIds.InBrackets(EvidenceRegister.Find(id)?.Statement ?? "").Where(i => i != id)];
}

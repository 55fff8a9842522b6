using System.Globalization;
using System.Text.Json;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Web.Designs;

/// <summary>
/// Doses that were turned while a world was watched: from a month on, a policy has another dose wherever it is in force, or everywhere
/// if it is in force nowhere. Until that month the world is as it was.
/// </summary>
/// <param name="before">The scenario without the turns.</param>
/// <param name="turns">The turns, as a request has them.</param>
/// <exception cref="InputException">A turn names no policy, or a dose or month that there is not.</exception>
internal sealed class DoseTurns(Scenario before, IReadOnlyList<JsonElement> turns)
{
    private readonly IReadOnlyList<(Policy Policy, double Dose, Month Month)> _turns = [.. turns.Select(Read).OrderBy(t => t.Month)];

    /// <summary>True for the entry of a policy that is turned.</summary>
    public bool Changes(JsonElement entry) =>
        entry.TryGetProperty("policy", out JsonElement id) && id.ValueKind == JsonValueKind.String && _turns.Any(t => t.Policy.Id == id.GetString());

    /// <summary>The turned policies as entries of a scenario file.</summary>
    public IEnumerable<string> Entries() => _turns.GroupBy(t => t.Policy).SelectMany(g =>
    {
        PolicySetting[] own = [.. before.Policies.Where(s => s.Policy == g.Key)];
        List<PolicySetting> settings = [.. own];
        int hosts = own.Aggregate(0, (bits, s) => bits | s.Hosts.Bits);
        foreach ((Policy policy, double dose, Month month) in g)
        {
            settings = [.. settings.Where(s => s.Start < month).Select(s => s with { End = s.End is { } end && end < month ? end : month.Plus(-1) })];
            settings.Add(new PolicySetting(policy, dose, hosts == 0 ? HostSet.All : new HostSet(hosts), month, Month.Latest));
        }

        return settings.Select(Entry);
    });

    private static (Policy Policy, double Dose, Month Month) Read(JsonElement turn)
    {
        JsonFields fields = new("turns", turn, "policy", "dose", "month");
        string id = fields.Line("policy", 100) ?? "", text = fields.Line("month", 20) ?? "";
        Policy policy = PolicyCatalogue.Find(id) ?? throw InputError.At(JsonFields.Place, "policy", id, "a policy of the catalogue", PolicyCatalogue.All.Select(p => p.Id));
        JsonElement dose = fields["dose"] ?? throw InputError.At(JsonFields.Place, "dose", "(missing)", "a number");
        return dose.ValueKind != JsonValueKind.Number || !(dose.GetDouble() >= 0 && dose.GetDouble() <= policy.MaxDose)
            ? throw JsonFields.Wrong("dose", dose, $"a dose from 0 to {policy.MaxDose}")
            : Month.TryParse(text, out Month month) && month >= Month.Earliest && month <= Month.Latest
                ? (policy, dose.GetDouble(), month)
                : throw InputError.At(JsonFields.Place, "month", text, $"a month YYYY-MM from {Month.Earliest} to {Month.Latest}");
    }

    private static string Entry(PolicySetting s) => string.Create(CultureInfo.InvariantCulture,
        $"policy: {s.Policy.Id}, dose: {s.Dose}, hosts: [{string.Join(", ", s.Hosts.Hosts().Select(h => Places.HostNames[(int)h]))}], start: {s.Start}, end: {s.End}");
}

using LabourSim.Experiments.Input;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Experiments.Scenarios;

/// <summary>Lays a file's policies over those of its base.</summary>
internal static class PolicyMerger
{
    /// <summary>
    /// On the hosts an entry names, it replaces the base's entry for the same policy, and a field it leaves out is the
    /// base's there (or the policy's default); on other hosts the base stands. Entries at dose 0 vanish. The result is in
    /// catalogue order with equal entries joined, so that two ways to write one thing give one list, and so the same bytes.
    /// </summary>
    public static IReadOnlyList<PolicySetting> Merge(IReadOnlyList<PolicySetting> below, ScenarioFile file)
    {
        List<PolicySetting> merged = [];
        foreach (Policy policy in PolicyCatalogue.All)
        {
            List<PolicySetting> old = [.. below.Where(p => p.Policy == policy)];
            List<PolicySetting> settings = [];
            HostSet covered = default;
            foreach (PolicyEntry entry in file.Policies.Where(p => p.Policy == policy))
            {
                foreach (PolicySetting setting in Overlay(entry, old))
                {
                    Check(setting, settings, entry, file);
                    settings.Add(setting);
                    covered = new HostSet(covered.Bits | setting.Hosts.Bits);
                }
            }

            settings.AddRange(old.Select(p => p with { Hosts = Without(p.Hosts, covered) }));
            merged.AddRange(Joined(settings.Where(s => s.Dose > 0 && s.Hosts.Bits != 0)));
        }

        return merged;
    }

    /// <summary>What an entry itself says over a base, dose 0 included.</summary>
    public static IEnumerable<PolicySetting> Of(PolicyEntry entry, IReadOnlyList<PolicySetting> below) =>
        Overlay(entry, [.. below.Where(p => p.Policy == entry.Policy)]);

    /// <summary>The entry that takes a policy away in some hosts.</summary>
    public static string Off(Policy policy, HostSet hosts) => $"{{ policy: {policy.Id}, dose: 0, hosts: [{ScenarioWarnings.Names(hosts)}] }}";

    private static IEnumerable<PolicySetting> Overlay(PolicyEntry entry, List<PolicySetting> old)
    {
        HostSet named = entry.Hosts ?? (old.Count == 0 ? HostSet.All : new HostSet(old.Aggregate(0, (bits, p) => bits | p.Hosts.Bits)));
        HostSet fresh = named;
        List<PolicySetting> settings = [];
        foreach (PolicySetting p in old.Where(p => p.Hosts.Overlaps(named)))
        {
            fresh = Without(fresh, p.Hosts);
            settings.Add(new PolicySetting(entry.Policy, entry.Dose ?? p.Dose, new HostSet(p.Hosts.Bits & named.Bits), entry.Start ?? p.Start, entry.End ?? p.End)
            {
                When = entry.SaysWhen ? entry.When : p.When,
            });
        }

        if (fresh.Bits != 0)
        {
            settings.Add(new PolicySetting(entry.Policy, entry.Dose ?? 1, fresh, entry.Start ?? entry.Policy.DefaultStart, entry.End ?? entry.Policy.DefaultEnd)
            {
                When = entry.When,
            });
        }

        // One entry may meet several of the base on the same hosts; written out in full it then says one thing twice.
        return settings.Distinct();
    }

    private static void Check(PolicySetting setting, List<PolicySetting> others, PolicyEntry entry, ScenarioFile file)
    {
        InputPlace place = new(file.Name, entry.Line);
        if (setting.End < setting.Start)
        {
            throw InputError.At(place, entry.Policy.Id, $"{setting.Start} to {setting.End}", "an end not before the start; give both");
        }

        PolicySetting? other = others.FirstOrDefault(o => o.Hosts.Overlaps(setting.Hosts) && (o.End is null || setting.Start <= o.End) && (setting.End is null || o.Start <= setting.End));
        if (other is not null)
        {
            throw InputError.At(place, "policies", entry.Policy.Id,
                $"each policy once for the same hosts and months; entries for it contradict each other{Remedy(setting, other, file)}");
        }
    }

    /// <summary>Who takes a policy away everywhere to have it in some hosts only means dose 0 in the others.</summary>
    private static Wording Remedy(PolicySetting one, PolicySetting other, ScenarioFile file)
    {
        if (one.Dose == 0 == (other.Dose == 0))
        {
            return "";
        }

        HostSet kept = new(file.Policies.Where(e => e.Policy == one.Policy && e.Dose != 0).Aggregate(0, (bits, e) => bits | (e.Hosts?.Bits ?? HostSet.All.Bits)));
        HostSet left = Without(HostSet.All, kept);
        Wording remedy = $"; to have it only in {ScenarioWarnings.Names(kept)}, write the entry at dose 0 as {Off(one.Policy, left)}";
        return left.Bits == 0 ? "" : remedy;
    }

    private static IEnumerable<PolicySetting> Joined(IEnumerable<PolicySetting> settings) => settings
        .GroupBy(s => s with { Hosts = default })
        .Select(g => g.Key with { Hosts = new HostSet(g.Aggregate(0, (bits, s) => bits | s.Hosts.Bits)) })
        .OrderBy(s => s.Start).ThenBy(s => s.Hosts.Bits);

    private static HostSet Without(HostSet set, HostSet removed) => new(set.Bits & ~removed.Bits);
}

using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;
using Outcome = LabourSim.Outcomes.Outcome;

namespace LabourSim.Tests.Invariants;

/// <summary>Any small world a scenario could ask for: values within their ranges, dated changes, policies, odd windows.</summary>
internal sealed class GeneratedWorld(WorldSpec spec)
{
    public WorldSpec Spec => spec;

    /// <summary>Worlds of up to 1,500 people over two to four recorded years.</summary>
    public static Arbitrary<GeneratedWorld> Any { get; } = Arb.From(
        from seed in Gen.Choose(0, int.MaxValue)
        from workers in Gen.Frequency((1, Gen.Choose(0, 3)), (4, Gen.Choose(4, 300)), (3, Gen.Choose(301, 1500)))
        from first in Gen.Frequency((1, Gen.Choose(Month.Of(2007, 1).Index, Month.Of(2016, 12).Index)), (1, Gen.Choose(Month.Of(2017, 1).Index, Month.Of(2021, 12).Index)))
        from months in Gen.Choose(24, 48)
        from settings in Gen.Frequency((3, Many(0, 12, Setting)), (1, Many(20, 80, Setting)))
        from changes in Many(0, 6, Change(new Month(first), months))
        from policies in Many(0, 5, Policy(new Month(first), months))
        from events in ArbMap.Default.GeneratorFor<bool>()
        from lives in Gen.Elements(0, 0, 3)
        select new GeneratedWorld(new WorldSpec
        {
            Seed = (ulong)seed,
            Workers = workers,
            From = new Month(first),
            To = new Month(first + months - 1),
            Settings = settings,
            Changes = changes,
            Policies = policies,
            RecordEvents = events,
            Lives = lives,
        }));

    private static Gen<ParameterSetting> Setting =>
        from parameter in Gen.Elements<Parameter>(ParameterCatalogue.All)
        from value in Value(parameter)
        from hosts in SomeHosts
        select new ParameterSetting(parameter, hosts, value);

    private static Gen<HostSet> SomeHosts => Gen.Frequency(
        (1, Gen.Constant(HostSet.All)),
        (2, Gen.Choose(1, HostSet.All.Bits).Select(bits => new HostSet(bits))));

    /// <summary>As failures show it: what a scenario would say.</summary>
    public override string ToString()
    {
        IEnumerable<string> parts =
        [
            $"seed {spec.Seed}, {spec.Workers} workers, {spec.From} to {spec.To}, events {spec.RecordEvents}, lives {spec.Lives}",
            .. spec.Settings.Select(s => $"{s.Parameter.Name}@{s.Hosts.Bits:x} = {Text(s.Value)}"),
            .. spec.Changes.Select(c => $"{c.Parameter.Name}@{c.Hosts.Bits:x} = {Text(c.Value)} from {c.Start} to {c.End}"),
            .. spec.Policies.Select(p => $"{p.Policy.Id}@{p.Hosts.Bits:x} dose {Text(p.Dose)} from {p.Start} to {p.End} when {p.When}"),
        ];
        return string.Join("; ", parts);
    }

    private static Gen<ParameterChange> Change(Month origin, int months) =>
        from setting in Setting
        from dates in Dates(origin, months)
        select new ParameterChange(setting.Parameter, setting.Hosts, setting.Value, dates.Start, dates.End);

    private static Gen<PolicySetting> Policy(Month origin, int months) =>
        from policy in Gen.Elements<Policy>(PolicyCatalogue.All)
        from dose in Gen.Frequency((1, Gen.Elements(0.0, policy.MaxDose)), (1, Unit.Select(u => u * policy.MaxDose)))
        from hosts in SomeHosts
        from dates in Dates(origin, months)
        from rule in Gen.Frequency((3, Gen.Constant((PolicyRule?)null)), (1, Rule.Select(r => (PolicyRule?)r)))
        select new PolicySetting(policy, dose, hosts, dates.Start ?? origin, dates.End) { When = rule };

    /// <summary>Rules whose threshold lies where ratios of this model may well cross it.</summary>
    private static Gen<PolicyRule> Rule =>
        from indicator in Gen.Elements<Outcome>(PolicyRule.Indicators)
        from above in ArbMap.Default.GeneratorFor<bool>()
        from threshold in Gen.Elements(0, 0.1, 0.5, 1, 8, 150)
        from gap in Gen.Elements(0, 0.05, 1)
        from span in Gen.Choose(1, 14)
        select new PolicyRule(indicator, above, threshold, above ? threshold - gap : threshold + gap, span);

    private static Gen<(Month? Start, Month? End)> Dates(Month origin, int months) =>
        from start in Gen.Choose(-WorldSpec.BurnIn, months - 1)
        from length in Gen.Choose(1, months)
        from open in Gen.Choose(0, 3)
        select ((Month?, Month?))(open == 0 ? null : origin.Plus(start), open == 1 ? null : origin.Plus(start + length - 1));

    private static Gen<double> Value(Parameter parameter)
    {
        // More people than the default stock is size, not strangeness; it would only make the test slow.
        double high = parameter == StatePlansParameters.Stock || parameter == StatePlansParameters.WarDemand
            ? Math.Min(parameter.High, StatePlansParameters.Stock.Default)
            : parameter.High;
        return Gen.Frequency(
            (1, Gen.Elements(parameter.Low, high)),
            (2, Unit.Select(u => parameter.Low + u * (high - parameter.Low))));
    }

    private static Gen<double> Unit => Gen.Choose(0, 1 << 20).Select(n => n / (double)(1 << 20));

    private static Gen<T[]> Many<T>(int least, int most, Gen<T> one) =>
        Gen.Choose(least, most).SelectMany(n => Gen.ArrayOf(one, n));

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

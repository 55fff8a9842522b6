using LabourSim.Experiments.Input;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Policies;

namespace LabourSim.Experiments.Lives;

/// <summary>Runs worlds to find people in them and to follow people through them.</summary>
/// <param name="experiment">Scenarios, the first being the one people are found in; seed, size and window.</param>
/// <param name="threads">Threads to run on; never changes a result.</param>
/// <param name="progress">Told (months done, months in all); may be null.</param>
/// <param name="stop">Ends the runs.</param>
public sealed class LifeRuns(Experiment experiment, int threads, Action<long, long>? progress, CancellationToken stop)
{
    /// <summary>Someone of this kind in the first scenario.</summary>
    public FoundLife Find(LifeKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        Job[] jobs = [.. experiment.Jobs().Take(1).Select(j => j with { Spec = j.Spec with { RecordEvents = true } })];
        IReadOnlyList<LifeSummary> people = [];
        Runner.Run(jobs, threads, (_, run) => LifeFinder.Summarise(run), (_, found) => people = found, progress, stop);
        stop.ThrowIfCancellationRequested();
        return LifeFinder.Choose(people, kind, experiment.Seed, experiment.From.Plus(-WorldSpec.BurnIn), Interest(experiment.Scenarios));
    }

    /// <summary>The person's life under every scenario, in their order.</summary>
    public IReadOnlyList<PersonLife> Follow(ulong person)
    {
        Job[] jobs = [.. experiment.Jobs().Where(j => j.Replicate == 1).Select(j => j with { Spec = j.Spec with { Follow = [person] } })];
        List<PersonLife> lives = [];
        Runner.Run(jobs, threads, (job, run) => PersonLife.Of(person, experiment.Scenarios[job.Scenario], run), (_, life) => lives.Add(life), progress, stop);
        stop.ThrowIfCancellationRequested();
        return lives;
    }

    /// <summary>Everyone in the first scenario who sets out like a composite, in every replicate.</summary>
    public IReadOnlyList<LikeLife> Like(Composite composite)
    {
        ArgumentNullException.ThrowIfNull(composite);
        return Like([composite])[0];
    }

    /// <summary>Everyone in the first scenario who sets out like one of several composites, in every replicate; each world is lived twice for all of them.</summary>
    /// <returns>One list a composite, in their order.</returns>
    public IReadOnlyList<IReadOnlyList<LikeLife>> Like(IReadOnlyList<Composite> composites)
    {
        ArgumentNullException.ThrowIfNull(composites);
        Job[] jobs = [.. experiment.Jobs().Where(j => j.Scenario == 0)];
        List<Job> followed = [];
        Runner.Run(jobs, threads, (_, run) => run.Tours.Where(t => composites.Any(c => c.SetsOutLike(t))).Select(t => t.Person).Order().ToArray(),
            (job, people) => followed.Add(job with { Spec = job.Spec with { Follow = people } }), progress, stop);
        List<LikeLife>[] lives = [.. composites.Select(_ => new List<LikeLife>())];
        if (!stop.IsCancellationRequested)
        {
            Runner.Run(followed, threads, (_, run) => composites.Select(c => LikeLife.Matching(c, run)).ToArray(), (_, found) =>
            {
                for (int c = 0; c < lives.Length; c++)
                {
                    lives[c].AddRange(found[c]);
                }
            }, progress, stop);
        }

        stop.ThrowIfCancellationRequested();
        return lives;
    }

    /// <summary>
    /// A scenario by name or file, or a policy by id: the first scenario with the policy over its own dates at full dose.
    /// </summary>
    public static Scenario LoadScenarioOrPolicy(string name, Scenario below)
    {
        ArgumentNullException.ThrowIfNull(below);
        if (ScenarioLoader.ShippedNames.Contains(name) || PolicyCatalogue.Find(name) is not { } policy)
        {
            IEnumerable<string> names = [.. ScenarioLoader.ShippedNames, .. PolicyCatalogue.All.Select(p => p.Id)];
            return name.Contains('.', StringComparison.Ordinal) || name.Contains('/', StringComparison.Ordinal) || ScenarioLoader.ShippedNames.Contains(name) || File.Exists(name)
                ? ScenarioLoader.Load(name)
                : throw InputError.At(InputPlace.CommandLine, "--under", name, "a shipped scenario, a policy (see 'laboursim list policies') or a file", names);
        }

        PolicySetting setting = new(policy, 1, Population.HostSet.All, policy.DefaultStart, policy.DefaultEnd);
        Scenario with = below with
        {
            Id = $"{below.Id}-and-{policy.Id}",
            Title = $"{below.Title}, and {policy.Title}",
            Policies = [.. below.Policies.Where(p => p.Policy != policy), setting],
        };
        ScenarioRules.CheckPolicies(with.Policies, InputPlace.CommandLine);
        return with;
    }

    /// <summary>The first month in which what scenarios say differs; null when there is nothing to compare or they differ from the start.</summary>
    internal static Month? Interest(IReadOnlyList<Scenario> scenarios)
    {
        Month? first = null;
        foreach (Scenario other in scenarios.Skip(1))
        {
            if (!scenarios[0].Settings.SequenceEqual(other.Settings))
            {
                return null;
            }

            foreach (Month? start in Only(scenarios[0].Changes, other.Changes).Select(c => c.Start).Concat(Only(scenarios[0].Policies, other.Policies).Select(p => (Month?)p.Start)))
            {
                first = start is null ? null : first is { } earlier && earlier < start ? earlier : start;
                if (first is null)
                {
                    return null;
                }
            }
        }

        return first;
    }

    private static IEnumerable<T> Only<T>(IReadOnlyList<T> a, IReadOnlyList<T> b) => a.Except(b).Concat(b.Except(a));
}

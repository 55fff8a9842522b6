using LabourSim.Experiments.Lives;
using LabourSim.Experiments.Running;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Web.Runs;

/// <summary>
/// Some invented people of a run's small world and their whole lives under each of its designs. Everyone is followed at once,
/// so that a life is at hand when it is asked for; the small world bounds what that costs. Common random numbers make them the
/// same people in every design.
/// </summary>
internal sealed class PeopleBook
{
    /// <summary>Most people in a book.</summary>
    public const int Most = 300;

    /// <summary>People of every end that come first, so that rare ends are among them.</summary>
    private const int OfEveryEnd = 12;

    private readonly Dictionary<ulong, IReadOnlyList<PersonLife>> _lives;

    private PeopleBook(Dictionary<ulong, IReadOnlyList<PersonLife>> lives, IReadOnlyList<TourRecord> people) => (_lives, People) = (lives, people);

    /// <summary>The people by their last tour under the first design, in the order of their drawing.</summary>
    public IReadOnlyList<TourRecord> People { get; }

    /// <summary>A person's lives, in the order of the designs; null for somebody who is not in the book.</summary>
    public IReadOnlyList<PersonLife>? Lives(ulong person) => _lives.GetValueOrDefault(person);

    /// <summary>Runs the small world under each design, once to choose and once to follow.</summary>
    /// <param name="request">The run.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static PeopleBook Of(RunRequest request, int threads, CancellationToken stop)
    {
        Experiment experiment = request.Experiment(true) with { Compare = false };
        IReadOnlyList<Job> jobs = experiment.Jobs();
        IReadOnlyList<TourRecord> chosen = [];
        Runner.Run([jobs[0]], threads, (_, run) => Choose(run, request.Seed, request.From.Plus(-WorldSpec.BurnIn)), (_, found) => chosen = found, null, stop);
        stop.ThrowIfCancellationRequested();
        ulong[] people = [.. chosen.Select(t => t.Person).Order()];
        List<Dictionary<ulong, PersonLife>> worlds = [];
        Runner.Run([.. jobs.Select(j => j with { Spec = j.Spec with { Follow = people } })], threads,
            (job, run) => people.ToDictionary(p => p, p => PersonLife.Of(p, experiment.Scenarios[job.Scenario], run)), (_, lives) => worlds.Add(lives), null, stop);
        stop.ThrowIfCancellationRequested();
        return new PeopleBook(people.ToDictionary(p => p, p => (IReadOnlyList<PersonLife>)[.. worlds.Select(w => w[p])]), chosen);
    }

    /// <summary>How an end is grouped: "exited", "completed" and so on; "other" for what soldiers alone meet.</summary>
    public static string Group(EndKind end) => end <= EndKind.Died ? Kebab.Of(end.ToString()) : "other";

    /// <summary>A number that looks random and is the same for the same seed and person.</summary>
    private static ulong Draw(ulong seed, ulong person) => Seeds.OfLuck(person ^ Seeds.OfLuck(seed));

    private static IReadOnlyList<TourRecord> Choose(RunResult run, ulong seed, Month begins)
    {
        TourRecord[] people = [.. run.Tours.Where(t => t.Channel != Channel.Military).GroupBy(t => t.Person).Where(g => g.Min(t => t.Arrived) >= begins.Index)
            .Select(g => g.MaxBy(t => t.Tour)).OrderBy(t => Draw(seed, t.Person)).ThenBy(t => t.Person)];
        TourRecord[] first = [.. people.GroupBy(t => Group(t.End)).SelectMany(g => g.Take(OfEveryEnd))];
        return [.. first, .. people.Except(first).Take(Most - first.Length)];
    }
}

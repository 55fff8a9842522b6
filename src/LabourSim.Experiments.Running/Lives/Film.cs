using System.Globalization;
using System.Text;
using LabourSim.Experiments.Running;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Lives;

/// <summary>
/// A small world under one design or two, filmed person by person: who is where in every month, and what is true of them. The same
/// people are shown under every design, since common random numbers make them the same people. A film is text, a JSON object a line,
/// made a month at a time, so that it can be watched while it is made; equal experiments give equal bytes.
/// <para>
/// The first line is the head: the first month, the number of months, and for each host how many times more of its people are shown
/// than of the others' (1, or more where so few would be shown that nothing could be seen). Every other line is a month:
/// <c>n</c> has those who appear for the first time, each as [number of the host they were selected for, 1 for a woman, age on
/// arrival, year of arrival, id]; they are numbered in that order over all lines. <c>s</c> has for every design the changes
/// since the month before: a person's number and state, in turn.
/// </para>
/// </summary>
public sealed class Film
{
    /// <summary>People abroad at once that are shown unless told otherwise.</summary>
    public const int Dots = 600;

    // Fewer of a host than this are too few to watch: all of its people are shown then.
    private const int Few = 12;

    // A state: where somebody is in bits 0 to 2, what is true of them in bits 3 to 11, the host's number from bit 12 on.
    private const int Abroad = 1, Home = 2, Left = 3, Died = 4, Detained = 5;
    private const int HostShift = 12;

    // Months after arrival in which somebody counts as new, and the doubt from which on somebody counts as doubting.
    private const int NewMonths = 6;
    private const float Doubting = 0.5f;

    private readonly Simulation[] _worlds;
    private readonly int[] _toursSeen;
    private readonly Dictionary<ulong, int>[] _states;
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<PersonNow> _present = [];
    private readonly HashSet<ulong> _here = [];
    private readonly ulong[] _shown = new ulong[Places.Hosts];
    private readonly int _dots;

    private Film(IReadOnlyList<WorldSpec> designs, int dots)
    {
        _worlds = [.. designs.Select(d => new Simulation(d))];
        _toursSeen = new int[designs.Count];
        _states = [.. designs.Select(_ => new Dictionary<ulong, int>())];
        _dots = dots;
    }

    /// <summary>What can be true of somebody abroad, in the order of a state's bits from the fourth on.</summary>
    public static IReadOnlyList<string> Traits { get; } = ["new", "debt", "side", "phone", "doubting", "ruptured", "watched", "preparing", "stranded"];

    /// <summary>The lines of the film of an experiment's first replicate, each made when it is asked for.</summary>
    /// <param name="experiment">The designs, the seed, the people and the window.</param>
    /// <param name="dots">About how many of the people abroad at once are shown, 1 and up; all of them where there are no more.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static IEnumerable<string> Lines(Experiment experiment, int dots = Dots, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentOutOfRangeException.ThrowIfLessThan(dots, 1);
        return new Film([.. (experiment with { Compare = false, Replicates = 1 }).Jobs().Select(j => j.Spec)], dots).Make(stop);
    }

    private IEnumerable<string> Make(CancellationToken stop)
    {
        Month from = _worlds[0].Now.Plus(WorldSpec.BurnIn);
        while (_worlds[0].Now < from)
        {
            stop.ThrowIfCancellationRequested();
            Array.ForEach(_worlds, w => w.Step());
        }

        yield return Head(from);
        while (!_worlds[0].Finished)
        {
            stop.ThrowIfCancellationRequested();
            yield return NextMonth();
        }
    }

    private string Head(Month from)
    {
        _worlds[0].Look(_present);
        double share = Math.Min(1, _dots / Math.Max(1.0, _present.Count));
        StringBuilder times = new();
        for (int host = 0; host < Places.Hosts; host++)
        {
            double own = _present.Count(p => (int)p.Host == host) * share < Few ? 1 : share;
            _shown[host] = own >= 1 ? ulong.MaxValue : (ulong)(own * ulong.MaxValue);
            times.Append(host > 0 ? "," : "").Append((own / share).ToString("0.##", CultureInfo.InvariantCulture));
        }

        return string.Create(CultureInfo.InvariantCulture, $$"""{"from":"{{from}}","months":{{_worlds[0].TotalMonths - WorldSpec.BurnIn}},"designs":{{_worlds.Length}},"times":[{{times}}]}""");
    }

    private string NextMonth()
    {
        int now = _worlds[0].Now.Index;
        StringBuilder fresh = new(), states = new();
        for (int design = 0; design < _worlds.Length; design++)
        {
            _worlds[design].Step();
            states.Append(design > 0 ? ",[" : "[");
            int begins = states.Length;
            TakePresent(design, now, fresh, states, begins);
            TakeGone(design, states, begins);
            states.Append(']');
        }

        return $$"""{"n":[{{fresh}}],"s":[{{states}}]}""";
    }

    private void TakePresent(int design, int now, StringBuilder fresh, StringBuilder states, int begins)
    {
        _worlds[design].Look(_present);
        _here.Clear();
        foreach (PersonNow p in _present)
        {
            // By the host of selection: nobody comes into sight or goes out of it by moving on.
            if (Seeds.OfLuck(p.Person) > _shown[(int)PersonId.HostOf(p.Person)])
            {
                continue;
            }

            _here.Add(p.Person);
            if (_numbers.TryAdd(p.Person, _numbers.Count))
            {
                fresh.Append(fresh.Length > 0 ? "," : "").Append(CultureInfo.InvariantCulture, $"[{(int)PersonId.HostOf(p.Person)},{(p.Female ? 1 : 0)},{p.Age},{new Month(p.Arrived).Year},\"{PersonId.Text(p.Person)}\"]");
            }

            Set(design, p.Person, State(p, now), states, begins);
        }
    }

    /// <summary>Those who were at a site and are no more: where they went stands in the tour that ended.</summary>
    private void TakeGone(int design, StringBuilder states, int begins)
    {
        ReadOnlySpan<TourRecord> ended = _worlds[design].Ended;
        for (; _toursSeen[design] < ended.Length; _toursSeen[design]++)
        {
            TourRecord tour = ended[_toursSeen[design]];
            if (_states[design].ContainsKey(tour.Person) && !_here.Contains(tour.Person))
            {
                int place = tour.End switch
                {
                    EndKind.Exited => Left,
                    EndKind.Died => Died,
                    EndKind.HandedBack => Detained,
                    _ => Home,
                };
                Set(design, tour.Person, place | (int)tour.Host << HostShift, states, begins);
            }
        }
    }

    private void Set(int design, ulong person, int state, StringBuilder states, int begins)
    {
        if (_states[design].GetValueOrDefault(person) != state)
        {
            _states[design][person] = state;
            states.Append(states.Length > begins ? "," : "").Append(CultureInfo.InvariantCulture, $"{_numbers[person]},{state}");
        }
    }

    private static int State(in PersonNow p, int now)
    {
        ReadOnlySpan<bool> traits = [now - p.Arrived < NewMonths, p.InDebt, p.SideWork, p.Phone, p.Doubt >= Doubting, p.Ruptured, p.Watched, p.Preparing, p.Stranded];
        int state = Abroad | (int)p.Host << HostShift;
        for (int i = 0; i < traits.Length; i++)
        {
            state |= traits[i] ? 8 << i : 0;
        }

        return state;
    }
}

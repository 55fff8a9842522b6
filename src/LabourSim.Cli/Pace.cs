using System.Diagnostics;
using System.Globalization;

namespace LabourSim.Cli;

/// <summary>Counts what is done and says how fast it goes. What was done before the first count is no part of the pace.</summary>
/// <param name="unit">What is counted, such as "runs".</param>
/// <param name="clock">Time since any moment.</param>
internal sealed class Pace(string unit, Func<TimeSpan> clock)
{
    private readonly Lock _gate = new();
    private (long Done, TimeSpan At)? _first;
    private (long Done, long Total) _latest;

    /// <summary>The pace by this machine's clock.</summary>
    public Pace(string unit)
        : this(unit, () => Stopwatch.GetElapsedTime(0))
    {
    }

    /// <summary>What was last told; 0 of 0 before anything was.</summary>
    public (long Done, long Total) Latest
    {
        get
        {
            lock (_gate)
            {
                return _latest;
            }
        }
    }

    /// <summary>Takes a count; from any thread.</summary>
    public void Tell(long done, long total)
    {
        lock (_gate)
        {
            _first ??= (done, clock());
            _latest = (done, total);
        }
    }

    /// <summary>"120 of 500 runs, 3.4 runs/s, about 2 min left", as far as it is known.</summary>
    public string Text()
    {
        lock (_gate)
        {
            (long done, long total) = _latest;
            string count = string.Create(CultureInfo.InvariantCulture, $"{done:#,0} of {total:#,0} {unit}");
            if (_first is not { } first || done <= first.Done || clock() <= first.At)
            {
                return count;
            }

            double rate = (done - first.Done) / (clock() - first.At).TotalSeconds;
            string speed = rate >= 0.1
                ? string.Create(CultureInfo.InvariantCulture, $"{rate:#,0.#} {unit}/s")
                : string.Create(CultureInfo.InvariantCulture, $"{rate * 60:0.##} {unit}/min");
            return done < total ? $"{count}, {speed}, about {SweepText.Duration((total - done) / rate)} left" : $"{count}, {speed}";
        }
    }
}

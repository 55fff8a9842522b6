using System.Globalization;
using System.Text.RegularExpressions;
using LabourSim.Experiments.Scenarios;

namespace LabourSim.Experiments.Sweeps;

/// <summary>One of several parts of a sweep, for many machines.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Of">How many there are.</param>
public readonly record struct Shard(int Number, int Of)
{
    /// <summary>Most shards a sweep can have.</summary>
    public const int Max = 100_000;

    /// <summary>The whole sweep.</summary>
    public static readonly Shard Whole = new(1, 1);

    /// <summary>Name of the file of results.</summary>
    public string FileName => Of == 1 ? "sweep.db" : string.Create(CultureInfo.InvariantCulture, $"shard-{Number}-of-{Of}.db");

    /// <summary>Reads "I/N".</summary>
    /// <exception cref="InputException">It is nothing like that.</exception>
    public static Shard Parse(string text)
    {
        string[] parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int of)
            && number >= 1 && number <= of && of <= Max
            ? new Shard(number, of)
            : throw InputError.At(InputPlace.CommandLine, "--shard", text, $"I/N, such as 1/4: whole numbers with 1 <= I <= N <= {Max}");
    }

    /// <summary>The shard a file of results is of; null when its name is no shard's.</summary>
    public static Shard? OfFile(string path)
    {
        Match match = Regex.Match(Path.GetFileName(path), "^shard-([1-9][0-9]{0,5})-of-([1-9][0-9]{0,5})\\.db$", RegexOptions.CultureInvariant);
        int number = match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        int of = match.Success ? int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : 0;
        return of is > 1 and <= Max && number <= of ? new Shard(number, of) : null;
    }

    /// <summary>
    /// True for the runs of this shard. Runs go round the shards, moved on by one from world to world, so that no shard gets
    /// all runs of a slow choice.
    /// </summary>
    public bool Has(int run, int choices) => Of == 1 || ((long)run + run / choices) % Of == Number - 1;

    /// <summary>How many runs of a sweep are of this shard.</summary>
    /// <param name="runs">Runs of the sweep, a whole number of worlds.</param>
    /// <param name="choices">Runs of each world.</param>
    public int Count(int runs, int choices)
    {
        int count = 0;
        for (int world = 0; world < runs / choices; world++)
        {
            // The first run of this world in the shard; every Of-th after it follows.
            int first = (int)(((Number - 1 - (long)world * (choices + 1)) % Of + Of) % Of);
            count += first < choices ? ((choices - 1 - first) / Of) + 1 : 0;
        }

        return count;
    }
}

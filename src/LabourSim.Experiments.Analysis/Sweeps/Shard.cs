using System.Globalization;
using System.Text.RegularExpressions;
using LabourSim.Experiments.Input;

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
        Match match = Regex.Match(Path.GetFileName(path), @"^shard-([1-9][0-9]{0,5})-of-([1-9][0-9]{0,5})\.db\z", RegexOptions.CultureInvariant);
        int number = match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        int of = match.Success ? int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : 0;
        return of is > 1 and <= Max && number <= of ? new Shard(number, of) : null;
    }

    /// <summary>
    /// True for the runs of this shard. Shards are dealt whole worlds, since the runs of one need its base, and the worlds left over
    /// in pieces, so that sizes differ by at most one run, those of each choice too, and no shard gets all runs of a slow choice.
    /// </summary>
    /// <param name="run">Number from 0, in design order: replicate by replicate, world by world, choice by choice.</param>
    /// <param name="runs">Runs of the sweep, a whole number of worlds.</param>
    /// <param name="choices">Runs of each world and replicate.</param>
    public bool Has(int run, int runs, int choices)
    {
        int world = run / choices, left = runs / choices % Of, whole = runs / choices - left;
        if (world < whole)
        {
            return world % Of == Number - 1;
        }

        (int piece, int larger) = Math.DivRem(left * choices, Of);
        int place = run - whole * choices, inLarger = larger * (piece + 1);
        return (place < inLarger ? place / (piece + 1) : larger + (place - inLarger) / piece) == Number - 1;
    }

    /// <summary>How many runs of a sweep are of this shard.</summary>
    /// <param name="runs">Runs of the sweep.</param>
    public int Count(int runs) => runs / Of + (Number <= runs % Of ? 1 : 0);
}

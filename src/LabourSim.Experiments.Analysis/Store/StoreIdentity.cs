namespace LabourSim.Experiments.Store;

/// <summary>What a file of results belongs to. Two files with equal identities can be continued and merged.</summary>
/// <param name="Kind">"sweep", "search" or "calibration".</param>
/// <param name="Description">All that the results depend on beside the program, a line <c>key: value</c> each.</param>
/// <param name="Source">What is needed to read the file they came from again, by key.</param>
/// <param name="Measures">Names of the numbers kept of each run, with their units.</param>
public sealed record StoreIdentity(
    string Kind, IReadOnlyList<string> Description, IReadOnlyDictionary<string, string> Source, IReadOnlyList<(string Id, string Unit)> Measures)
{
    /// <summary>Version of the layout of the file.</summary>
    public const string Format = "2";

    /// <summary>The first line in which another description differs from this one, as (key, theirs, ours); null when none does.</summary>
    public (string Key, string Theirs, string Ours)? Difference(IReadOnlyList<string> theirs)
    {
        ArgumentNullException.ThrowIfNull(theirs);
        for (int i = 0; i < Math.Max(theirs.Count, Description.Count); i++)
        {
            (string key, string there) = Split(i < theirs.Count ? theirs[i] : "");
            (string ownKey, string here) = Split(i < Description.Count ? Description[i] : "");
            if (key != ownKey || there != here)
            {
                return key == ownKey ? (key, there, here) : (ownKey.Length > 0 ? ownKey : key, ownKey.Length > 0 ? "(missing)" : there, ownKey.Length > 0 ? here : "(missing)");
            }
        }

        return null;
    }

    private static (string Key, string Value) Split(string line)
    {
        int at = line.IndexOf(": ", StringComparison.Ordinal);
        return at < 0 ? (line, "") : (line[..at], line[(at + 2)..]);
    }
}

/// <summary>A run as the file keeps it.</summary>
/// <param name="Run">Number from 0.</param>
/// <param name="Cause">Why it failed; null when it did not.</param>
/// <param name="Seconds">Time it took.</param>
/// <param name="Values">A number for each measure, NaN where undefined; empty when it failed.</param>
public sealed record StoredRun(int Run, string? Cause, double Seconds, double[] Values);

namespace LabourSim.Experiments.Input;

/// <summary>Finds the valid name closest to what somebody typed.</summary>
public static class NearestName
{
    /// <summary>
    /// The candidate with the fewest edits (Damerau–Levenshtein, adjacent swaps counting one, case none), or null when none is
    /// near: within a third of the typed length, and at least one edit. A candidate made of the typed words and more
    /// ("mandate" in "repatriation-mandate") counts one edit, since shortened names are the other common slip. Ties go to the
    /// earlier candidate.
    /// </summary>
    public static string? Of(string typed, IEnumerable<string> candidates)
    {
        string wanted = typed.Length > MaxLength ? typed[..MaxLength] : typed;
        wanted = wanted.Trim().ToLowerInvariant();
        string? best = null;

        // A third of what was typed may be a slip; a name further off is another word.
        int bestEdits = Math.Max(1, wanted.Length / 3) + 1;
        foreach (string candidate in candidates)
        {
            int edits = wanted.Length >= 3 && $"-{candidate}-".Contains($"-{wanted}-", StringComparison.OrdinalIgnoreCase)
                ? Math.Min(1, Edits(wanted, candidate.ToLowerInvariant()))
                : Edits(wanted, candidate.ToLowerInvariant());
            if (edits < bestEdits)
            {
                (best, bestEdits) = (candidate, edits);
            }
        }

        return best;
    }

    // Longer input is cut: no valid name comes near this, and the work grows with the product of the lengths.
    private const int MaxLength = 100;

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that turn one text into the other, each substring edited once.</summary>
    internal static int Edits(string a, string b)
    {
        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            d[i, 0] = i;
        }

        for (int j = 0; j <= b.Length; j++)
        {
            d[0, j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int replace = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + replace);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}

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
            int edits = wanted.Length >= 3 && HasWords(candidate, wanted)
                ? Math.Min(1, Edits(wanted, candidate.ToLowerInvariant()))
                : Math.Abs(wanted.Length - candidate.Length) >= bestEdits ? bestEdits : Edits(wanted, candidate.ToLowerInvariant());
            if (edits < bestEdits)
            {
                (best, bestEdits) = (candidate, edits);
            }
        }

        return best;
    }

    // Whole words, which hyphens part.
    private static bool HasWords(string name, string words)
    {
        for (int at = 0; (at = name.IndexOf(words, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            int end = at + words.Length;
            if ((at == 0 || name[at - 1] == '-') && (end == name.Length || name[end] == '-'))
            {
                return true;
            }
        }

        return false;
    }

    // Longer input is cut: no valid name comes near this, and the work grows with the product of the lengths.
    private const int MaxLength = 100;

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that turn one text into the other, each substring edited once.</summary>
    internal static int Edits(string a, string b)
    {
        // The row before the last, the last and this one: a file can be wrong a thousand times, over hundreds of names.
        int width = b.Length + 1;
        Span<int> rows = width <= MaxLength ? stackalloc int[3 * width] : new int[3 * width];
        Span<int> two = rows[..width], one = rows.Slice(width, width), now = rows[(2 * width)..];
        for (int j = 0; j < width; j++)
        {
            now[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            Span<int> free = two;
            two = one;
            one = now;
            now = free;
            now[0] = i;
            for (int j = 1; j < width; j++)
            {
                int replace = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(one[j] + 1, now[j - 1] + 1), one[j - 1] + replace);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    now[j] = Math.Min(now[j], two[j - 2] + 1);
                }
            }
        }

        return now[b.Length];
    }
}

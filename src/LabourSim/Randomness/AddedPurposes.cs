namespace LabourSim.Randomness;

/// <summary>
/// Purposes of draws kept for mechanisms that scenarios add: those from 2^31 up, which no <see cref="Purpose"/> of the model ever
/// takes. A mechanism owns 256 neighbouring ones by its id, wherever it stands in the list and whatever stands beside it.
/// </summary>
internal static class AddedPurposes
{
    /// <summary>First of all of them.</summary>
    public const uint First = 0x8000_0000;

    /// <summary>Draws that one mechanism has for each person or site in a month: four words of 256 purposes.</summary>
    public const int Draws = 4 * 256;

    /// <summary>First purpose of a mechanism: the low 23 bits of the FNV-1a hash of its id (Fowler, Noll and Vo).</summary>
    public static uint Of(string id)
    {
        uint hash = 2166136261;
        foreach (char c in id)
        {
            hash = (hash ^ c) * 16777619;
        }

        return First | hash << 8;
    }

    /// <summary>The word of a numbered draw as a uniform in [0, 1).</summary>
    public static float Pick(Words words, int number) => (number & 3) switch
    {
        0 => words.U0,
        1 => words.U1,
        2 => words.U2,
        _ => words.U3,
    };
}

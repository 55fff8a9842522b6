namespace LabourSim.Population;

/// <summary>
/// People back home, in twelve tables by the month of the year they came back, so that a twelfth of them has its yearly
/// round of telling each month. Rows are only added; a person out again is marked away.
/// </summary>
internal sealed class HomeTable
{
    /// <summary>Number of tables.</summary>
    public const int Rounds = 12;

    /// <summary>One table.</summary>
    public sealed class Round
    {
        /// <summary>Rows.</summary>
        public int Count;

        /// <summary>Identity.</summary>
        public uint[] Cohort = new uint[64], Sequence = new uint[64];

        /// <summary>Private doubt and knowledge carried home; neither falls.</summary>
        public float[] Doubt = new float[64], Knowledge = new float[64];

        /// <summary>Month index of the return.</summary>
        public short[] Returned = new short[64];

        /// <summary>Cell they came back from; tours done; quotas missed; people not yet told, and told.</summary>
        public byte[] Cell = new byte[64], Tour = new byte[64], Misses = new byte[64], Untold = new byte[64], Told = new byte[64];

        /// <summary><see cref="HomeFlags"/>.</summary>
        public byte[] Flags = new byte[64];

        /// <summary>Next row in a list of applicants, as round + 12 × row, −1 at the end.</summary>
        public int[] Next = new int[64];

        /// <summary>Adds an empty row.</summary>
        public int Add()
        {
            if (Count == Cohort.Length)
            {
                int size = Count * 2;
                Array.Resize(ref Cohort, size);
                Array.Resize(ref Sequence, size);
                Array.Resize(ref Doubt, size);
                Array.Resize(ref Knowledge, size);
                Array.Resize(ref Returned, size);
                Array.Resize(ref Cell, size);
                Array.Resize(ref Tour, size);
                Array.Resize(ref Misses, size);
                Array.Resize(ref Untold, size);
                Array.Resize(ref Told, size);
                Array.Resize(ref Flags, size);
                Array.Resize(ref Next, size);
            }

            return Count++;
        }
    }

    /// <summary>The twelve tables.</summary>
    public readonly Round[] Tables = CreateTables();

    /// <summary>Bytes a row.</summary>
    public const int BytesPerRow = (4 * 4) + 2 + 6 + 4;

    private static Round[] CreateTables()
    {
        var tables = new Round[Rounds];
        for (int i = 0; i < Rounds; i++)
        {
            tables[i] = new Round();
        }

        return tables;
    }
}

/// <summary>What is true of a person at home.</summary>
internal static class HomeFlags
{
    public const byte Ruptured = 1;
    public const byte ReEducated = 2;
    public const byte Away = 4;
}

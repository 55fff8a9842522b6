using LabourSim.Model;
using LabourSim.Randomness;

namespace LabourSim.Population;

/// <summary>
/// People back home, in twelve tables by the month of the year they came back, so that a twelfth of them has its yearly
/// round of telling each month. Rows are only added; a person out again is marked away.
/// </summary>
internal sealed class HomeTable
{
    /// <summary>Number of tables.</summary>
    public const int Rounds = 12;

    /// <summary>One table, with room for <paramref name="rows"/> rows before it grows.</summary>
    public sealed class Round(int rows, WorldMemory? given = null)
    {
        private readonly WorldMemory _memory = given ??= new WorldMemory();

        /// <summary>Rows.</summary>
        public int Count;

        /// <summary>Identity.</summary>
        public uint[] Cohort = given.Take<uint>(rows), Sequence = given.Take<uint>(rows);

        /// <summary>Private doubt and knowledge carried home; neither falls.</summary>
        public float[] Doubt = given.Take<float>(rows), Knowledge = given.Take<float>(rows);

        /// <summary>Month index of the return, and of birth.</summary>
        public short[] Returned = given.Take<short>(rows), Birth = given.Take<short>(rows);

        /// <summary>Cell they came back from; tours done; quotas missed; people they can tell.</summary>
        public byte[] Cell = given.Take<byte>(rows), Tour = given.Take<byte>(rows), Misses = given.Take<byte>(rows), Circle = given.Take<byte>(rows);

        /// <summary>Their <see cref="Households"/> row.</summary>
        public int[] Household = given.Take<int>(rows);

        /// <summary>Rows of those with doubt enough to talk, in order of return; those before <see cref="FirstTeller"/> are done talking.</summary>
        public int[] Tellers = given.Take<int>(rows);

        /// <summary>Identity again, side by side for the vectors that draw; padded.</summary>
        public uint[] TellerCohort = given.Take<uint>(rows + Philox4x32.Stride), TellerSequence = given.Take<uint>(rows + Philox4x32.Stride);

        /// <summary>Tellers ever, and the first who may still talk.</summary>
        public int TellerCount, FirstTeller;

        /// <summary><see cref="HomeFlags"/>.</summary>
        public byte[] Flags = given.Take<byte>(rows);

        /// <summary>Next row in a list of applicants, as round + 12 × row, −1 at the end.</summary>
        public int[] Next = given.Take<int>(rows);

        /// <summary>Next row in a list of those who die in the same month, likewise.</summary>
        public int[] NextDeath = given.Take<int>(rows);

        /// <summary>Adds an empty row.</summary>
        public int Add()
        {
            if (Count == Cohort.Length)
            {
                int size = Count * 2;
                _memory.Resize(ref Cohort, size);
                _memory.Resize(ref Sequence, size);
                _memory.Resize(ref Doubt, size);
                _memory.Resize(ref Knowledge, size);
                _memory.Resize(ref Returned, size);
                _memory.Resize(ref Birth, size);
                _memory.Resize(ref Cell, size);
                _memory.Resize(ref Tour, size);
                _memory.Resize(ref Misses, size);
                _memory.Resize(ref Household, size);
                _memory.Resize(ref Circle, size);
                _memory.Resize(ref Tellers, size);
                _memory.Resize(ref TellerCohort, size + Philox4x32.Stride);
                _memory.Resize(ref TellerSequence, size + Philox4x32.Stride);
                _memory.Resize(ref Flags, size);
                _memory.Resize(ref Next, size);
                _memory.Resize(ref NextDeath, size);
            }

            return Count++;
        }

        /// <summary>Enters a row among the tellers.</summary>
        public void AddTeller(int row)
        {
            Tellers[TellerCount] = row;
            TellerCohort[TellerCount] = Cohort[row];
            TellerSequence[TellerCount++] = Sequence[row];
        }

        /// <summary>Passes over those whose years of telling are over for good.</summary>
        public void Retire(int now, float months)
        {
            while (FirstTeller < TellerCount && now - Returned[Tellers[FirstTeller]] > months)
            {
                FirstTeller++;
            }
        }
    }

    /// <summary>The twelve tables.</summary>
    public readonly Round[] Tables;

    /// <summary>Bytes a row.</summary>
    public const int BytesPerRow = (4 * 4) + (2 * 2) + 4 + 1 + (4 * 6);

    /// <summary>Makes room for about <paramref name="people"/> returnees; pages never written cost nothing.</summary>
    public HomeTable(double people, WorldMemory memory)
    {
        Tables = new Round[Rounds];
        for (int i = 0; i < Rounds; i++)
        {
            Tables[i] = new Round(64 + (int)(people / Rounds), memory);
        }
    }
}

/// <summary>What is true of a person at home.</summary>
internal static class HomeFlags
{
    public const byte Ruptured = 1;
    public const byte ReEducated = 2;
    public const byte Away = 4;
    public const byte Dead = 8;
}

using LabourSim.Model;

namespace LabourSim.Population;

/// <summary>
/// People at sites as parallel columns. Site s owns slots [s × <see cref="SlotsPerSite"/>, (s + 1) × SlotsPerSite);
/// platoon p of a site is ten neighbouring slots. A slot whose <see cref="PersonFlags.Present"/> bit is off is empty and
/// all its columns are zero. Identity is (cohort, sequence), never the slot.
/// </summary>
internal sealed class Workers
{
    /// <summary>People a site can hold.</summary>
    public const int Seats = 100;

    /// <summary>People in a platoon.</summary>
    public const int PlatoonSize = 10;

    /// <summary>Slots of a site: the seats, padded to whole vectors of eight.</summary>
    public const int SlotsPerSite = 104;

    /// <summary>Host in bits 16 and up, month index of selection below.</summary>
    public uint[] Cohort = [];

    /// <summary>Sequence within the cohort.</summary>
    public uint[] Sequence = [];

    /// <summary><see cref="PersonFlags"/>.</summary>
    public int[] Flags = [];

    // Fixed traits.

    /// <summary>Output against the mean, around 1.</summary>
    public float[] Skill = [];

    /// <summary>Hoped-for USD a month.</summary>
    public float[] Hope = [];

    /// <summary>0 reckless to 1 cautious.</summary>
    public float[] Caution = [];

    /// <summary>0 to 1.</summary>
    public float[] Curiosity = [];

    /// <summary>0 to 1.</summary>
    public float[] Sociability = [];

    /// <summary>Family ties, 0 to 1.</summary>
    public float[] Ties = [];

    // Changing state of mind and body, each 0 to 1.

    /// <summary>Knowledge of the outside; never falls.</summary>
    public float[] Knowledge = [];

    /// <summary>Private doubt: 1 − private loyalty; never falls past the rupture.</summary>
    public float[] Doubt = [];

    /// <summary>Grievance.</summary>
    public float[] Grievance = [];

    /// <summary>Fear.</summary>
    public float[] Fear = [];

    /// <summary>Exhaustion.</summary>
    public float[] Fatigue = [];

    /// <summary>Injury, 1 when new, healing.</summary>
    public float[] Injury = [];

    /// <summary>Fresh memory of being caught or robbed, fading.</summary>
    public float[] Wound = [];

    /// <summary>Memory of deaths and humiliations witnessed, fading slowly.</summary>
    public float[] Witness = [];

    /// <summary>Memory of a jolt of kindness or solidarity, fading.</summary>
    public float[] Jolt = [];

    // Money, US cents.

    /// <summary>First purse and open side income, ≥ 0.</summary>
    public int[] Cash = [];

    /// <summary>Third purse: hidden savings, ≥ 0.</summary>
    public int[] Savings = [];

    /// <summary>Second purse: ledger credit, ≥ 0, paid on return if at all.</summary>
    public int[] Credit = [];

    /// <summary>Quota debt, ≥ 0; an obligation, not money.</summary>
    public int[] Debt = [];

    /// <summary>Wages the client owes, ≥ 0; an obligation, not money.</summary>
    public int[] Owed = [];

    /// <summary>Bribe paid for the slot.</summary>
    public int[] SlotBribe = [];

    /// <summary>Money that reached worker or household in the recorded months, net; may be negative.</summary>
    public int[] Money = [];

    /// <summary>Sent home so far this calendar year.</summary>
    public int[] SentThisYear = [];

    /// <summary>Money that reached the household in this tour; the household has it on its account when the tour ends.</summary>
    public int[] Sent = [];

    // Counts and dates.

    /// <summary>Forced-labour indicators met, added over the recorded months.</summary>
    public int[] IndicatorMonths = [];

    /// <summary>Month index of arrival.</summary>
    public int[] Arrived = [];

    /// <summary>Month index of the contract's last month.</summary>
    public int[] ContractEnd = [];

    /// <summary>Progress of preparation to leave, 0 to 1.</summary>
    public float[] Readiness = [];

    /// <summary>Harm events in the recorded months.</summary>
    public short[] Harms = [];

    /// <summary>Month index of the intention to leave.</summary>
    public short[] Intended = [];

    /// <summary>Birth, months before 2000-01 counted negative.</summary>
    public short[] Birth = [];

    /// <summary>Number of the present tour, from 1.</summary>
    public byte[] Tour = [];

    /// <summary>Missed quotas (year-end accounts).</summary>
    public byte[] Misses = [];

    /// <summary>Times caught.</summary>
    public byte[] Caught = [];

    /// <summary>Cause of the intention: 1 + index, 0 for none.</summary>
    public byte[] Cause = [];

    /// <summary>Papers on entry: 0 work permit, 1 student, 2 trainee, 3 tourist, 4 third firm.</summary>
    public byte[] Entry = [];

    /// <summary>Home province, 0 to 11.</summary>
    public byte[] Province = [];

    /// <summary>Months released in this calendar year.</summary>
    public byte[] ReleasedThisYear = [];

    /// <summary>Row in <see cref="Households"/>.</summary>
    public int[] Household = [];

    /// <summary>Slots there is room for.</summary>
    public int Capacity => Flags.Length;

    /// <summary>Bytes of all columns a slot.</summary>
    public const int BytesPerSlot = (4 * 3) + (4 * 6) + (4 * 9) + (4 * 9) + (4 * 5) + (2 * 3) + 7;

    /// <summary>Makes room for at least <paramref name="slots"/> slots, keeping what is there.</summary>
    public void Grow(int slots, WorldMemory? memory = null)
    {
        memory ??= new WorldMemory();
        memory.Resize(ref Cohort, slots);
        memory.Resize(ref Sequence, slots);
        memory.Resize(ref Flags, slots);
        memory.Resize(ref Skill, slots);
        memory.Resize(ref Hope, slots);
        memory.Resize(ref Caution, slots);
        memory.Resize(ref Curiosity, slots);
        memory.Resize(ref Sociability, slots);
        memory.Resize(ref Ties, slots);
        memory.Resize(ref Knowledge, slots);
        memory.Resize(ref Doubt, slots);
        memory.Resize(ref Grievance, slots);
        memory.Resize(ref Fear, slots);
        memory.Resize(ref Fatigue, slots);
        memory.Resize(ref Injury, slots);
        memory.Resize(ref Wound, slots);
        memory.Resize(ref Witness, slots);
        memory.Resize(ref Jolt, slots);
        memory.Resize(ref Cash, slots);
        memory.Resize(ref Savings, slots);
        memory.Resize(ref Credit, slots);
        memory.Resize(ref Debt, slots);
        memory.Resize(ref Owed, slots);
        memory.Resize(ref SlotBribe, slots);
        memory.Resize(ref Money, slots);
        memory.Resize(ref SentThisYear, slots);
        memory.Resize(ref Sent, slots);
        memory.Resize(ref IndicatorMonths, slots);
        memory.Resize(ref Arrived, slots);
        memory.Resize(ref ContractEnd, slots);
        memory.Resize(ref Readiness, slots);
        memory.Resize(ref Harms, slots);
        memory.Resize(ref Intended, slots);
        memory.Resize(ref Birth, slots);
        memory.Resize(ref Tour, slots);
        memory.Resize(ref Misses, slots);
        memory.Resize(ref Caught, slots);
        memory.Resize(ref Cause, slots);
        memory.Resize(ref Entry, slots);
        memory.Resize(ref Province, slots);
        memory.Resize(ref ReleasedThisYear, slots);
        memory.Resize(ref Household, slots);
    }

    /// <summary>Moves a person to an empty slot of the same site.</summary>
    public void Move(int from, int to)
    {
        Cohort[to] = Cohort[from];
        Sequence[to] = Sequence[from];
        Flags[to] = Flags[from];
        Skill[to] = Skill[from];
        Hope[to] = Hope[from];
        Caution[to] = Caution[from];
        Curiosity[to] = Curiosity[from];
        Sociability[to] = Sociability[from];
        Ties[to] = Ties[from];
        Knowledge[to] = Knowledge[from];
        Doubt[to] = Doubt[from];
        Grievance[to] = Grievance[from];
        Fear[to] = Fear[from];
        Fatigue[to] = Fatigue[from];
        Injury[to] = Injury[from];
        Wound[to] = Wound[from];
        Witness[to] = Witness[from];
        Jolt[to] = Jolt[from];
        Cash[to] = Cash[from];
        Savings[to] = Savings[from];
        Credit[to] = Credit[from];
        Debt[to] = Debt[from];
        Owed[to] = Owed[from];
        SlotBribe[to] = SlotBribe[from];
        Money[to] = Money[from];
        SentThisYear[to] = SentThisYear[from];
        Sent[to] = Sent[from];
        IndicatorMonths[to] = IndicatorMonths[from];
        Arrived[to] = Arrived[from];
        ContractEnd[to] = ContractEnd[from];
        Readiness[to] = Readiness[from];
        Harms[to] = Harms[from];
        Intended[to] = Intended[from];
        Birth[to] = Birth[from];
        Tour[to] = Tour[from];
        Misses[to] = Misses[from];
        Caught[to] = Caught[from];
        Cause[to] = Cause[from];
        Entry[to] = Entry[from];
        Province[to] = Province[from];
        ReleasedThisYear[to] = ReleasedThisYear[from];
        Household[to] = Household[from];
        Clear(from);
    }

    /// <summary>Empties a slot: every column to zero.</summary>
    public void Clear(int i)
    {
        Cohort[i] = 0;
        Sequence[i] = 0;
        Flags[i] = 0;
        Skill[i] = Hope[i] = Caution[i] = Curiosity[i] = Sociability[i] = Ties[i] = 0;
        Knowledge[i] = Doubt[i] = Grievance[i] = Fear[i] = Fatigue[i] = Injury[i] = Wound[i] = Witness[i] = Jolt[i] = 0;
        Cash[i] = Savings[i] = Credit[i] = Debt[i] = Owed[i] = SlotBribe[i] = Money[i] = SentThisYear[i] = Sent[i] = 0;
        IndicatorMonths[i] = Arrived[i] = ContractEnd[i] = Household[i] = 0;
        Readiness[i] = 0;
        Harms[i] = Intended[i] = Birth[i] = 0;
        Tour[i] = Misses[i] = Caught[i] = Cause[i] = Entry[i] = Province[i] = ReleasedThisYear[i] = 0;
    }
}

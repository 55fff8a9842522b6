using System.Runtime.InteropServices;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Randomness;

namespace LabourSim.Population;

/// <summary>Parameters of households.</summary>
public static class HouseholdsParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter TalkContacts = Own.Uncertainty("talk-contacts", "persons", 5, 2, 10,
        "M35; assumption: kin first, then neighbours",
        "People a returnee can tell.");

    public static readonly Parameter HouseholdKin = Parameter.Uncertainty("household-kin", "persons", 5.5, 3, 8,
        "M47; assumption: three to eight close kin, no count known",
        "Mean number of close kin of a worker.");

    public static readonly Parameter HouseholdLeast = Own.Constant("household-least", "multiple", 0.5, 0, 1,
        "assumption: households differ",
        "Least kin and circle against their means; up to once as much is added.");
}

/// <summary>
/// The families of everyone ever sent out, and the people at home one can tell: one household a worker, one short row a
/// person, kin first. Rows are only added, in the order people are first seated; a household's number is storage and
/// never enters a draw. Household 0 is nobody's and has no people. Evidence: M34 M35 X60.
/// </summary>
internal sealed class Households
{
    /// <summary>Doubt of a person at home is kept in this part of full doubt.</summary>
    public const int Full = 65_535;

    /// <summary>Bytes a household and a person at home.</summary>
    public const int BytesPerHousehold = 28, BytesPerPerson = 5;

    /// <summary>Most people a household can hold.</summary>
    public const int MostPeople = 40;

    private const int Provinces = 12;
    private readonly Growable<int>[] _byProvince = new Growable<int>[Provinces];
    private readonly WorldMemory _memory;
    private readonly double[] _levels;
    private readonly int _months;
    private Household[] _rows;
    private HomePerson[] _people;

    /// <summary>Room for about <paramref name="households"/>; pages never written cost nothing.</summary>
    /// <param name="households">Households expected.</param>
    /// <param name="lastMonth">Index of the last month of the run.</param>
    /// <param name="memory">Where arrays come from.</param>
    public Households(double households, int lastMonth, WorldMemory memory)
    {
        int room = 64 + (int)Math.Min(households, int.MaxValue / 64);
        _memory = memory;
        _rows = memory.Take<Household>(room);
        _people = memory.Take<HomePerson>(room * 6);
        _months = lastMonth + 2;
        _levels = memory.Take<double>(Places.Hosts * _months);
        Array.Fill(_levels, 1);
        for (int i = 0; i < Provinces; i++)
        {
            _byProvince[i] = new Growable<int>(4 + (room / Provinces), memory);
        }
    }

    /// <summary>Households, the empty one at 0 included.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>People at home.</summary>
    public int People { get; private set; }

    /// <summary>A household.</summary>
    public ref Household this[int household] => ref _rows[household];

    /// <summary>Everyone of a household, kin first.</summary>
    public Span<HomePerson> Of(in Household h) => _people.AsSpan(h.First, h.Members);

    /// <summary>What a person has heard, by place among all people at home.</summary>
    public byte Heard(int person) => _people[person].Heard;

    /// <summary>Makes the household of someone seated for the first time.</summary>
    public int Found(World w, uint cohort, uint sequence, byte province)
    {
        double[] values = w.Values[(int)Places.HostOfCohort(cohort)];
        Words draw = w.Streams.Trait(sequence, cohort, Purpose.Household);
        double least = values[HouseholdsParameters.HouseholdLeast.Index];
        int kin = Math.Clamp((int)(values[HouseholdsParameters.HouseholdKin.Index] * (least + draw.U0) + 0.5), 1, MostPeople);
        int circle = Math.Clamp((int)(values[HouseholdsParameters.TalkContacts.Index] * (least + draw.U1)), 0, MostPeople);
        int members = Math.Max(kin, circle);
        if (Count == _rows.Length)
        {
            _memory.Resize(ref _rows, Count * 2);
        }

        if (People + members > _people.Length)
        {
            _memory.Resize(ref _people, _people.Length * 2);
        }

        Growable<int> near = _byProvince[province];
        int made = Count++;
        _rows[made] = new Household
        {
            Cohort = cohort,
            Sequence = sequence,
            First = People,
            Neighbour = near.Count == 0 ? 0 : near[(int)(draw.U2 * near.Count)],
            Province = province,
            Kin = (byte)kin,
            Circle = (byte)circle,
            Members = (byte)members,
        };
        People += members;
        near.Add(made);
        return made;
    }

    /// <summary>A month's fading of doubt in the households of a host's workers; call once a month.</summary>
    public void Fade(int host, int month, double perYear) =>
        _levels[host * _months + month + 1] = _levels[host * _months + month] * (1 - perYear / 12);

    /// <summary>A person's doubt in a month, after the fading since it was last touched, in parts of <see cref="Full"/>.</summary>
    public int Doubt(in HomePerson p, int host, int month)
    {
        if (p.Doubt == 0)
        {
            return 0;
        }

        int row = host * _months;
        return (int)(p.Doubt * (_levels[row + month] / _levels[row + p.Touched]) + 0.5);
    }

    /// <summary>Adds to a person's doubt: the weight's part of what is left to doubt.</summary>
    /// <returns>What was added, in parts of <see cref="Full"/>.</returns>
    public int Touch(ref HomePerson p, int host, int month, float weight)
    {
        int before = Doubt(p, host, month);
        int added = Math.Clamp((int)(weight * (Full - before) + 0.5f), 0, Full - before);
        p.Doubt = (ushort)(before + added);
        p.Touched = (short)month;
        return added;
    }
}

/// <summary>A worker's household.</summary>
internal struct Household
{
    /// <summary>Identity of the worker.</summary>
    public uint Cohort, Sequence;

    /// <summary>Its first person, and a household of the same province made earlier, 0 for none.</summary>
    public int First, Neighbour;

    /// <summary>Money received so far, cents.</summary>
    public int Money;

    /// <summary>Home province; number of kin; people the worker can tell, kin first; people in all.</summary>
    public byte Province, Kin, Circle, Members;

    /// <summary>Punished after an exit.</summary>
    public bool Punished;

    /// <summary>Host the worker was first selected for.</summary>
    public readonly int Host => (int)Places.HostOfCohort(Cohort);

    /// <summary>Adds money, up to the most an int of cents holds.</summary>
    public void Receive(long cents) => Money = (int)Math.Min(int.MaxValue, Money + cents);
}

/// <summary>One person at home: 5 bytes, since there are millions.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct HomePerson
{
    /// <summary>Doubt when last touched, in parts of <see cref="Households.Full"/>.</summary>
    public ushort Doubt;

    /// <summary>Month index of the last touch.</summary>
    public short Touched;

    /// <summary>Sources heard from, one bit each by <see cref="Source"/>; <see cref="PassedOn"/>.</summary>
    public byte Heard;

    /// <summary>Has passed it on to a neighbour.</summary>
    public const byte PassedOn = 128;
}

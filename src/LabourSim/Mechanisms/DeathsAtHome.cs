using LabourSim.Model;
using LabourSim.Numerics;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of dying at home.</summary>
public static class DeathsAtHomeParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter HomeDeath = Own.Uncertainty("home-death", "per year", 0.003, 0, 0.01,
        "assumption: about what general model life tables have at forty; 0 lets nobody die at home",
        "Chance a year of dying at home at the age of 40.");

    public static readonly Parameter HomeDeathDoubling = Own.Constant("home-death-doubling", "years", 8, 4, 20,
        "assumption: adult mortality doubles about every eight years of age in any life table (Gompertz)",
        "Years of age in which the chance of dying at home doubles.");
}

/// <summary>
/// Step 14. Those at home die by a hazard that doubles every so many years of age; the month is drawn once, on return, and kept in
/// linked lists. The dead tell nobody anything more and are not sent out again.
/// </summary>
internal sealed class DeathsAtHome
{
    private const float YearOfHazard = 40f;
    private readonly int _first;
    private readonly int[] _heads;

    /// <summary>Room for deaths from <paramref name="first"/> over <paramref name="months"/> months.</summary>
    public DeathsAtHome(int first, int months)
    {
        _first = first;
        _heads = new int[months];
        Array.Fill(_heads, -1);
    }

    /// <summary>The month in which somebody home since this one would die there.</summary>
    public static int Month(int now, int birth, float u, double[] values)
    {
        float yearly = (float)values[DeathsAtHomeParameters.HomeDeath.Index];
        if (yearly <= 0f)
        {
            return int.MaxValue;
        }

        float pace = Lanes.Log(2f) / (12f * (float)values[DeathsAtHomeParameters.HomeDeathDoubling.Index]);
        float monthly = yearly / 12f * Lanes.Exp(pace * (now - birth - (12f * YearOfHazard)));
        float waits = Lanes.Log(1f - (pace * Lanes.Log(u + 1f / (1 << 25)) / monthly)) / pace;
        return now + 1 + (int)Math.Min(waits, 10_000f);
    }

    /// <summary>Files a death, if it falls within the run.</summary>
    public void Enlist(World w, int round, int row, int month)
    {
        if (month >= _first + _heads.Length)
        {
            return;
        }

        int at = month - _first;
        w.Home.Tables[round].NextDeath[row] = _heads[at];
        _heads[at] = round + HomeTable.Rounds * row;
    }

    /// <summary>Those whose month has come die, unless they are out again.</summary>
    public void Apply(World w)
    {
        for (int at = _heads[w.Now.Index - _first]; at >= 0; at = w.Home.Tables[at % HomeTable.Rounds].NextDeath[at / HomeTable.Rounds])
        {
            HomeTable.Round table = w.Home.Tables[at % HomeTable.Rounds];
            int row = at / HomeTable.Rounds;
            if ((table.Flags[row] & HomeFlags.Away) != 0)
            {
                continue;
            }

            table.Flags[row] |= HomeFlags.Dead;
            w.People.Home--;
            w.People.DiedAtHome++;
            w.Month.CountersOf(table.Cell[row])[(int)Counter.DiedAtHome]++;
            w.Note(table.Cohort[row], table.Sequence[row], -1, 0, 0, table.Cell[row], EventKind.DiedAtHome, EventCause.None);
        }
    }
}

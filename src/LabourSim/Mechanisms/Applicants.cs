using LabourSim.Model;
using LabourSim.Numerics;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of applying again.</summary>
public static class ApplicantsParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter RedeployHazard = Own.Uncertainty("redeploy-hazard", "per month", 0.00224, 0, 0.1,
        "E40 X50; assumption: second tours happen but are the exception",
        "Chance a month that a returnee not barred applies again and is taken.");

    public static readonly Parameter RestMonths = Own.Constant("rest-months", "months", 6, 0, 60,
        "assumption: half a year between tours",
        "Months at home before a returnee may apply again.");

    public static readonly Parameter AgainAgeMost = Own.Uncertainty("again-age-most", "years", 55, 45, 60,
        "assumption: outside figures name no age; people past working age are not sent out again",
        "Age from which nobody is sent out again.");
}

/// <summary>
/// People home who will apply again, kept in linked lists by host and month of applying; a person's wait is drawn once,
/// on return. Evidence: E40 X50 M06.
/// </summary>
internal sealed class Applicants
{
    private readonly int _first;
    private readonly int _months;
    private readonly int[] _heads;
    private readonly int[] _waiting = new int[Places.Hosts];
    private readonly int[] _read = new int[Places.Hosts];

    /// <summary>Room for applications from <paramref name="first"/> over <paramref name="months"/> months.</summary>
    public Applicants(int first, int months)
    {
        _first = first;
        _months = months;
        _heads = new int[months * Places.Hosts];
        Array.Fill(_heads, -1);
        Array.Fill(_waiting, -1);
    }

    /// <summary>The month in which a returnee applies again: some months of rest, then a constant hazard a month.</summary>
    public static int Month(int now, float u, double hazard, double rest) =>
        hazard <= 0 ? -1 : now + (int)Math.Min((float)rest - Lanes.Log(u + 1f / (1 << 25)) / (float)hazard, 10_000f);

    /// <summary>Files an application, if it falls within the run.</summary>
    public void Enlist(World w, int round, int row, Host host, int applies)
    {
        int month = applies - _first;
        if (month >= _months)
        {
            return;
        }

        ref int head = ref _heads[month * Places.Hosts + (int)host];
        w.Home.Tables[round].Next[row] = head;
        head = round + HomeTable.Rounds * row;
    }

    /// <summary>The next applicant for a host this month who lives and is not too old, as round + 12 × row, or −1.</summary>
    public int Take(World w, Host host)
    {
        double most = 12 * w.Values[(int)host][ApplicantsParameters.AgainAgeMost.Index];
        int taken;
        HomeTable.Round table;
        int row;
        do
        {
            taken = Next(w, host);
            table = w.Home.Tables[Math.Max(0, taken) % HomeTable.Rounds];
            row = taken / HomeTable.Rounds;
        }
        while (taken >= 0 && ((table.Flags[row] & HomeFlags.Dead) != 0 || w.Now.Index - table.Birth[row] >= most));

        return taken;
    }

    private int Next(World w, Host host)
    {
        int h = (int)host;
        while (_waiting[h] < 0 && _read[h] <= w.Now.Index - _first)
        {
            _waiting[h] = _heads[_read[h]++ * Places.Hosts + h];
        }

        int taken = _waiting[h];
        if (taken >= 0)
        {
            _waiting[h] = w.Home.Tables[taken % HomeTable.Rounds].Next[taken / HomeTable.Rounds];
        }

        return taken;
    }
}

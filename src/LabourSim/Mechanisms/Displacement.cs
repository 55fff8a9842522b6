using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of displacement to other hosts.</summary>
public static class DisplacementParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter Displacement = Own.Uncertainty("displacement", "share", 0.2, 0, 1,
        "P03 M41; assumption: some places lost in one host are sought in others",
        "Part of formal places lost to policy in one host that the state seeks in hosts whose formal channel stands; also the most by which such a host grows.");
}

/// <summary>
/// Displacement to other hosts: part of step 2. The state seeks part of the formal places it has lost to policy in hosts
/// whose formal channel stands, as far as these have room. Under a mandate on every host there is none. Evidence: M41 P03.
/// </summary>
internal static class Displacement
{
    /// <summary>Sets <see cref="World.DisplacedPlaces"/>.</summary>
    public static void Apply(World w)
    {
        double sought = 0, room = 0;
        for (int h = 0; h < Places.Hosts; h++)
        {
            double part = w.Values[h][DisplacementParameters.Displacement.Index];
            sought += part * Lost(w, h);
            room += Stands(w, h) ? part * Plan(w, h) : 0;
        }

        // Whole places so that all hosts together come to what is sought, whatever the size of the world.
        double filled = room <= 0 ? 0 : Math.Min(1, sought / room);
        double here = 0;
        int given = 0;
        for (int h = 0; h < Places.Hosts; h++)
        {
            here += Stands(w, h) ? w.Values[h][DisplacementParameters.Displacement.Index] * Plan(w, h) * filled : 0;
            w.DisplacedPlaces[h] = (int)here - given;
            given += w.DisplacedPlaces[h];
        }
    }

    private static bool Stands(World w, int h) => w.Orders[h].FormalCap >= 1 && w.LostPlaces[h * Places.Channels] < 0.5 * w.Share;

    private static double Plan(World w, int h) => w.Values[h][StatePlansParameters.Stock.Index] * w.Share;

    /// <summary>Formal places lost in a host that go on neither under other papers nor under third firms.</summary>
    private static double Lost(World w, int h)
    {
        HostOrders orders = w.Orders[h];
        double plan = Plan(w, h);
        double formal = plan * orders.FormalCap;
        double kept = (plan - formal) * orders.HiddenPerLost * orders.HiddenCap + plan * orders.Leak;
        return Math.Max(0, plan - formal - kept) + w.LostPlaces[h * Places.Channels];
    }
}

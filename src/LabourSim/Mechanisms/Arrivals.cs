using System.Numerics;
using LabourSim.Model;
using LabourSim.Population;
using static LabourSim.Population.PersonFlags;

namespace LabourSim.Mechanisms;

/// <summary>
/// The site's end of step 3: newcomers take their places, every platoon is given a planted informant, a leader and two
/// assistants. Runs per site, in parallel. Evidence: E24 X52 M16.
/// </summary>
internal static class Arrivals
{
    /// <summary>Seats those who arrived this month.</summary>
    public static void Apply(ref SiteMonth s)
    {
        bool anyone = false;
        for (int i = 0; i < s.Width; i += 8)
        {
            uint arriving = s.Flags.At(i).Has(Arriving).Bits();
            anyone |= arriving != 0;
            for (; arriving != 0; arriving &= arriving - 1)
            {
                Traits.Seat(ref s, i + BitOperations.TrailingZeroCount(arriving));
            }
        }

        if (anyone)
        {
            PlantInformants(ref s);
            GiveRoles(ref s);
        }

        // Talk and jolts read everyone as of last month, newcomers as they came.
        s.Doubt.CopyTo(s.DoubtBefore);
    }

    /// <summary>The longest there leads the platoon, the next two assist; given anew whenever somebody joins the site (X52).</summary>
    private static void GiveRoles(ref SiteMonth s)
    {
        for (int first = 0; first < Math.Min(Workers.Seats, s.Width); first += Workers.PlatoonSize)
        {
            int leader = -1, second = -1, third = -1;
            for (int slot = first; slot < first + Workers.PlatoonSize; slot++)
            {
                s.Flags[slot] &= ~Role;
                if ((s.Flags[slot] & Present) == 0)
                {
                    continue;
                }

                if (leader < 0 || s.Arrived[slot] < s.Arrived[leader])
                {
                    (leader, second, third) = (slot, leader, second);
                }
                else if (second < 0 || s.Arrived[slot] < s.Arrived[second])
                {
                    (second, third) = (slot, second);
                }
                else if (third < 0 || s.Arrived[slot] < s.Arrived[third])
                {
                    third = slot;
                }
            }

            if (leader >= 0)
            {
                s.Flags[leader] |= Leader;
            }

            if (second >= 0)
            {
                s.Flags[second] |= Assistant;
            }

            if (third >= 0)
            {
                s.Flags[third] |= Assistant;
            }
        }
    }

    private static void PlantInformants(ref SiteMonth s)
    {
        for (int first = 0; first < Workers.Seats; first += Workers.PlatoonSize)
        {
            int newest = -1;
            bool planted = false;
            for (int slot = first; slot < first + Workers.PlatoonSize; slot++)
            {
                int flags = s.Flags[slot];
                planted |= (flags & Informant) != 0;
                if ((flags & Present) != 0 && (newest < 0 || s.Arrived[slot] > s.Arrived[newest]))
                {
                    newest = slot;
                }
            }

            if (!planted && newest >= 0)
            {
                s.Flags[newest] |= Informant;
            }
        }
    }
}

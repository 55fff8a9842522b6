using System.Runtime.CompilerServices;
using LabourSim.Model;
using LabourSim.Numerics;
using LabourSim.Parameters;
using LabourSim.Population;
using LabourSim.Randomness;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of goods that neighbours see.</summary>
public static class GoodsParameters
{
    internal static readonly ParameterGroup Own = new ParameterGroup<GoodsRates>();

    public static readonly Parameter GoodsEffect = Own.Uncertainty("goods-effect", "share", 0.01, 0, 0.1,
        "M34 E16; assumption: visible goods raise curiosity",
        "Doubt added at home by visible goods from 1,000 dollars.");

    public static readonly Parameter GoodsReach = Own.Uncertainty("goods-reach", "persons per 1,000 USD", 3, 0, 20,
        "M34; assumption: neighbours see",
        "People who notice goods from 1,000 dollars.");

    public static readonly Parameter ApplicationElasticity = Parameter.Uncertainty("application-elasticity", "elasticity", 0.3, 0, 0.6,
        "M34; assumption: envy is reported, its strength is not",
        "Response of applications to goods seen at home.");

    public static readonly Parameter GoodsMemory = Own.Constant("goods-memory", "months", 12, 1, 120,
        "assumption: about a year",
        "Months over which goods seen are envied.");
}

/// <summary>A month's numbers of goods that neighbours see for one host and channel.</summary>
internal record struct GoodsRates : IRates
{
    public float GoodsReach, GoodsEffect;

    /// <inheritdoc/>
    public void Fill(in CellMonth m)
    {
        GoodsReach = m.Get(GoodsParameters.GoodsReach);
        GoodsEffect = m.Get(GoodsParameters.GoodsEffect);
    }
}

/// <summary>
/// Part of step 14. Money that reaches a household becomes goods that neighbours see: a little doubt, and envy, which brings
/// more applicants for each slot. Evidence: M34 M37 E16.
/// </summary>
internal static class Goods
{
    /// <summary>Money reaches a worker's household while the sites run; who sees the goods is settled at the end of the month.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Arrive(ref SiteMonth s, int slot, int cents, float u)
    {
        Workers all = s.World.Workers;
        all.Sent[s.FirstSlot + slot] += cents;
        int people = Noticed(s.Rates<GoodsRates>(), cents, u);
        if (people > 0)
        {
            s.Out.Sights.Add(new Sight(all.Household[s.FirstSlot + slot], people, s.Channel));
        }
    }

    /// <summary>People who notice goods bought with a sum; <paramref name="u"/> settles the last one.</summary>
    public static int Noticed(in GoodsRates r, long cents, float u) => (int)(cents * (r.GoodsReach / 100_000f) + u);

    /// <summary>Goods of many households. Households lie all over memory; looked up one after another, they arrive together.</summary>
    public static void See(World w, ReadOnlySpan<Sight> sights)
    {
        Span<int> looked = stackalloc int[64];
        for (int start = 0; start < sights.Length; start += looked.Length)
        {
            ReadOnlySpan<Sight> some = sights[start..Math.Min(sights.Length, start + looked.Length)];
            for (int i = 0; i < some.Length; i++)
            {
                looked[i] = w.Households[some[i].Household].Neighbour;
            }

            for (int i = 0; i < some.Length; i++)
            {
                looked[i] = w.Households[looked[i]].First;
            }

            for (int i = 0; i < some.Length; i++)
            {
                looked[i] = w.Households.Heard(looked[i]);
            }

            foreach (ref readonly Sight sight in some)
            {
                See(w, sight);
            }
        }
    }

    /// <summary>Goods are seen next door, from a drawn person on, and where that is not enough, one door further.</summary>
    public static void See(World w, in Sight sight)
    {
        Household h = w.Households[sight.Household];
        int cell = Places.Cell((Host)h.Host, sight.Channel);
        float weight = w.Rates<GoodsRates>(cell).GoodsEffect * (1f - Telling.Offset(w, w.Rates<TellingRates>(cell)));
        float u = w.Streams.Person(h.Sequence, h.Cohort, w.Now.Index, Purpose.Goods).U0;
        int left = sight.People;
        for (int door = h.Neighbour; door != 0 && left > 0; door = w.Households[door].Neighbour)
        {
            int members = w.Households[door].Members, here = Math.Min(left, members), first = (int)(u * members);
            for (int k = 0; k < here; k++)
            {
                Telling.Touch(w, door, (first + k) % members, Source.Goods, sight.Channel, weight, 0);
            }

            left -= here;
        }

        // What soldiers bring home makes nobody apply to work.
        w.Sightings[h.Host] += Places.IsSoldierCohort(h.Cohort) ? 0 : sight.People - left;
    }

    /// <summary>Log of applications for a slot over the usual number: the more goods were seen in about a year, for each person abroad, the more.</summary>
    public static float LogPressure(World w, Host host)
    {
        int abroad = 0;
        for (int c = 0; c < (int)Channel.Military; c++)
        {
            abroad += w.Stock(Places.Cell(host, (Channel)c));
        }

        float seen = abroad == 0 ? 0f : (float)(w.Sightings[(int)host] / abroad);
        return (float)w.Values[(int)host][GoodsParameters.ApplicationElasticity.Index] * Lanes.Log(1f + seen);
    }

    /// <summary>What was seen loses some of its hold each month.</summary>
    public static void Forget(World w)
    {
        for (int h = 0; h < Places.Hosts; h++)
        {
            double months = w.Values[h][GoodsParameters.GoodsMemory.Index];
            w.Sightings[h] *= (months - 1) / months;
        }
    }
}

/// <summary>Goods in a household that so many people notice.</summary>
internal readonly record struct Sight(int Household, int People, Channel Channel);

using System.Runtime.Intrinsics;
using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using static LabourSim.Population.PersonFlags;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of food.</summary>
public static class FoodParameters
{
    internal static readonly ParameterGroup Own = new ParameterGroup<FoodRates>();

    public static readonly Parameter OwnFood = Own.Uncertainty("own-food", "share", 0.5, 0, 1,
        "E11 E14; assumption: how much of their cash people eat is not known",
        "Part of the food that the board leaves out which people buy as long as their open cash lasts.");

    public static readonly Parameter HungerFatigue = Own.Uncertainty("hunger-fatigue", "per month", 0.05, 0, 0.3,
        "E19 X55; assumption: hunger wears people out, how fast is not known",
        "Fatigue that a month without any food of the board adds; accidents follow fatigue.");
}

/// <summary>A month's numbers of food for one host and channel.</summary>
internal record struct FoodRates : IRates
{
    public float BoardCents, OwnFood, HungerFatigue;

    /// <inheritdoc/>
    public void Fill(in CellMonth m)
    {
        BoardCents = m.Get(ExtractionParameters.LodgingShare) * ExtractionRates.UsualPayOf(m);
        OwnFood = m.Get(FoodParameters.OwnFood);
        HungerFatigue = m.Get(FoodParameters.HungerFatigue);
    }
}

/// <summary>
/// Hunger where a site's board falls short of its usual sum: own cash buys food, the rest wears people out, and accidents follow.
/// Evidence: E09 E11 E14 E19 X55.
/// </summary>
internal static class Food
{
    internal static readonly RuleInfo[] Rules =
    [
        RuleInfo.Of("own-money-buys-food", "E11 E14; assumption: people eat their cash first",
            "Where board falls short people buy a part of what is missing as long as their open cash lasts.", "own-food=0"),
        RuleInfo.Of("hunger", "E19 X55; assumption: hunger wears people out",
            "Food still missing adds to fatigue, and accidents and deaths follow fatigue.", "hunger-fatigue=0"),
    ];

    /// <summary>Feeds those at assigned work; those released eat elsewhere.</summary>
    public static void Apply(ref SiteMonth s)
    {
        if (s.Hunger <= 0f)
        {
            return;
        }

        ref readonly FoodRates r = ref s.Rates<FoodRates>();
        Vector256<int> wanted = Vector256.Create((int)(r.BoardCents * s.Hunger * r.OwnFood)), bought = Vector256<int>.Zero;
        Vector256<float> hunger = Vector256.Create(s.Hunger), perCent = Vector256.Create(1f / Math.Max(1f, r.BoardCents));
        Vector256<float> wears = Vector256.Create(r.HungerFatigue), sum = Vector256<float>.Zero;
        for (int i = 0; i < s.Width; i += 8)
        {
            Vector256<int> flags = s.Flags.At(i);
            Vector256<int> eats = flags.Has(Present) & ~flags.Has(Released);
            Vector256<int> cash = s.Cash.At(i);
            Vector256<int> buys = Vector256.Min(cash, wanted) & eats;
            Vector256<float> missing = (hunger - Vector256.ConvertToSingle(buys) * perCent).Unit() & eats.AsSingle();
            s.Cash.Put(i, cash - buys);
            s.Fatigue.Put(i, (s.Fatigue.At(i) + wears * missing).Unit());
            bought += buys;
            sum += missing;
        }

        s.Post(FlowKind.FoodBought, bought.Total());
        s.CountReal(Counter.Hunger, sum.Total());
    }
}

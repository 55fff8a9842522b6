using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of hosts' money.</summary>
public static class ExchangeParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter ExchangeRate = Own.Constant("exchange-rate", "host money per USD", 1, 1e-4, 1e6,
        "F1; assumption: official yearly averages are read from a file, 1 stands for a rate that never moves",
        "What a dollar costs in the host's money; only how it moves matters.");

    public static readonly Parameter RepricingLag = Own.Uncertainty("repricing-lag", "months", 6.99, 0, 36,
        "F1 X27; assumption: wages in host money follow the dollar late, how late is not known",
        "Months by which contracts, side pay, pocket cash and prices in the host's money trail its rate; 0 prices all in dollars.");

    public static readonly Parameter PlanInHostMoney = Own.Uncertainty("plan-in-host-money", "share", 0, 0, 1,
        "X28 X29 X30; assumption: plans are reported in dollars and in host money, which of them binds is not known",
        "Part of the quota that is set in the host's money.");

    public static readonly Parameter HostMoneyMost = Own.Constant("host-money-most", "multiple", 10, 1, 10,
        "assumption: beyond it contracts are made anew",
        "Most that host money can be worth against what prices reckon with; the least is its inverse.");
}

/// <summary>
/// Step 1. Hosts' money. What is priced in it is worth more or fewer dollars after its rate moved, until prices have caught
/// up. Only the movement of the rate is read, so that another unit of the same money changes nothing. Evidence: F1 X27 X28 X29 X30.
/// </summary>
internal static class Exchange
{
    internal static readonly RuleInfo[] Rules =
    [
        RuleInfo.Of("priced-in-host-money", "F1 X27; assumption: contracts trail the rate",
            "Clients' pay, side pay, pocket cash, phones and what is kept for them are worth as many dollars as the host's money is worth against the rate that prices reckon with, which trails the rate of the month.",
            "repricing-lag=0"),
        RuleInfo.Of("plan-in-dollars-or-host-money", "X28 X29 X30; assumption: which of them binds is not known",
            "A part of the quota moves with the host's money likewise; the rest is dollars.", "plan-in-host-money=0"),
    ];

    /// <summary>What is priced in the host's money. Slots, routes, rewards, soldiers' pay and what people hope for are dollars.</summary>
    public static IReadOnlyList<Parameter> Priced { get; } =
    [
        WorkParameters.GrossPay, ExtractionParameters.PocketCash, CheongbuParameters.MoonlightGross, CheongbuParameters.ReleasedNet,
        InformationParameters.PhonePrice, BrokersParameters.RemitReserve,
    ];

    /// <summary>Works out what hosts' money is worth this month and changes the month's values with it.</summary>
    public static void Apply(World w)
    {
        for (int h = 0; h < Places.Hosts; h++)
        {
            double[] values = w.Values[h];
            double rate = values[ExchangeParameters.ExchangeRate.Index], lag = values[ExchangeParameters.RepricingLag.Index];
            double most = values[ExchangeParameters.HostMoneyMost.Index];

            // The price level in dollars goes a part of the way back to 1 each month; before the first month there is nothing to trail.
            double worth = w.RateBefore[h] == 0 ? 1 : 1 + (w.HostMoney[h] * (w.RateBefore[h] / rate) - 1) * (lag / (1 + lag));
            worth = Math.Clamp(worth, 1 / most, most);
            w.HostMoney[h] = worth;
            w.RateBefore[h] = rate;
            foreach (Parameter priced in Priced)
            {
                values[priced.Index] *= worth;
            }

            double local = values[ExchangeParameters.PlanInHostMoney.Index];
            values[QuotaParameters.Quota.Index] *= 1 - local + local * worth;
        }
    }
}

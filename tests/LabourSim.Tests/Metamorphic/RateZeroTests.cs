using LabourSim.Accounting;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Metamorphic;

/// <summary>A mechanism at rate zero is absent: it leaves no trace, and nothing else about it matters any more.</summary>
public class RateZeroTests
{
    /// <summary>Rates set to zero; what must then not happen (counters and flows); what must then not matter.</summary>
    public static TheoryData<string, string, string> Mechanisms => new()
    {
        { "side-work-allowed", "MoonlitMonths ReleasedMonths MoonlitNet SideWorkDetected ReleasedLong SideIncome SideWorkBribe ReleaseFee", "moonlight-gross released-net hide-share side-end moonlight-bribe side-exposure side-detection" },
        { "side-start", "MoonlitMonths ReleasedMonths SideIncome", "released-share side-opportunity side-end" },
        { "jolt-rate", "", "jolt-size" },
        { "media-gain", "", "signal" },
        { "needs-out", "", "usual-confinement" },
        { "phone-want", "HeadsWithPhone PhonesBought PhonesConfiscated PhoneFirstBuyers PhonePurchase", "phone-price phone-saving phone-buy media-gain signal media-fatigue phone-detection phone-give-up" },
        { "injury-rate", "Injuries", "injured-output" },
        { "death-rate", "Deaths AshesUnclaimed", "ashes-unclaimed death-witness" },
        { "late-months", "WagesOwed", "late-share owed-recovery" },
        { "withheld-months", "", "withheld-pay" },
        { "exit-success", "Exits SafeExits Resettlements InTransit CarriedAway ResettledEarnings", "exit-latency fear-exit knowledge-exit scrutiny-months resettled-spare" },
        { "attempt-factor", "Attempts Exits HandedBack", "climb-rate exit-success handed-back family-punished" },
        { "extension second-extension", "Extensions", "" },
        { "broker-found", "Remittance RemittanceFee RemittanceSeized ReleasedLongSent Senders", "remit-reserve leave-claim" },
        { "brokers-at-work", "Remittance RemittanceFee ResettledRemittance ResettledFee Senders ResettledSenders", "broker-found broker-cost resettled-spare resettled-transfers" },
        { "transfer-risk", "RemittanceSeized", "risk-price" },
        { "own-claim", "", "leave-claim" },
        { "resettled-contact", "ResettledRemittance ResettledFee ResettledSenders ResettledRemitting ReachedByResettled", "resettled-inform resettled-spare resettled-transfers resettled-calls" },
        { "repricing-lag", "", "exchange-rate" },
        { "redeploy-hazard", "SentAgain", "" },
        { "re-education", "ReEducated", "re-education-silence re-education-doubt" },
        { "goods-reach", "ReachedByGoods HomeDoubtGoods", "goods-effect application-elasticity" },
        { "tellings-per-year", "ReachedByReturnee HomeDoubtReturnee HomeWordsReturnee HomeWordAgeReturnee", "talk-years re-education-silence" },
        { "kin-anger", "KinAnger ReachedByAnger HomeDoubtAnger", "ashes-anger" },
        { "resettled-inform", "ReachedByResettled HomeDoubtResettled HomeWordsResettled HomeWordAgeResettled", "resettled-calls call-weight" },
        { "family-punished", "FamiliesPunished HouseholdsPunished", "family-silence" },
        { "tellings-per-year resettled-inform kin-anger", "HomeTellings", "telling-effect home-fear home-talk-threshold goods-weight goods-visible" },
        { "sent-home-share", "SentHomeUnderGuard", "" },
        { "post-skim", "SkimPartySecretary SkimSupervisor SkimSecurityOfficer", "" },
        { "watch mandate-watch safe-exit-crackdown defection-response", "PhonesConfiscated SideWorkDetected", "phone-detection moonlight-detection released-detection" },
        { "pocket-cash", "PocketCash PlatoonCash PocketHeld", "pocket-stands pocket-held" },
        { "own-food", "FoodBought", "" },
        { "write-down", "DebtWrittenDown DebtBorne", "write-down-borne debt-reach" },
        { "plan-pooled", "", "" },
        { "platoon-branch", "PlatoonShare PlatoonBoard PlatoonCut PlatoonCash", "platoon-cut" },
        { "platoon-cut", "PlatoonCut", "" },
        { "pocket-held", "PocketHeld", "" },
        { "customs-take", "CustomsTaken", "" },
        { "debrief-skim", "DebriefSkim", "" },
        { "quota", "ShortMonths UncoveredMonths QuotaAssessed DebtStanding QuotasMissed Barred DebtService TopUp CreditToDebt DebtIncurred DebtLeft Hopeless", "top-up-share debt-service-cap plan-pooled pocket-held hopeless-grievance hopeless-side hopeless-leave apathy miss-threshold misses-to-bar quota-growth" },
        { "slot-bribe-log-sd", "", "bribe-weight" },
        { "crew-join", "", "crew-size" },
        { "case-settled", "CasesSettled", "" },
        { "confession-rate", "Confessions", "" },
        { "transit-capture", "CaughtOnTheWay", "assisted-risk" },
        { "bounty", "", "bounty-effect" },
        { "bounty-effect", "", "bounty" },
        { "quota-response", "", "revenue-sought cyber-income cyber-substitution it-income" },
        { "defection-response", "", "defection-tolerance" },
        { "index-pay index-debt index-watch index-hours index-freedom", "Exploitation", "" },
        { "side-start", "Crews CrewMembers", "foreman-colludes" },
    };

    [Theory]
    [MemberData(nameof(Mechanisms))]
    public void Mechanism_IsAbsent(string rates, string never, string irrelevant)
    {
        // More people leave and complain than in history, so that what is turned off would have happened.
        WorldSpec lively = Lively();
        WorldSpec off = lively with { Settings = [.. lively.Settings, .. rates.Split(' ').Select(name => Set(Find(name), 0))] };

        RunResult run = Run(off);

        Totals totals = run.Totals.Sum(0, run.Totals.Months - 1);
        Totals usual = LivelyRun.Value.Totals.Sum(0, run.Totals.Months - 1);
        foreach (string name in never.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Value(usual, name).ShouldNotBe(0, $"{name} should happen without the setting");
            Value(totals, name).ShouldBe(0, name);
        }

        string[] others = irrelevant.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (others.Length > 0)
        {
            WorldSpec changed = off with { Settings = [.. off.Settings, .. others.Select(name => Elsewhere(Find(name)))] };
            RunDifference.Between(Run(changed), run).ShouldBeEmpty();
        }
    }

    private static readonly Lazy<RunResult> LivelyRun = new(() => Run(Lively()));

    private static WorldSpec Lively() => Busy(900) with
    {
        Changes = [],
        Settings =
        [
            Set(DecisionParameters.LeaveEconomic, -6), Set(DecisionParameters.LeaveMoral, -8), Set(DecisionParameters.ClimbRate, 0.3),
            Set(WorkParameters.DeathRate, 100), Set(ApplicantsParameters.RedeployHazard, 0.1),
            Set(HomeParameters.TransitCapture, 0.1),
        ],
        Policies = [Policy("safe-exit"), Policy("reporting-line"), .. Busy().Policies],
    };

    private static Parameter Find(string name) => ParameterCatalogue.Find(name)!;

    /// <summary>The end of the range that is farther from the default.</summary>
    private static ParameterSetting Elsewhere(Parameter p) =>
        new(p, HostSet.All, p.High - p.Default > p.Default - p.Low ? p.High : p.Low);

    private static long Value(Totals totals, string name) =>
        Enum.TryParse(name, out Counter counter) ? totals[counter] : totals[FlowKind.All.Single(f => f.ToString() == name)];
}

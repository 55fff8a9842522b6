using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Parameters;

/// <summary>
/// Every number the model reads, in the order in which it is told of. Each is declared by the mechanism or policy that owns it, which
/// is named here once. Ranges of uncertain numbers are assumptions to sweep, never evidence. Sources are evidence ids (resolve them
/// with <c>laboursim list evidence</c>) or the word assumption with its reason.
/// </summary>
public static class ParameterCatalogue
{
    private static readonly (string Title, ParameterGroup[] Groups)[] Parts =
    [
        ("People and dispatch",
        [
            StatePlansParameters.Own,
            RepatriationMandateParameters.ChinaStock2020,
            TraitsParameters.Own,
            DispatchParameters.Own,
            TraitsParameters.SlotBribe, TraitsParameters.SlotBribeGrowth, TraitsParameters.SlotBribeLogSd,
            ApplicantsParameters.Own,
            DispatchParameters.TrainingMonths,
            .. OfStep(1), .. OfStep(2), .. OfStep(3),
        ]),
        ("Work", [.. OfStep(4), ExchangeParameters.Own]),
        ("Extraction chain",
        [
            ExtractionParameters.Own,
            StatePlansParameters.SubcontractSplit,
            ExtractionParameters.SubcontractLayer,
            .. OfStep(5),
        ]),
        ("Quota", [.. OfStep(6)]),
        ("Side work",
        [
            CheongbuParameters.Own,
            SurveillanceParameters.SideDetection, SurveillanceParameters.MoonlightDetection, SurveillanceParameters.ReleasedDetection,
            CheongbuParameters.HideShare,
            BrokersParameters.Own,
            .. OfStep(7),
        ]),
        ("Information", [.. OfStep(8)]),
        ("Surveillance", [.. OfStep(9)]),
        ("Belief", [.. OfStep(10)]),
        ("Decision",
        [
            DecisionParameters.Own,
            HomeParameters.Own,
            DecisionParameters.AttemptFactor,
            .. OfStep(11),
        ]),
        ("Consequences", [.. OfStep(12)]),
        ("Rotation",
        [
            RotationParameters.Own,
            SettlementParameters.Own,
            .. OfStep(13),
        ]),
        ("Home",
        [
            HomeParameters.ReEducation,
            TellingParameters.ReEducationSilence,
            HouseholdsParameters.Own,
            TellingParameters.TalkYears, TellingParameters.TellingEffect, TellingParameters.TellingsPerYear,
            GoodsParameters.Own,
            HomeParameters.DoubtFade,
            DeathsAtHomeParameters.Own,
            TellingParameters.Decoy,
            ResettledParameters.Own,
            HomeParameters.ReEducationDoubt,
            HouseholdsParameters.HouseholdKin,
            TellingParameters.Own,
            ResettledParameters.ResettledCalls, ResettledParameters.CallWeight, ResettledParameters.ContactLoss,
            HomeParameters.KinAnger, HomeParameters.AshesAnger,
            DispatchParameters.ApplicationsPerSlot,
            GoodsParameters.ApplicationElasticity,
            .. OfStep(14),
        ]),
        ("Policy effect sizes",
        [
            RepatriationMandateParameters.Own,
            RecordingParameters.Own,
            RepatriationMandateParameters.MandateWatch, RepatriationMandateParameters.MandateConfinement,
            PermitBanParameters.Own,
            BorderClosureParameters.Own,
            StatePlansParameters.WarDemand,
            ShutdownParameters.Own,
            WageTransparencyParameters.Own,
            ReportingLineParameters.Own,
            ConsequencesParameters.LineRedress, ConsequencesParameters.Reprisal,
            LegalAidParameters.Own,
            GrievanceMechanismParameters.Own,
            SafeExitParameters.Own,
            InspectionsParameters.Own,
        ]),
        ("Military channel and cyber income",
        [
            MilitarisedDispatchParameters.Own,
            MilitaryParameters.Own,
            StateResponseParameters.Own,
        ]),
        ("Exploitation index", [ExploitationIndexParameters.Own]),
        ("Forced-labour indicators", [ForcedLabourIndicatorsParameters.Own]),
        ("Posts, crews, routes and the state's response",
        [
            SurveillanceParameters.CasePressure, SurveillanceParameters.CaseSettled,
            WorkParameters.SupervisorDrive,
            SurveillanceParameters.ConfessionRate, SurveillanceParameters.ForemanColludes, SurveillanceParameters.RoleReport,
            CheongbuParameters.CrewSize, CheongbuParameters.CrewJoin,
            SurveillanceParameters.CrewCaught,
            CheongbuParameters.BarDrive,
            BeliefParameters.Comparison,
            DecisionParameters.RouteCost, DecisionParameters.RoutePaidSuccess,
            HomeParameters.RoutePaidLatency, HomeParameters.TransitCapture, HomeParameters.AssistedRisk,
            DecisionParameters.Bounty, DecisionParameters.BountyEffect,
            StateResponseParameters.RevenueSought, StateResponseParameters.CyberSubstitution,
            QuotaParameters.QuotaResponse,
            StateResponseParameters.DefectionTolerance, StateResponseParameters.DefectionResponse,
        ]),
        ("Policies of the wider set",
        [
            BuyersParameters.HiddenVisibility,
            DisplacementParameters.Own,
            .. PolicyCatalogue.All.SelectMany(p => p.Parameters),
        ]),
    ];

    // The groups of owners whose kernels read rates.
    private static readonly ParameterGroup[] Rated = [.. Parts.SelectMany(p => p.Groups).Where(g => g.MakeRates() is not null)];

    /// <summary>All parameters in catalogue order.</summary>
    public static IReadOnlyList<Parameter> All { get; } = Numbered();

    private static readonly Dictionary<string, Parameter> ByName = All.ToDictionary(p => p.Name, StringComparer.Ordinal);

    /// <summary>The catalogue's sections with their parameters, in order; together they are the whole catalogue.</summary>
    public static IReadOnlyList<(string Title, IReadOnlyList<Parameter> Parameters)> Sections { get; } =
        [.. Parts.Select(p => (p.Title, (IReadOnlyList<Parameter>)[.. p.Groups.SelectMany(g => g.All)]))];

    /// <summary>The parameter with this name, or null.</summary>
    public static Parameter? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Makes room for the rates of every owner that has some, in the order of the list.</summary>
    internal static RateTable[] MakeRates() => [.. Rated.Select(o => o.MakeRates()!)];

    /// <summary>Place of an owner's rates in what <see cref="MakeRates"/> gives.</summary>
    internal static int PlaceOf<T>()
        where T : struct, IRates, IEquatable<T> => Array.FindIndex(Rated, o => o is ParameterGroup<T>);

    private static IEnumerable<ParameterGroup> OfStep(int heading) => StepOrder.All.Where(s => s.Number == heading).Select(s => s.Parameters).OfType<ParameterGroup>();

    private static Parameter[] Numbered()
    {
        Parameter[] all = [.. Parts.SelectMany(p => p.Groups).SelectMany(g => g.All)];
        for (int i = 0; i < all.Length; i++)
        {
            all[i].Index = i;
        }

        return all;
    }
}

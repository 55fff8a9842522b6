using LabourSim.Policies;
using LabourSim.Population;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Model;

/// <summary>
/// One month's numbers for one (host, channel), worked out once so that the site kernels read plain floats and cents.
/// </summary>
internal sealed class CellRates
{
    // Work.
    public float GrossPay, MonthSpread, Season, WithheldMonths, WithheldPay, LateMonths, LateShare, OwedRecovery;
    public float Hours, DaysOff, InjuryRate, InjuredOutput, DeathRate, AshesUnclaimed, LayerShare;

    // Extraction and quota.
    public float OfficeShare, Lodging, PartyDues, LoyaltyDues, RevolutionDues, PostSkim, WorkerShare;
    public float TopUpShare, DebtServiceCap, UncoveredLimit, PocketCut, MissThreshold;
    public int PocketCents, QuotaCents, MissesToBar;

    // Side work.
    public float SideStart, SideEnd, ReleasedShare, ReleasedEnd, Moonlight, MoonlightBribe, ReleasedNet;
    public float MoonlightDetection, ReleasedDetection, HideShare, RemitChance, RemitShare, BrokerFee;
    public int RemitReserveCents;

    // Information.
    public float Openness, Confinement, KnowledgeGain, DoubtGain, PhoneMultiplier, SideExposure, ArrivalShock;
    public float JoltRate, JoltSize, PhoneSaving, PhoneBuy, PhoneGiveUp, HonestTalk, TalkThreshold, TalkGain;
    public int PhonePriceCents;

    // Surveillance.
    public float Watch, ReportChance, InformantReport, PhoneDetection, BribeForced, SentHomeShare, CriticisedShare;
    public float ExtraInformants, FearCaught, FearWitness, FearFade, FearBase, FearCaution, FearWatch;

    // Belief.
    public float LedgerTrust, GrievancePace, GrievanceWatch, GrievanceHours, GrievanceStranded, GrievanceDoubt;
    public float Ideology, Rupture, DeathWitness;

    // Decision and consequences.
    public float LeaveEconomic, LeaveMoral, LeaveExistential, LeaveEpistemic, LeaveImminent;
    public float LeaveDoubt, LeaveMotive, LeaveFear, LeaveKin;
    public float ClimbRate, ClimbSpread, Abandon, ExitSuccess, HandedBack, AttemptFactor;
    public float ScrutinyWatch, FearExit, KnowledgeExit, FamilyPunished, SafeShare, SafeSuccess, RouteGate;
    public byte ScrutinyMonths;

    // Rotation and the way home.
    public float Extension, SecondExtension, OverdueLeave, BorderOpen, PayOutShare, NeverPaid, DebriefSkim, CustomsTake;
    public int TourMonths, TourCap;
    public bool Strands;

    // Help from outside.
    public float LineUse, LineRedress, LegalCases, Reprisal, MechanismRecovery;
    public bool Inspected;
    public float VisasPerPerson;
    public float SanctionsLoss, RemittanceLevy, LeadFirmShare, BackPayShare, BackPayReach, BackPayHome, BackPayMisdirected;

    // Posts, crews and routes.
    public float CasePressure, CaseSettled, SupervisorDrive, ConfessionRate, RoleReport, CrewJoin, CrewCaught;
    public float RoutePaidSuccess, RoutePaidLatency, TransitCapture, AssistedRisk;
    public float BarDrive, Attention;
    public int CrewSize, RouteCostCents;

    // Exploitation index.
    public float IndexPay, IndexDebt, IndexWatch, IndexHours, IndexFreedom;

    // Soldiers.
    public float CasualtyRate, EngineerRisk, CasualtyDeathShare, WoundedEvacuated, CaptureShare, CaptureDread, CapturedAsks;
    public float SurvivorHeld, SurvivorIsolated, SurvivorPurged;
    public int SoldierPayCents, BarterCents;

    // Telling at home.
    public float TalkMonths, TellingsPerYear, ReEducationSilence, TellingEffect;
    public float ReEducationDoubt, HomeTalkThreshold, HomeFear, FamilySilence, Decoy, DecoyResponse, GoodsWeight, GoodsVisibleCents;
    public float GoodsReach, GoodsEffect, CallWeight, KinAnger, AshesAnger;

    /// <summary>Fills everything from the host's values and orders for the month.</summary>
    public void Fill(double[] values, HostOrders orders, Host host, Channel channel, Month now)
    {
        float Get(Parameters.Parameter p) => (float)values[p.Index];
        int Cents(Parameters.Parameter p) => (int)Math.Round(values[p.Index] * 100);
        bool hidden = channel is not Channel.Formal;
        float weight = hidden ? 1f : 0.5f;

        GrossPay = Get(P.GrossPay);
        MonthSpread = Get(P.MonthPaySd);
        Season = 1f - Get(P.SeasonSwing) * SeasonShape[now.OfYear - 1];
        WithheldMonths = Get(P.WithheldMonths);
        WithheldPay = Get(P.WithheldPay);
        LateMonths = Get(P.LateMonths);
        LateShare = Get(P.LateShare);
        OwedRecovery = Get(P.OwedRecovery);
        float inspection = hidden ? 0f : (float)(orders.Inspection * orders.Oversight);

        // A little inspection gives nobody's papers back.
        Inspected = inspection >= 0.1f;
        inspection = hidden ? 0f : Math.Min(1f, inspection + (float)orders.Audit);
        Hours = Get(P.HoursPerDay) * (1f - inspection * Get(P.InspectionHours));
        DaysOff = Get(P.DaysOff) + inspection;
        InjuryRate = Get(P.InjuryRate) * (1f - inspection * Get(P.InspectionSafety));
        InjuredOutput = Get(P.InjuredOutput);
        DeathRate = Get(P.DeathRate) / 120_000f * (1f - 0.5f * inspection * Get(P.InspectionSafety));
        AshesUnclaimed = Get(P.AshesUnclaimed);
        LayerShare = channel == Channel.Subcontracted ? Get(P.SubcontractLayer) : 0f;

        OfficeShare = Get(P.OfficeShare);
        Lodging = Get(P.LodgingShare);
        PartyDues = Get(P.PartyDues);
        LoyaltyDues = Get(P.LoyaltyDues);
        RevolutionDues = Get(P.RevolutionDues);
        PostSkim = Get(P.PostSkim);
        WorkerShare = Get(P.WorkerShare) * (hidden ? Get(P.OpaqueWorkerShare) : 1f);
        PocketCents = Cents(P.PocketCash);
        TopUpShare = Get(P.TopUpShare);
        DebtServiceCap = Get(P.DebtServiceCap);
        UncoveredLimit = Get(P.UncoveredLimit);
        PocketCut = Get(P.PocketCut);
        MissThreshold = Get(P.MissThreshold);
        MissesToBar = (int)values[P.MissesToBar.Index];
        QuotaCents = Mechanisms.Quota.Plan(values, host, now);

        SideStart = Get(P.SideStart) * Get(P.SideOpportunity) * Get(P.SideWorkAllowed);
        SideEnd = Get(P.SideEnd);
        ReleasedShare = Get(P.ReleasedShare);
        ReleasedEnd = Get(P.ReleasedEnd) * SideEnd;
        Moonlight = Get(P.MoonlightGross) * 100f;
        MoonlightBribe = Get(P.MoonlightBribe);
        ReleasedNet = Get(P.ReleasedNet) * 100f;
        MoonlightDetection = Get(P.SideDetection) * Get(P.MoonlightDetection);
        ReleasedDetection = Get(P.SideDetection) * Get(P.ReleasedDetection);
        HideShare = Get(P.HideShare);
        RemitChance = Get(P.RemitChance);
        RemitShare = Get(P.RemitShare);
        RemitReserveCents = Cents(P.RemitReserve);
        BrokerFee = Get(P.BrokerFee);

        Openness = Get(P.Openness);
        Confinement = Math.Min(0.95f, Get(P.Confinement) + weight * (float)orders.MandateConfinement);
        KnowledgeGain = Get(P.KnowledgeGain);
        DoubtGain = Get(P.DoubtGain);
        PhoneMultiplier = Get(P.PhoneMultiplier);
        SideExposure = Get(P.SideExposure);
        ArrivalShock = Get(P.ArrivalShock);
        JoltRate = Get(P.JoltRate);
        JoltSize = Get(P.JoltSize);
        PhonePriceCents = Cents(P.PhonePrice);
        PhoneSaving = Get(P.PhoneSaving);
        PhoneBuy = Get(P.PhoneBuy);
        PhoneGiveUp = Get(P.PhoneGiveUp);
        HonestTalk = Get(P.HonestTalk);
        TalkThreshold = Get(P.TalkThreshold);
        TalkGain = Get(P.TalkGain);

        Watch = Get(P.Watch) + weight * (float)orders.MandateWatch;
        ReportChance = Get(P.ReportChance);
        InformantReport = Get(P.InformantReport);
        PhoneDetection = Get(P.PhoneDetection);
        BribeForced = Get(P.BribeForced);
        SentHomeShare = Get(P.SentHomeShare);
        CriticisedShare = Get(P.CriticisedShare);
        ExtraInformants = Get(P.ExtraInformants);
        FearCaught = Get(P.FearCaught);
        FearWitness = Get(P.FearWitness);
        FearFade = Get(P.FearFade);
        FearBase = Get(P.FearBase);
        FearCaution = Get(P.FearCaution);
        FearWatch = Get(P.FearWatch);

        LedgerTrust = Get(P.LedgerTrust);
        GrievancePace = Get(P.GrievancePace);
        GrievanceWatch = Get(P.GrievanceWatch);
        GrievanceHours = Get(P.GrievanceHours);
        GrievanceStranded = Get(P.GrievanceStranded);
        GrievanceDoubt = Get(P.GrievanceDoubt);
        Ideology = Get(P.Ideology);
        Rupture = Get(P.Rupture);
        DeathWitness = Get(P.DeathWitness);

        LeaveEconomic = Get(P.LeaveEconomic);
        LeaveMoral = Get(P.LeaveMoral);
        LeaveExistential = Get(P.LeaveExistential);
        LeaveEpistemic = Get(P.LeaveEpistemic);
        LeaveImminent = Get(P.LeaveImminent);
        LeaveDoubt = Get(P.LeaveDoubt);
        LeaveMotive = Get(P.LeaveMotive);
        LeaveFear = Get(P.LeaveFear);
        LeaveKin = Get(P.LeaveKin) * Get(P.PerceivedFamilyRisk) / 0.85f;
        ClimbRate = Get(P.ClimbRate);
        ClimbSpread = Get(P.ClimbLogSd);
        Abandon = Get(P.Abandon);
        ExitSuccess = Math.Clamp(Get(P.ExitSuccess), 0f, 0.98f);
        AttemptFactor = Get(P.AttemptFactor);
        ScrutinyMonths = (byte)values[P.ScrutinyMonths.Index];
        ScrutinyWatch = Get(P.ScrutinyWatch);
        FearExit = Get(P.FearExit);
        KnowledgeExit = Get(P.KnowledgeExit);
        FamilyPunished = Get(P.FamilyPunished);

        SafeSuccess = Get(P.SafeExitSuccess);
        RouteGate = Math.Clamp(Get(P.RouteGate), 0f, 1f);

        Extension = Get(P.Extension);
        SecondExtension = Get(P.SecondExtension);
        OverdueLeave = Get(P.OverdueLeave);
        BorderOpen = Math.Clamp(Get(P.BorderOpen), 0f, 1f);
        Strands = values[P.StrandedRun.Index] >= 0.5;
        PayOutShare = Get(P.PayOutShare);
        NeverPaid = Get(P.NeverPaid);
        DebriefSkim = Get(P.DebriefSkim);
        CustomsTake = Get(P.CustomsTake);
        TourMonths = (int)values[P.TourMonths.Index];
        TourCap = (int)values[P.TourCap.Index];

        float seen = hidden ? Get(P.HiddenVisibility) : 1f;
        SanctionsLoss = (float)orders.SanctionsLoss;
        RemittanceLevy = (float)orders.RemittanceLevy;
        LeadFirmShare = seen * (float)orders.LeadFirmShare;
        BackPayShare = (float)orders.BackPayShare;
        BackPayReach = Get(P.BackPayReach);
        BackPayHome = Get(P.BackPayHome);
        BackPayMisdirected = Get(P.BackPayMisdirected);
        LineUse = (float)(orders.LineUse * orders.Oversight);
        LineRedress = Get(P.LineRedress);
        LegalCases = (hidden ? 0.5f : 1f) * (float)(orders.LegalCases * orders.Oversight);
        Reprisal = Get(P.Reprisal);
        MechanismRecovery = hidden ? 0f : (float)(orders.MechanismRecovery * orders.Oversight);
        TalkMonths = 12f * Get(P.TalkYears);
        TellingsPerYear = Get(P.TellingsPerYear);
        ReEducationSilence = Get(P.ReEducationSilence);
        TellingEffect = Get(P.TellingEffect);
        ReEducationDoubt = Get(P.ReEducationDoubt);
        HomeTalkThreshold = Get(P.HomeTalkThreshold);
        HomeFear = Get(P.HomeFear);
        FamilySilence = Get(P.FamilySilence);
        Decoy = Get(P.Decoy);
        DecoyResponse = Get(P.DecoyResponse);
        GoodsWeight = Get(P.GoodsWeight);
        GoodsVisibleCents = Get(P.GoodsVisible) * 100f;
        GoodsReach = Get(P.GoodsReach);
        GoodsEffect = Get(P.GoodsEffect);
        CallWeight = Get(P.CallWeight);
        KinAnger = Get(P.KinAnger);
        AshesAnger = Get(P.AshesAnger);
        VisasPerPerson = hidden ? Get(P.VisasPerPerson) / 12f : 0f;
        CasePressure = Get(P.CasePressure);
        CaseSettled = Get(P.CaseSettled);
        SupervisorDrive = Get(P.SupervisorDrive);
        ConfessionRate = Get(P.ConfessionRate);
        RoleReport = Get(P.RoleReport);
        // The fear of the bar shrinks with the number of misses it takes.
        BarDrive = Get(P.BarDrive) * Math.Min(1f, 2f / MissesToBar);
        Attention = Get(P.Attention);
        CrewJoin = Get(P.CrewJoin);
        CrewCaught = Get(P.CrewCaught);
        CrewSize = (int)values[P.CrewSize.Index];
        RouteCostCents = Cents(P.RouteCost);
        RoutePaidSuccess = Get(P.RoutePaidSuccess);
        RoutePaidLatency = Get(P.RoutePaidLatency);
        float bounty = Math.Min(1f, Get(P.BountyEffect) * Get(P.Bounty) / 10_000f);
        HandedBack = 1f - (1f - Get(P.HandedBack)) * (1f - bounty);
        TransitCapture = Math.Min(1f, Get(P.TransitCapture) * (1f + bounty));
        AssistedRisk = Get(P.AssistedRisk);
        IndexPay = Get(P.IndexPay);
        IndexDebt = Get(P.IndexDebt);
        IndexWatch = Get(P.IndexWatch);
        IndexHours = Get(P.IndexHours);
        IndexFreedom = Get(P.IndexFreedom);
        if (channel == Channel.Military)
        {
            FillMilitary(values);
        }
    }

    /// <summary>What is different for soldiers: service instead of work, no purchases, and no way home but the army's.</summary>
    private void FillMilitary(double[] values)
    {
        float Get(Parameters.Parameter p) => (float)values[p.Index];
        int Cents(Parameters.Parameter p) => (int)Math.Round(values[p.Index] * 100);
        PocketCents = Cents(P.SoldierAllowance);
        SoldierPayCents = Cents(P.SoldierPay);
        BarterCents = Cents(P.BarterValue);
        CasualtyRate = Get(P.CasualtyRate);
        EngineerRisk = Get(P.EngineerRisk);
        CasualtyDeathShare = Get(P.CasualtyDeathShare);
        WoundedEvacuated = Get(P.WoundedEvacuated);
        CaptureShare = Get(P.CaptureShare);
        CaptureDread = Get(P.CaptureDread);
        CapturedAsks = Get(P.CapturedAsks);
        SurvivorHeld = Get(P.SurvivorHeld);
        SurvivorIsolated = Get(P.SurvivorIsolated);
        SurvivorPurged = Get(P.SurvivorPurged);
        Watch = Get(P.SoldierWatch);
        Confinement = Get(P.SoldierConfinement);
        DoubtGain *= Get(P.SoldierDoubt);
        TourMonths = (int)values[P.MilitaryTour.Index];
        BorderOpen = 1f;
        Strands = false;
        QuotaCents = 0;
        PhoneSaving = PhoneBuy = RemitChance = SentHomeShare = VisasPerPerson = 0f;
    }

    // A cosine year, coldest in January; written out because the platform's cosine may differ by machine.
    private static readonly float[] SeasonShape = [1f, 0.866f, 0.5f, 0f, -0.5f, -0.866f, -1f, -0.866f, -0.5f, 0f, 0.5f, 0.866f];
}

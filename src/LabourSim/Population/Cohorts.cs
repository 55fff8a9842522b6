using LabourSim.Mechanisms;
using LabourSim.Model;

namespace LabourSim.Population;

/// <summary>
/// The numbers that people first selected for a host in a month are drawn by, kept for good: with their identity they make the same
/// person in every tour, whatever the numbers have become since.
/// </summary>
internal sealed class Cohorts(int first, int months, WorldMemory memory)
{
    private readonly CohortTraits[] _all = memory.Take<CohortTraits>(months * Places.Hosts);

    /// <summary>Keeps a month's numbers of a host.</summary>
    public void Keep(Host host, int month, double[] values) => _all[At(host, month)] = new CohortTraits(values, month);

    /// <summary>The numbers of a cohort.</summary>
    public ref readonly CohortTraits Of(uint cohort) => ref _all[At(Places.HostOfCohort(cohort), Places.MonthOfCohort(cohort))];

    private int At(Host host, int month) => (month - first) * Places.Hosts + (int)host;
}

/// <summary>What lasting traits are drawn by; the parameters of <see cref="TraitsParameters"/> and two more in one month of one host.</summary>
internal readonly struct CohortTraits
{
    public readonly float Age, AgeSd, YoungAge, YoungAgeSd, Young, SoldierAge, SoldierAgeSd, AgeLeast, AgeMost;
    public readonly float Married, MarriageAge, MarriageYears, MarriedYoung, WithChildren, ChildAfter;
    public readonly float ParentsAlive, ParentsAliveYears, ParentsAliveLeast;
    public readonly float TieMarried, TieChildren, TieParents;
    public readonly float Logging, Factory, Other, WomenFactory, WomenOther;
    public readonly float SkillSd, SkillLeast;

    public CohortTraits(double[] values, int month)
    {
        float Value(Parameters.Parameter p) => (float)values[p.Index];
        Age = Value(TraitsParameters.RecruitAge);
        AgeSd = Value(TraitsParameters.RecruitAgeSd);
        YoungAge = Value(TraitsParameters.YoungAge);
        YoungAgeSd = Value(TraitsParameters.YoungAgeSd);
        float from = 12f * (Value(TraitsParameters.YoungFrom) - 2000f), full = 12f * (Value(TraitsParameters.YoungFull) - 2000f);
        Young = Value(TraitsParameters.YoungShare) * Math.Clamp((month - from) / Math.Max(1f, full - from), 0f, 1f);
        SoldierAge = Value(MilitaryParameters.SoldierAge);
        SoldierAgeSd = Value(MilitaryParameters.SoldierAgeSpread) * AgeSd;
        AgeLeast = Value(TraitsParameters.AgeLeast);
        AgeMost = Value(TraitsParameters.AgeMost);
        Married = Value(TraitsParameters.MarriedShare);
        MarriageAge = Value(TraitsParameters.MarriageAge);
        MarriageYears = Value(TraitsParameters.MarriageYears);
        MarriedYoung = Value(TraitsParameters.MarriedYoung);
        WithChildren = Value(TraitsParameters.WithChildren);
        ChildAfter = Value(TraitsParameters.ChildAfter);
        ParentsAlive = Value(TraitsParameters.ParentsAlive);
        ParentsAliveYears = Value(TraitsParameters.ParentsAliveYears);
        ParentsAliveLeast = Value(TraitsParameters.ParentsAliveLeast);
        TieMarried = Value(TraitsParameters.TieMarried);
        TieChildren = Value(TraitsParameters.TieChildren);
        TieParents = Value(TraitsParameters.TieParents);
        Logging = Value(TraitsParameters.SectorLoggingShare);
        Factory = Value(TraitsParameters.SectorFactoryShare);
        Other = Value(TraitsParameters.SectorOtherShare);
        WomenFactory = Value(TraitsParameters.WomenShareFactory);
        WomenOther = Value(TraitsParameters.WomenShareOther);
        SkillSd = Value(WorkParameters.SkillSd);
        SkillLeast = Value(WorkParameters.PayFloor);
    }

    /// <summary>Part of people of an age who are married: more and more of them around <see cref="MarriageAge"/>, and none comes undone.</summary>
    public float MarriedAt(float age)
    {
        float begins = MarriageAge - MarriageYears / 2f;
        float grown = MarriageYears > 0f ? Math.Clamp((age - begins) / MarriageYears, 0f, 1f) : age >= MarriageAge ? 1f : 0f;
        return Married * (MarriedYoung + (1f - MarriedYoung) * grown);
    }
}

using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Numerics;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Randomness;
using F = LabourSim.Population.PersonFlags;

namespace LabourSim.Population;

/// <summary>Parameters of who people are.</summary>
public static class TraitsParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter SectorLoggingShare = Own.Constant("sector-logging-share", "share of sites", 0.02, 0, 1,
        "X32 E07; assumption: logging is the small remainder of an old trade",
        "Share of sites that are logging camps.", (Host.Russia, 0.12));

    public static readonly Parameter SectorFactoryShare = Own.Constant("sector-factory-share", "share of sites", 0.15, 0, 1,
        "X44 X02; assumption: text ranks factories first in China, building elsewhere",
        "Share of sites that are factories.", (Host.Russia, 0), (Host.China, 0.75), (Host.Kuwait, 0), (Host.Qatar, 0), (Host.Uae, 0), (Host.Mongolia, 0.2), (Host.Poland, 0.2), (Host.Angola, 0));

    public static readonly Parameter SectorOtherShare = Own.Constant("sector-other-share", "share of sites", 0.25, 0, 1,
        "X44; assumption: restaurants, farms and medicine are seen but not counted",
        "Share of sites with other work.", (Host.Russia, 0.03), (Host.China, 0.15), (Host.Kuwait, 0.05), (Host.Qatar, 0.05), (Host.Uae, 0.1));

    public static readonly Parameter WomenShareFactory = Own.Constant("women-share-factory", "share", 0.85, 0, 1,
        "X44; assumption: seamstresses and seafood workers are mostly described as women",
        "Women among factory workers.");

    public static readonly Parameter WomenShareOther = Own.Constant("women-share-other", "share", 0.5, 0, 1,
        "assumption: restaurant and care work is mixed in the reports",
        "Women among workers of other sectors; building and logging are men's work here.");

    public static readonly Parameter RecruitAge = Own.Constant("recruit-age", "years", 39, 18, 60,
        "F9; assumption: mean of the early cohorts, and of those after them who are not of the young",
        "Mean age at first departure, but of the young.");

    public static readonly Parameter RecruitAgeSd = Own.Constant("recruit-age-sd", "years", 5.5, 0, 15,
        "F9; assumption: spread of the known ages",
        "Standard deviation of age at first departure, but of the young.");

    public static readonly Parameter YoungShare = Own.Uncertainty("young-share", "share", 0.6, 0, 1,
        "F9; assumption: the known ones of 2018 to 2020 are young, older people were sent beside them",
        "Part of candidates who are of the young, once they are sought in full.");

    public static readonly Parameter YoungAge = Own.Constant("young-age", "years", 21, 18, 30,
        "F9",
        "Mean age of the young at first departure.");

    public static readonly Parameter YoungAgeSd = Own.Constant("young-age-sd", "years", 1.5, 0, 5,
        "F9; assumption: spread of the known ages",
        "Standard deviation of age of the young at first departure.");

    public static readonly Parameter YoungFrom = Own.Constant("young-from", "year", 2014, 2000, 2040,
        "F9; assumption: the early cohorts end there",
        "Year from which the young are sought, more of them every month.");

    public static readonly Parameter YoungFull = Own.Constant("young-full", "year", 2019, 2000, 2040,
        "F9",
        "Year in which they are sought in full.");

    public static readonly Parameter MarriedShare = Own.Constant("married-share", "share", 0.92, 0, 1,
        "E27",
        "Married among candidates of 27 and older.");

    public static readonly Parameter SlotBribe = Parameter.Uncertainty("slot-bribe", "USD", 400, 50, 4000,
        "X48 E26",
        "Median bribe for a slot in 2010.");

    public static readonly Parameter SlotBribeGrowth = Parameter.Uncertainty("slot-bribe-growth", "per year", 0.128, 0, 0.3,
        "X48",
        "Yearly growth of the median bribe (400 in 2010 to 1,500 in 2021).");

    public static readonly Parameter SlotBribeLogSd = Parameter.Uncertainty("slot-bribe-log-sd", "log units", 0.8, 0, 1.5,
        "X48",
        "Spread of the bribe.");

    public static readonly Parameter AgeLeast = Own.Constant("age-least", "years", 18, 14, 30,
        "assumption: adults",
        "Least age at first departure.");

    public static readonly Parameter AgeMost = Own.Constant("age-most", "years", 62, 40, 80,
        "assumption: working age",
        "Most age at first departure.");

    public static readonly Parameter MarriageAge = Own.Constant("marriage-age", "years", 27, 18, 40,
        "E27; assumption: nearly all candidates of this age and more are married",
        "Age around which people marry.");

    public static readonly Parameter MarriageYears = Own.Constant("marriage-years", "years", 6, 0, 20,
        "assumption: most marry within a few years of the usual age; 0 marries all of them at it",
        "Years over which marriages come, half of them before marriage-age.");

    public static readonly Parameter ChildAfter = Own.Constant("child-after", "years", 1, 0, 10,
        "assumption: the first child comes soon",
        "Years from marriage to the first child.");

    public static readonly Parameter MarriedYoung = Own.Constant("married-young", "share", 0.15, 0, 1,
        "assumption: few marry earlier",
        "Part of married-share that holds before those years.");

    public static readonly Parameter WithChildren = Own.Constant("with-children", "share", 0.9, 0, 1,
        "assumption: nearly all the married",
        "Part of married-share that has children too.");

    public static readonly Parameter ParentsAlive = Own.Constant("parents-alive", "level", 1.6, 0, 3,
        "assumption: with parents-alive-years nearly all at 30, two fifths at 60",
        "Chance of a parent alive at age 0, before it is limited to a share.");

    public static readonly Parameter ParentsAliveYears = Own.Constant("parents-alive-years", "years", 50, 10, 100,
        "assumption: lifetimes",
        "Years of age in which the chance of a parent alive falls by 1.");

    public static readonly Parameter ParentsAliveLeast = Own.Constant("parents-alive-least", "share", 0.1, 0, 1,
        "assumption: some live long",
        "Least chance of a parent alive.");

    public static readonly Parameter TieMarried = Own.Constant("tie-married", "0 to 1", 0.35, 0, 0.35,
        "assumption: with the other ties 1",
        "Family ties that a marriage gives.");

    public static readonly Parameter TieChildren = Own.Constant("tie-children", "0 to 1", 0.35, 0, 0.35,
        "assumption: as a marriage",
        "Family ties that children give.");

    public static readonly Parameter TieParents = Own.Constant("tie-parents", "0 to 1", 0.3, 0, 0.3,
        "assumption: a little less than a marriage",
        "Family ties that a parent alive gives.");
}

/// <summary>
/// Who a person is: one for life, as a pure function of (seed, cohort, sequence) and what the cohort was drawn by. Birth, sex, province,
/// kind of work and skill are fixed at first selection; marriage, children and a parent's death come with age and are never undone.
/// Evidence: E26 E27 F9 X48 M02 M05.
/// </summary>
internal readonly struct Traits
{
    /// <summary>Age in years in the month looked at.</summary>
    public required float Age { get; init; }

    /// <summary>Married, with children, with a parent alive: each a tie.</summary>
    public required bool Married { get; init; }

    /// <summary>Has children.</summary>
    public required bool Children { get; init; }

    /// <summary>Has a parent alive.</summary>
    public required bool Parents { get; init; }

    /// <summary>Kind of work applied for.</summary>
    public required Sector Sector { get; init; }

    /// <summary>A woman.</summary>
    public required bool Female { get; init; }

    /// <summary>Home province, 0 to 11.</summary>
    public required byte Province { get; init; }

    /// <summary>Family ties, 0 to 1.</summary>
    public required float Ties { get; init; }

    /// <summary>Month of birth, as months since 2000-01.</summary>
    public required short Birth { get; init; }

    /// <summary>What a person is in a month of their life: only the age moves, and family with it.</summary>
    /// <param name="streams">Draws.</param>
    /// <param name="sequence">Number in the cohort.</param>
    /// <param name="cohort">The cohort.</param>
    /// <param name="c">What the cohort's people are drawn by.</param>
    /// <param name="month">The month.</param>
    public static Traits Of(in Streams streams, uint sequence, uint cohort, in CohortTraits c, int month)
    {
        Words w = streams.Trait(sequence, cohort, Purpose.Family);
        bool soldier = Places.IsSoldierCohort(cohort);
        bool young = !soldier && c.Young > 0f && streams.Trait(sequence, cohort, Purpose.Screening).U3 < c.Young;
        (float mean, float sd) = soldier ? (c.SoldierAge, c.SoldierAgeSd) : young ? (c.YoungAge, c.YoungAgeSd) : (c.Age, c.AgeSd);
        float first = Math.Clamp(mean + sd * Lanes.Gaussian4(w.W0), c.AgeLeast, c.AgeMost);
        int birth = Places.MonthOfCohort(cohort) - (int)(first * 12f);
        float age = (month - birth) / 12f;
        float family = w.U1;
        float work = w.U2;
        bool married = family < c.MarriedAt(age);
        bool children = family < c.WithChildren * c.MarriedAt(age - c.ChildAfter);
        bool parents = Philox4x32.ToUniform(w.W1 << 8) < Math.Clamp(c.ParentsAlive - age / c.ParentsAliveYears, c.ParentsAliveLeast, 1f);
        float factory = c.Logging + c.Factory, other = factory + c.Other;
        Sector sector = work < c.Logging ? Sector.Logging : work < factory ? Sector.Factory : work < other ? Sector.Other : Sector.Construction;
        float women = sector switch
        {
            Sector.Factory => c.WomenFactory,
            Sector.Other => c.WomenOther,
            _ => 0,
        };
        return new Traits
        {
            Age = age,
            Birth = (short)birth,
            Married = married,
            Children = children,
            Parents = parents,
            Ties = (married ? c.TieMarried : 0f) + (children ? c.TieChildren : 0f) + (parents ? c.TieParents : 0f),
            Sector = sector,
            Female = !soldier && w.U3 < women,
            Province = (byte)(w.W3 % 12),
        };
    }

    /// <summary>The bribe paid for a slot in a month, cents, and its log against the median.</summary>
    public static int SlotBribe(in Streams streams, uint sequence, uint cohort, double[] values, int month, out float logRatio)
    {
        Words w = streams.Trait(sequence, cohort, Purpose.Conviction);
        logRatio = (float)values[TraitsParameters.SlotBribeLogSd.Index] * Lanes.Gaussian4(w.W3);
        float years = (month - Month.Of(2010, 7).Index) / 12f;
        float growth = years * Lanes.Log(1f + (float)values[TraitsParameters.SlotBribeGrowth.Index]);
        double dollars = values[TraitsParameters.SlotBribe.Index] * Lanes.Exp(logRatio + growth);
        return (int)(Math.Clamp(dollars, TraitsParameters.SlotBribe.Low, TraitsParameters.SlotBribe.High) * 100);
    }

    /// <summary>The papers a person would hold in a channel: 0 work permit, 1 student, 2 trainee, 3 tourist, 4 third firm, 5 soldier.</summary>
    public static byte EntryLabel(in Streams streams, uint sequence, uint cohort, Channel channel) => channel switch
    {
        Channel.Formal => 0,
        Channel.Military => 5,
        Channel.Subcontracted => 4,
        _ => (byte)(1 + streams.Trait(sequence, cohort, Purpose.Conviction).W2 % 3),
    };

    /// <summary>Fills the columns of someone who has just been seated, or of a veteran, who keeps what they brought.</summary>
    public static void Seat(ref SiteMonth s, int slot)
    {
        World world = s.World;
        Workers all = world.Workers;
        int i = s.FirstSlot + slot;
        uint sequence = s.Sequence[slot], cohort = s.Cohort[slot];
        double[] values = world.Values[(int)s.Host];
        ref readonly CohortTraits fixedAt = ref world.Cohorts.Of(cohort);
        Traits t = Of(world.Streams, sequence, cohort, fixedAt, s.Now);
        Words character = world.Streams.Trait(sequence, cohort, Purpose.Character);
        Words conviction = world.Streams.Trait(sequence, cohort, Purpose.Conviction);
        bool veteran = (s.Flags[slot] & F.Veteran) != 0;
        s.Count(Counter.SentAgeMonths, s.Now - t.Birth);
        s.Count(Counter.SentYoung, t.Age < 30f ? 1 : 0);
        s.Count(Counter.SentWomen, t.Female ? 1 : 0);

        int flags = s.Flags[slot] & ~F.Arriving;
        flags |= (t.Female ? F.Female : 0) | (t.Married ? F.Married : 0) | (t.Children ? F.HasChildren : 0) | (t.Parents ? F.ParentsAlive : 0);
        flags |= Philox4x32.ToUniform(character.W3) < values[InformationParameters.PhoneWant.Index] ? F.WantsPhone : 0;
        s.Skill[slot] = Math.Max(fixedAt.SkillLeast, 1f + fixedAt.SkillSd * Lanes.Gaussian4(character.W0));
        s.Hope[slot] = (float)values[BeliefParameters.Hope.Index] * Lanes.Exp((float)values[BeliefParameters.HopeLogSd.Index] * Lanes.Gaussian4(character.W1));
        s.Caution[slot] = character.U2;
        s.Curiosity[slot] = Philox4x32.ToUniform(character.W2 << 8);
        s.Sociability[slot] = conviction.U0;
        s.Ties[slot] = t.Ties;
        s.Fear[slot] = Math.Clamp(s.Rates<SurveillanceRates>().FearBase + s.Rates<SurveillanceRates>().FearCaution * s.Caution[slot], 0f, 1f);
        all.Birth[i] = t.Birth;
        all.Province[i] = t.Province;
        if (!veteran)
        {
            s.Doubt[slot] = 2f * (float)values[BeliefParameters.InitialDoubt.Index] * conviction.U1;
            all.Tour[i] = 1;
            all.SlotBribe[i] = Places.IsSoldierCohort(cohort) ? 0 : SlotBribe(world.Streams, sequence, cohort, values, s.Now, out _);
            s.Count(Counter.SentFirst);
            s.Count(Counter.TroopsSent, s.Sites.Sector[s.Site] == Sector.Troops ? 1 : 0);
            s.Count(Counter.SlotBribes, all.SlotBribe[i]);
            s.Post(Accounting.FlowKind.SlotBribe, all.SlotBribe[i]);
        }
        else
        {
            s.Count(Counter.SentAgain);
        }

        all.Entry[i] = EntryLabel(world.Streams, sequence, cohort, s.Channel);

        if (s.ContractEnd[slot] == 0)
        {
            s.ContractEnd[slot] = s.Now + s.Rates<RotationRates>().TourMonths - 1;
        }

        if (s.Rates<SurveillanceRates>().ExtraInformants > 0 && Philox4x32.ToUniform(conviction.W2) < s.Rates<SurveillanceRates>().ExtraInformants)
        {
            flags |= F.Informant;
        }

        if (world.LifeShare > 0 && world.Streams.Trait(sequence, cohort, Purpose.LifeSample).U0 < world.LifeShare)
        {
            flags |= F.Sampled;
        }

        s.Flags[slot] = flags;
        s.Event(slot, EventKind.Arrived);
        if (world.Follows(cohort, sequence))
        {
            s.Out.Followed.Profiles.Add(new LifeProfile((short)s.Arrived[slot], (ulong)cohort << 32 | sequence, all.Tour[i], s.Host, s.Channel,
                s.Sites.Sector[s.Site], t.Female, (s.Arrived[slot] - all.Birth[i]) / 12, t.Married, t.Children, t.Parents, s.Hope[slot],
                s.Caution[slot], veteran ? 0 : all.SlotBribe[i], (short)s.ContractEnd[slot]));
        }
    }
}

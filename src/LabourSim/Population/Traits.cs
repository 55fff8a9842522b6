using LabourSim.Model;
using LabourSim.Numerics;
using LabourSim.Outcomes;
using LabourSim.Randomness;
using F = LabourSim.Population.PersonFlags;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Population;

/// <summary>
/// Who a person is: lasting traits as a pure function of (seed, cohort, sequence) and the parameters of the month of
/// selection. The same person has the same traits in every scenario. Evidence: E26 E27 F9 X48 M02 M05.
/// </summary>
internal readonly struct Traits
{
    /// <summary>Age in years at selection.</summary>
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
    public float Ties => (Married ? 0.35f : 0f) + (Children ? 0.35f : 0f) + (Parents ? 0.3f : 0f);

    /// <summary>Draws a person's family and work.</summary>
    public static Traits Of(in Streams streams, uint sequence, uint cohort, double[] values)
    {
        Words w = streams.Trait(sequence, cohort, Purpose.Family);
        bool soldier = Places.IsSoldierCohort(cohort);
        float age = Math.Clamp((float)values[(soldier ? P.SoldierAge : P.RecruitAge).Index] + (soldier ? 0.5f : 1f) * (float)values[P.RecruitAgeSd.Index] * Lanes.Gaussian4(w.W0), 18f, 62f);
        float family = w.U1;
        float work = w.U2;
        float share = (float)values[P.MarriedShare.Index];
        bool married = age >= 27f ? family < share : family < 0.15f * share;
        bool parents = Philox4x32.ToUniform(w.W1 << 8) < Math.Clamp(1.6f - age / 50f, 0.1f, 1f);
        double logging = values[P.SectorLoggingShare.Index], factory = logging + values[P.SectorFactoryShare.Index];
        double other = factory + values[P.SectorOtherShare.Index];
        Sector sector = work < logging ? Sector.Logging : work < factory ? Sector.Factory : work < other ? Sector.Other : Sector.Construction;
        double women = sector switch
        {
            Sector.Factory => values[P.WomenShareFactory.Index],
            Sector.Other => values[P.WomenShareOther.Index],
            _ => 0,
        };
        return new Traits
        {
            Age = age,
            Married = married,
            Children = married && family < 0.9f * share,
            Parents = parents,
            Sector = sector,
            Female = !soldier && w.U3 < women,
            Province = (byte)(w.W3 % 12),
        };
    }

    /// <summary>The bribe paid for a slot in a month, cents, and its log against the median.</summary>
    public static int SlotBribe(in Streams streams, uint sequence, uint cohort, double[] values, int month, out float logRatio)
    {
        Words w = streams.Trait(sequence, cohort, Purpose.Conviction);
        logRatio = (float)values[P.SlotBribeLogSd.Index] * Lanes.Gaussian4(w.W3);
        float years = (month - Month.Of(2010, 7).Index) / 12f;
        float growth = years * Lanes.Log(1f + (float)values[P.SlotBribeGrowth.Index]);
        double dollars = values[P.SlotBribe.Index] * Lanes.Exp(logRatio + growth);
        return (int)(Math.Clamp(dollars, 50, 4000) * 100);
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
        int selected = (int)(cohort & 0xFFFF);
        double[] values = world.Values[(int)s.Host];
        Traits t = Of(world.Streams, sequence, cohort, values);
        Words character = world.Streams.Trait(sequence, cohort, Purpose.Character);
        Words conviction = world.Streams.Trait(sequence, cohort, Purpose.Conviction);
        bool veteran = (s.Flags[slot] & F.Veteran) != 0;

        int flags = s.Flags[slot] & ~F.Arriving;
        flags |= (t.Female ? F.Female : 0) | (t.Married ? F.Married : 0) | (t.Children ? F.HasChildren : 0) | (t.Parents ? F.ParentsAlive : 0);
        flags |= Philox4x32.ToUniform(character.W3) < values[P.PhoneWant.Index] ? F.WantsPhone : 0;
        s.Skill[slot] = Math.Max(0.3f, 1f + (float)values[P.SkillSd.Index] * Lanes.Gaussian4(character.W0));
        s.Hope[slot] = (float)values[P.Hope.Index] * Lanes.Exp((float)values[P.HopeLogSd.Index] * Lanes.Gaussian4(character.W1));
        s.Caution[slot] = character.U2;
        s.Curiosity[slot] = Philox4x32.ToUniform(character.W2 << 8);
        s.Sociability[slot] = conviction.U0;
        s.Ties[slot] = t.Ties;
        s.Fear[slot] = Math.Clamp(s.Rates.FearBase + s.Rates.FearCaution * s.Caution[slot], 0f, 1f);
        all.Birth[i] = (short)(selected - (int)(t.Age * 12f));
        all.Province[i] = t.Province;
        if (!veteran)
        {
            s.Doubt[slot] = 2f * (float)values[P.InitialDoubt.Index] * conviction.U1;
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
            s.ContractEnd[slot] = s.Now + s.Rates.TourMonths - 1;
        }

        if (s.Rates.ExtraInformants > 0 && Philox4x32.ToUniform(conviction.W2) < s.Rates.ExtraInformants)
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

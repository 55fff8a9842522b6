using System.Numerics;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using LabourSim.Randomness;

namespace LabourSim.Mechanisms;

/// <summary>Parameters of telling at home.</summary>
public static class TellingParameters
{
    internal static readonly ParameterGroup Own = new ParameterGroup<TellingRates>();

    public static readonly Parameter ReEducationSilence = Parameter.Uncertainty("re-education-silence", "share", 0.55, 0.3, 0.8,
        "M38; assumption: talk falls, doubt does not",
        "Fall in talk after re-education.");

    public static readonly Parameter TalkYears = Parameter.Uncertainty("talk-years", "years", 10, 5, 20,
        "M35; assumption: lasting",
        "Years a returnee goes on telling.");

    public static readonly Parameter TellingEffect = Parameter.Uncertainty("telling-effect", "share", 0.06, 0.02, 0.15,
        "M35 M37; assumption: fear of speech",
        "Doubt a telling adds to someone at home, from a teller in full doubt.");

    public static readonly Parameter TellingsPerYear = Parameter.Uncertainty("tellings-per-year", "per contact", 0.6, 0, 4,
        "M35; assumption: cautious, private",
        "Tellings a year to each person who can be told.");

    public static readonly Parameter Decoy = Parameter.Uncertainty("decoy", "share", 0.1, 0, 0.3,
        "M38; assumption: at most a partial offset",
        "Offset of messages by model-patriot decoys.");

    public static readonly Parameter HomeTalkThreshold = Own.Uncertainty("home-talk-threshold", "doubt", 0.1, 0, 0.5,
        "M07 M35; assumption: nobody shares doubts they do not have",
        "Doubt below which nobody at home says anything.");

    public static readonly Parameter HomeFear = Own.Uncertainty("home-fear", "share", 0.3, 0, 1,
        "M07 M38; assumption: cautious, private telling, no measure",
        "Part of what would be told at home that general fear silences.");

    public static readonly Parameter FamilySilence = Own.Uncertainty("family-silence", "share", 0.5, 0, 1,
        "M32 X60; assumption: a punished family speaks less, no measure",
        "Part of talk that falls silent in a family punished after an exit.");

    public static readonly Parameter GoodsWeight = Own.Uncertainty("goods-weight", "multiple", 1.5, 1, 2,
        "M37; assumption: the middle of what is plausible",
        "Weight of a message from a household that has visibly gained.");

    public static readonly Parameter GoodsVisible = Own.Uncertainty("goods-visible", "USD", 1000, 200, 5000,
        "E16 M34; assumption: about what one tour brought home",
        "Money received so far that makes a household's gain fully visible.");

    public static readonly Parameter DecoyResponse = Own.Uncertainty("decoy-response", "offset per doubt", 0.2, 0, 1,
        "M38; assumption: the state answers what it sees, a little",
        "Rise of the decoys' offset with mean doubt at home, up to the highest plausible offset.");
}

/// <summary>A month's numbers of telling at home for one host and channel.</summary>
internal record struct TellingRates : IRates
{
    public float TalkMonths, TellingsPerYear, ReEducationSilence, TellingEffect, HomeTalkThreshold, HomeFear, FamilySilence;
    public float Decoy, DecoyResponse, GoodsWeight, GoodsVisibleCents;

    /// <inheritdoc/>
    public void Fill(in CellMonth m)
    {
        TalkMonths = 12f * m.Get(TellingParameters.TalkYears);
        TellingsPerYear = m.Get(TellingParameters.TellingsPerYear);
        ReEducationSilence = m.Get(TellingParameters.ReEducationSilence);
        TellingEffect = m.Get(TellingParameters.TellingEffect);
        HomeTalkThreshold = m.Get(TellingParameters.HomeTalkThreshold);
        HomeFear = m.Get(TellingParameters.HomeFear);
        FamilySilence = m.Get(TellingParameters.FamilySilence);
        Decoy = m.Get(TellingParameters.Decoy);
        DecoyResponse = m.Get(TellingParameters.DecoyResponse);
        GoodsWeight = m.Get(TellingParameters.GoodsWeight);
        GoodsVisibleCents = m.Get(TellingParameters.GoodsVisible) * 100f;
    }
}

/// <summary>
/// Words at home. Returnees tell their kin first, then others they trust, in a yearly round, cautiously and for years; a
/// message weighs more from a household that has visibly gained; fear silences talk and leaves doubt as it is. Whoever comes
/// to doubt enough passes it on once, one neighbour to another. Evidence: M07 M35 M37 M38 X60 E39.
/// </summary>
internal static class Telling
{
    /// <summary>
    /// The yearly round for part of one table's tellers. Runs beside the sites: it touches only households whose worker is at
    /// home, and leaves what crosses to a neighbour for later.
    /// </summary>
    public static void Round(World w, Tally tally, Growable<Passing> passing, HomeTable.Round table, int first, int last)
    {
        const int Block = Workers.SlotsPerSite;
        int now = w.Now.Index;
        TellingRates[] rates = w.RatesByCell<TellingRates>();
        Span<float> u = tally.Scratch.Uniforms;
        Span<int> speaking = tally.Scratch.Cents.AsSpan(0, Block), words = tally.Scratch.Cents.AsSpan(Block, Block);
        Span<int> looked = tally.Scratch.Cents.AsSpan(2 * Block, Block);
        for (int start = first; start < last; start += Block)
        {
            int count = Math.Min(Block, last - start), drawn = (count + Philox4x32.Stride - 1) / Philox4x32.Stride * Philox4x32.Stride;
            Philox4x32.FillUniform(table.TellerSequence.AsSpan(start, drawn), table.TellerCohort.AsSpan(start, drawn), (uint)now,
                Purpose.Telling.Number, w.Streams.Luck0, w.Streams.Luck1, u, u[Block..], u[(2 * Block)..], u[(3 * Block)..]);
            int speakers = 0;
            for (int i = 0; i < count; i++)
            {
                int row = table.Tellers[start + i];
                ref readonly TellingRates r = ref rates[table.Cell[row]];
                int months = now - table.Returned[row];
                byte flags = table.Flags[row];
                if ((flags & (HomeFlags.Away | HomeFlags.Dead)) != 0 || months < 12 || months > r.TalkMonths)
                {
                    continue;
                }

                // Whether anything is said at all is settled before the household is looked up: in many years nothing is.
                float rate = r.TellingsPerYear * table.Doubt[row] * (1f - r.HomeFear)
                    * ((flags & HomeFlags.ReEducated) != 0 ? 1f - r.ReEducationSilence : 1f);
                int year = (int)(table.Circle[row] * rate + u[i]);
                if (year > 0)
                {
                    speaking[speakers] = i;
                    words[speakers++] = year;
                }
            }

            // Households lie all over memory. Looked up one after another with nothing in between, they arrive together.
            for (int n = 0; n < speakers; n++)
            {
                looked[n] = w.Households[table.Household[table.Tellers[start + speaking[n]]]].First;
            }

            for (int n = 0; n < speakers; n++)
            {
                looked[n] = w.Households.Heard(looked[n]);
            }

            for (int n = 0; n < speakers; n++)
            {
                int i = speaking[n];
                Say(w, tally, passing, table, table.Tellers[start + i], words[n], (u[Block + i], u[(2 * Block) + i], u[(3 * Block) + i]));
            }
        }
    }

    /// <summary>A year's words: some to the next who have heard nothing, kin first; the others in turn to those told before.</summary>
    private static void Say(World w, Tally tally, Growable<Passing> passing, HomeTable.Round table, int row, int words,
        (float Fresh, float Turn, float Silence) draw)
    {
        int household = table.Household[row], cell = table.Cell[row], months = w.Now.Index - table.Returned[row];
        ref readonly TellingRates r = ref w.Rates<TellingRates>(cell);
        ref Household h = ref w.Households[household];
        if (h.Punished && draw.Silence < r.FamilySilence)
        {
            return;
        }

        Span<HomePerson> circle = w.Households.Of(h)[..h.Circle];
        Span<long> counters = tally.CountersOf(cell);
        counters[(int)Counter.HomeTellings] += words;
        float weight = Weight(w, r, h) * table.Doubt[row];
        ulong told = 0;
        for (int k = 0; k < circle.Length; k++)
        {
            told |= (ulong)(circle[k].Heard >> (int)Source.Returnee & 1) << k;
        }

        int untold = circle.Length - BitOperations.PopCount(told);
        int fresh = Math.Min(untold, (int)((float)words * untold / circle.Length + draw.Fresh));
        ulong ring = told;
        for (int n = 0; n < fresh; n++)
        {
            int k = BitOperations.TrailingZeroCount(~told);
            told |= 1UL << k;
            SayTo(k, ref circle[k]);
        }

        ring = ring == 0 ? told : ring;
        int size = BitOperations.PopCount(ring), turn = (int)(draw.Turn * size);
        for (int n = fresh; n < words; n++, turn++)
        {
            ulong left = ring;
            for (int skip = turn % size; skip > 0; skip--)
            {
                left &= left - 1;
            }

            int k = BitOperations.TrailingZeroCount(left);
            SayTo(k, ref circle[k]);
        }

        void SayTo(int k, ref HomePerson p)
        {
            tally.HomeDoubt[cell] += Hear(w, w.Households[household], ref p, tally.CountersOf(cell), Source.Returnee, weight, months);
            if (CouldPassOn(w.Rates<TellingRates>(cell), w.Households[household], p))
            {
                passing.Add(new Passing(household, k, Source.Returnee, Places.ChannelOf(cell), months));
            }
        }
    }

    /// <summary>Passes on what the month's words moved people to pass on; chains end, since each link leads to an older household.</summary>
    public static void PassOn(World w)
    {
        for (int i = 0; i < w.Passing.Count; i++)
        {
            Passing from = w.Passing[i];
            ref Household h = ref w.Households[from.Household];
            ref HomePerson teller = ref w.Households.Of(h)[from.Ordinal];
            ref readonly TellingRates r = ref w.Rates<TellingRates>(Places.Cell((Host)h.Host, from.Channel));
            Words draw = w.Streams.PersonAtHome(h.Sequence, h.Cohort, from.Ordinal, w.Now.Index, Purpose.PassingOn);
            if ((teller.Heard & HomePerson.PassedOn) != 0 || draw.U0 >= Spoken(r, h))
            {
                continue;
            }

            teller.Heard |= HomePerson.PassedOn;
            ref Household other = ref w.Households[h.Neighbour];
            int listener = (int)(draw.U1 * other.Members);
            float doubt = w.Households.Doubt(teller, h.Host, w.Now.Index) * (1f / Households.Full);
            w.Month.CountersOf(Places.Cell((Host)other.Host, from.Channel))[(int)Counter.HomeTellings]++;
            Touch(w, h.Neighbour, listener, from.Source, from.Channel, Weight(w, r, h) * doubt, from.Months);
        }

        w.Passing.Clear();
    }

    /// <summary>One person at home hears, sees or mourns outside the yearly round; sequential parts of the month only.</summary>
    /// <returns>Doubt added, in parts of <see cref="Households.Full"/>.</returns>
    public static int Touch(World w, int household, int ordinal, Source source, Channel channel, float weight, int months)
    {
        ref Household h = ref w.Households[household];
        ref HomePerson listener = ref w.Households.Of(h)[ordinal];
        int cell = Places.Cell((Host)h.Host, channel);
        int added = Hear(w, h, ref listener, w.Month.CountersOf(cell), source, weight, months);
        w.StandingDoubt[(int)source, cell] += added;
        if (source != Source.Goods && CouldPassOn(w.Rates<TellingRates>(cell), h, listener))
        {
            w.Passing.Add(new Passing(household, ordinal, source, channel, months));
        }

        return added;
    }

    /// <summary>Part of a full telling's doubt that a household's word has: decoys take from it, visible gain adds to it.</summary>
    public static float Weight(World w, in TellingRates r, in Household h) =>
        r.TellingEffect * (1f - Offset(w, r)) * (1f + (r.GoodsWeight - 1f) * Math.Min(1f, h.Money / r.GoodsVisibleCents));

    /// <summary>What model-patriot decoys take from a message: more as doubt at home grows, never beyond their plausible most.</summary>
    public static float Offset(World w, in TellingRates r) => Math.Min(Math.Max(r.Decoy, (float)TellingParameters.Decoy.High),
        r.Decoy + r.DecoyResponse * w.MeanHomeDoubt);

    /// <summary>The bit of a source in <see cref="HomePerson.Heard"/>.</summary>
    public static byte Bit(Source source) => (byte)(1 << (int)source);

    /// <summary>Part of what would be said that is said: general fear, and a punished family.</summary>
    private static float Spoken(in TellingRates r, in Household h) => (1f - r.HomeFear) * (h.Punished ? 1f - r.FamilySilence : 1f);

    /// <summary>Whether someone who has just heard something doubts enough to pass it on, and has someone to tell.</summary>
    private static bool CouldPassOn(in TellingRates r, in Household h, in HomePerson p) =>
        p.Doubt >= r.HomeTalkThreshold * Households.Full && (p.Heard & HomePerson.PassedOn) == 0 && h.Neighbour != 0;

    /// <summary>Doubt added, in parts of <see cref="Households.Full"/>; counts the word's weight and age, and a person reached for the first time.</summary>
    private static int Hear(World w, in Household h, ref HomePerson p, Span<long> counters, Source source, float weight, int months)
    {
        if ((p.Heard & Bit(source)) == 0)
        {
            p.Heard |= Bit(source);
            counters[(int)ReachedBy[(int)source]]++;
        }

        if (source is Source.Returnee or Source.Resettled)
        {
            long word = SiteMonth.ToFixed(weight);
            int to = source == Source.Returnee ? (int)Counter.HomeWordsReturnee : (int)Counter.HomeWordsResettled;
            counters[to] += word;
            counters[to + 1] += word * months;
        }

        return w.Households.Touch(ref p, h.Host, w.Now.Index, weight);
    }

    private static readonly Counter[] ReachedBy =
        [Counter.ReachedByReturnee, Counter.ReachedByResettled, Counter.ReachedByGoods, Counter.ReachedByAnger];
}

/// <summary>Where doubt at home comes from; the order of the counters, and the bits of what a person has heard.</summary>
internal enum Source : byte
{
    Returnee,
    Resettled,
    Goods,
    Anger,
}

/// <summary>Someone at home who may pass on what they heard: the source, and how long after return or resettlement.</summary>
internal readonly record struct Passing(int Household, int Ordinal, Source Source, Channel Channel, int Months);

using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using LabourSim.Randomness;

namespace LabourSim.Extending;

/// <summary>
/// One site in one month, as a mechanism that a scenario adds may see and change it. A person is a seat number, good for this call
/// alone; columns hold one entry a seat, empty seats included. What is changed is seen by the columns at once, except doubt and
/// fear, which are gathered and fall in steps 9 and 10 with all else that moves them.
/// </summary>
public readonly ref struct MechanismMonth
{
    private readonly SiteMonth _s;
    private readonly uint _purpose;

    internal MechanismMonth(in SiteMonth s, uint purpose)
    {
        _s = s;
        _purpose = purpose;
    }

    /// <summary>The month.</summary>
    public Month Now => _s.World.Now;

    /// <summary>The host.</summary>
    public Host Host => _s.Host;

    /// <summary>The papers under which the site's people are in the country; <see cref="Channel.Military"/> for soldiers.</summary>
    public Channel Channel => _s.Channel;

    /// <summary>Kind of work.</summary>
    public Sector Sector => _s.Sites.Sector[_s.Site];

    /// <summary>Surveillance at the site, 1 as usual.</summary>
    public float Watch => _s.Watch;

    /// <summary>Seats of the people here, in order: <c>foreach (int person in site.People)</c>.</summary>
    public PeopleOfSite People => new(_s.Flags[..Math.Min(_s.Width, Workers.Seats)]);

    /// <summary>A parameter's value in this host and month, after history and policies, in its unit.</summary>
    public double Value(Parameter parameter) => _s.World.Values[(int)_s.Host][parameter.Index];

    /// <summary>Knowledge of the outside, 0 to 1; never falls.</summary>
    public ReadOnlySpan<float> Knowledge => _s.Knowledge;

    /// <summary>Private doubt, 0 to 1: 1 − private loyalty, as of last month's end.</summary>
    public ReadOnlySpan<float> Doubt => _s.Doubt;

    /// <summary>Grievance, 0 to 1.</summary>
    public ReadOnlySpan<float> Grievance => _s.Grievance;

    /// <summary>Fear, 0 to 1, as of last month's end.</summary>
    public ReadOnlySpan<float> Fear => _s.Fear;

    /// <summary>Exhaustion, 0 to 1.</summary>
    public ReadOnlySpan<float> Fatigue => _s.Fatigue;

    /// <summary>Injury, 1 when new, healing to 0.</summary>
    public ReadOnlySpan<float> Injury => _s.Injury;

    /// <summary>Caution, 0 reckless to 1 cautious; lasting.</summary>
    public ReadOnlySpan<float> Caution => _s.Caution;

    /// <summary>Curiosity, 0 to 1; lasting.</summary>
    public ReadOnlySpan<float> Curiosity => _s.Curiosity;

    /// <summary>Sociability, 0 to 1; lasting.</summary>
    public ReadOnlySpan<float> Sociability => _s.Sociability;

    /// <summary>Family ties, 0 to 1; lasting.</summary>
    public ReadOnlySpan<float> Ties => _s.Ties;

    /// <summary>First purse and open side income, US cents, 0 or more.</summary>
    public ReadOnlySpan<int> Cash => _s.Cash;

    /// <summary>Third purse, hidden savings, US cents, 0 or more.</summary>
    public ReadOnlySpan<int> Savings => _s.Savings;

    /// <summary>Second purse, credit on the company's books, US cents, 0 or more.</summary>
    public ReadOnlySpan<int> Credit => _s.Credit;

    /// <summary>Quota debt, US cents, 0 or more; an obligation, not money.</summary>
    public ReadOnlySpan<int> Debt => _s.Debt;

    /// <summary>Months since arrival, 0 in the first.</summary>
    public int MonthsHere(int person) => _s.Now - _s.Arrived[Seated(person)];

    /// <summary>Number of the platoon, 0 to 9: ten neighbouring seats.</summary>
    public int Platoon(int person) => Seated(person) / Workers.PlatoonSize;

    /// <summary>True for a phone holder.</summary>
    public bool HasPhone(int person) => (_s.Flags[Seated(person)] & PersonFlags.Phone) != 0;

    /// <summary>True for someone who earns outside the assigned work.</summary>
    public bool DoesSideWork(int person) => (_s.Flags[Seated(person)] & PersonFlags.SideWork) != 0;

    /// <summary>True for someone whose contract is over and whom a closed border keeps here.</summary>
    public bool IsStranded(int person) => (_s.Flags[Seated(person)] & PersonFlags.Stranded) != 0;

    /// <summary>
    /// A uniform number in [0, 1) that hangs on seed, person, month, this mechanism's id and <paramref name="number"/> alone; asked
    /// for twice it is the same.
    /// </summary>
    /// <param name="person">Seat.</param>
    /// <param name="number">What the draw is for, 0 to 1023: another number for every chance you take.</param>
    public float Draw(int person, int number) =>
        AddedPurposes.Pick(_s.Draw(Seated(person), Purpose(number)), number);

    /// <summary>A uniform number in [0, 1) of the whole site in this month, like <see cref="Draw"/>.</summary>
    /// <param name="number">What the draw is for, 0 to 1023.</param>
    public float DrawForSite(int number) =>
        AddedPurposes.Pick(_s.World.Streams.Site(_s.Sites.Ordinal[_s.Site], _s.Host, _s.Now, Purpose(number)), number);

    /// <summary>Someone comes to know more: the part <paramref name="share"/>, 0 to 1, of what was still unknown.</summary>
    public void Learn(int person, float share)
    {
        float known = _s.Knowledge[Seated(person)];
        float more = (1f - known) * Within(share, 0f, 1f);
        _s.Knowledge[person] = known + more;
        _s.CountReal(Counter.KnowledgeGained, more);
    }

    /// <summary>Adds to private doubt, −1 to 1; falls in step 10, and past the rupture doubt never falls.</summary>
    public void AddDoubt(int person, float amount) => _s.DoubtAdded[Seated(person)] += Within(amount, -1f, 1f);

    /// <summary>Adds to fear, −1 to 1; falls in step 9.</summary>
    public void AddFear(int person, float amount) => _s.FearAdded[Seated(person)] += Within(amount, -1f, 1f);

    /// <summary>Adds to grievance, −1 to 1; what comes of it stays within 0 to 1.</summary>
    public void AddGrievance(int person, float amount) =>
        _s.Grievance[person] = Math.Clamp(_s.Grievance[Seated(person)] + Within(amount, -1f, 1f), 0f, 1f);

    /// <summary>Moves money between a purse of someone's and another account, or between two purses, and posts it in the books.</summary>
    /// <param name="person">Seat.</param>
    /// <param name="kind">
    /// Who pays whom. A worker's purse must be one of the two; what goes to the office, the household or those who left, or comes from
    /// a platoon's account, is settled by the model's own steps, which pass it on, and is refused.
    /// </param>
    /// <param name="cents">US cents, 0 or more; of a purse no more is taken than it holds, and from elsewhere at most <see cref="MostAtOnce"/> comes.</param>
    /// <returns>What was moved, US cents.</returns>
    public int Move(int person, FlowKind kind, int cents)
    {
        Span<int> from = Purse(kind.From), to = Purse(kind.To);
        if ((from.IsEmpty && to.IsEmpty) || kind.To is Account.Household or Account.Resettled or Account.RepresentativeOffice
            || kind.From == Account.Platoon)
        {
            throw new ArgumentException($"{kind} is not money that a mechanism may move", nameof(kind));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(cents);
        if (from.IsEmpty)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(cents, MostAtOnce);
        }

        int moved = from.IsEmpty ? cents : Math.Min(cents, from[Seated(person)]);
        if (!from.IsEmpty)
        {
            from[person] -= moved;
        }

        if (!to.IsEmpty)
        {
            to[person] = checked(to[Seated(person)] + moved);
        }

        _s.Post(kind, moved);
        _s.Reach(person, Reached(kind) * moved);
        return moved;
    }

    /// <summary>Hands open cash from one person of the site to another; the books are the same, since both purses are one account.</summary>
    /// <returns>What was handed over, US cents: no more than the giver has.</returns>
    public int Hand(int giver, int receiver, int cents)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cents);
        int handed = Math.Min(cents, _s.Cash[Seated(giver)]);
        _s.Cash[giver] -= handed;
        _s.Cash[receiver] = checked(_s.Cash[Seated(receiver)] + handed);
        _s.Reach(giver, -handed);
        _s.Reach(receiver, handed);
        return handed;
    }

    /// <summary>Most that someone can be given at once, US cents.</summary>
    public const int MostAtOnce = 100_000;

    private Span<int> Purse(Account account) => account switch
    {
        Account.WorkerCash => _s.Cash,
        Account.WorkerSavings => _s.Savings,
        Account.WorkerCredit => _s.Credit,
        _ => [],
    };

    /// <summary>What a cent of this kind adds to the money that has reached someone: cash in hand counts, credit and spending do not.</summary>
    private static int Reached(FlowKind kind) => (InHand(kind.From), InHand(kind.To)) switch
    {
        (false, true) => 1,
        (true, false) when kind.To != Account.HostShops => -1,
        _ => 0,
    };

    private static bool InHand(Account account) => account is Account.WorkerCash or Account.WorkerSavings;

    private int Seated(int person) => (uint)person < Workers.Seats && (_s.Flags[person] & PersonFlags.Present) != 0
        ? person
        : throw new ArgumentOutOfRangeException(nameof(person), person, "nobody sits there");

    private Purpose Purpose(int number) => (uint)number < AddedPurposes.Draws
        ? new Purpose(_purpose + (uint)number / 4)
        : throw new ArgumentOutOfRangeException(nameof(number), number, "draws are numbered from 0 to 1023");

    private static float Within(float amount, float low, float high) => amount >= low && amount <= high
        ? amount
        : throw new ArgumentOutOfRangeException(nameof(amount), amount, FormattableString.Invariant($"an amount is a number from {low} to {high}"));
}

/// <summary>The seats of the people at a site, for <c>foreach</c>.</summary>
public ref struct PeopleOfSite
{
    private readonly ReadOnlySpan<int> _flags;

    internal PeopleOfSite(ReadOnlySpan<int> flags)
    {
        _flags = flags;
        Current = -1;
    }

    /// <summary>The seat reached.</summary>
    public int Current { get; private set; }

    /// <summary>Goes to the next seat with someone on it.</summary>
    public bool MoveNext()
    {
        do
        {
            Current++;
        }
        while (Current < _flags.Length && (_flags[Current] & PersonFlags.Present) == 0);

        return Current < _flags.Length;
    }

    /// <summary>The seats from the first on.</summary>
    public readonly PeopleOfSite GetEnumerator() => new(_flags);
}

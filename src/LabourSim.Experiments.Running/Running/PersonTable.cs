using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Running;

/// <summary>What a run came to for one person, over all tours.</summary>
/// <param name="Person">The person; the same id is the same person in every scenario.</param>
/// <param name="MoneyCents">Money that reached worker or household, cents.</param>
/// <param name="IndicatorMonths">Forced-labour indicators met, added over months.</param>
/// <param name="Harms">Harm events.</param>
/// <param name="Host">Host of the first recorded tour.</param>
/// <param name="Cohort">Calendar year of first arrival.</param>
/// <param name="Ties">Family ties at departure, 0 to 4.</param>
/// <param name="Female">A woman.</param>
/// <param name="Sector">Kind of work in the first recorded tour.</param>
/// <param name="Channel">Channel when the first recorded tour ended, or the run.</param>
/// <param name="Province">Home province, 0 to 11.</param>
public readonly record struct PersonRow(
    ulong Person, long MoneyCents, long IndicatorMonths, long Harms, Host Host, int Cohort, byte Ties, bool Female, Sector Sector,
    Channel Channel, byte Province);

/// <summary>Everyone a run sent or found abroad, one row each, in order of person.</summary>
public sealed class PersonTable
{
    private readonly PersonRow[] _rows;

    private PersonTable(PersonRow[] rows) => _rows = rows;

    /// <summary>The rows, by rising person.</summary>
    public ReadOnlySpan<PersonRow> Rows => _rows;

    /// <summary>Adds up the tours of each person.</summary>
    public static PersonTable Of(IReadOnlyList<TourRecord> tours)
    {
        // Sorting small (person, index) pairs moves far less memory than sorting the records. The index breaks ties.
        (ulong Person, int Index)[] order = new (ulong, int)[tours.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = (tours[i].Person, i);
        }

        Array.Sort(order, static (a, b) => a.Person != b.Person ? a.Person.CompareTo(b.Person) : a.Index.CompareTo(b.Index));
        List<PersonRow> rows = new(order.Length);
        for (int i = 0; i < order.Length;)
        {
            ulong person = order[i].Person;
            TourRecord first = tours[order[i].Index];
            long money = 0;
            long indicators = 0;
            long harms = 0;
            for (; i < order.Length && order[i].Person == person; i++)
            {
                TourRecord tour = tours[order[i].Index];
                money += tour.MoneyCents;
                indicators += tour.IndicatorMonths;
                harms += tour.Harms;
                if (tour.Arrived < first.Arrived)
                {
                    first = tour;
                }
            }

            rows.Add(new PersonRow(person, money, indicators, harms, first.Host, new Month(first.Arrived).Year, first.Ties, first.Female,
                first.Sector, first.Channel, first.Province));
        }

        return new PersonTable([.. rows]);
    }
}

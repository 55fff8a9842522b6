using LabourSim.Experiments.Comparing;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Comparing;

/// <summary>Cells with made-up rates and people: two hosts, month by month.</summary>
internal static class MadeUp
{
    public static readonly Month From = Month.Of(2018, 1);

    /// <summary>Cells in which one outcome of <see cref="Comparison.Outcomes"/> has values and the rest are undefined.</summary>
    /// <param name="outcome">Id of the outcome.</param>
    /// <param name="months">Months there are.</param>
    /// <param name="cells">Month (0-based), people and rate (for a sum or mean: value) of Russia; months left out are empty.</param>
    public static CellOutcomes Cells(string outcome, int months, params (int Month, double People, double Rate)[] cells) =>
        Cells(outcome, months, [.. cells.Select(c => (c.Month, Host.Russia, c.People, c.Rate))]);

    public static CellOutcomes Cells(string outcome, int months, IReadOnlyList<(int Month, Host Host, double People, double Rate)> cells)
    {
        double[] people = new double[months * Places.Hosts];
        double[][] values = [.. Comparison.Outcomes.Select(_ => Enumerable.Repeat(double.NaN, people.Length).ToArray())];
        double[][] weights = [.. Comparison.Outcomes.Select(_ => new double[people.Length])];
        int at = Comparison.Outcomes.ToList().IndexOf(OutcomeCatalogue.Find(outcome)!);
        if (Comparison.Outcomes[at].Per is null)
        {
            Array.Clear(values[at]);
        }

        foreach ((int month, Host host, double n, double rate) in cells)
        {
            int cell = month * Places.Hosts + (int)host;
            people[cell] = weights[at][cell] = n;
            values[at][cell] = rate;
        }

        return new CellOutcomes(From, Comparison.Outcomes, values, weights, people);
    }
}

using LabourSim.Charts.Specs;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Drawing;

/// <summary>Figures over months abroad: quota debt, and what people carry.</summary>
internal static class TenureFigures
{
    /// <summary>Names of the figures.</summary>
    public const string QuotaDebtName = "quota-debt", CarriedName = "carried";

    private const string Doubt = "doubt";

    // A tour is planned for three years; past five almost everyone there is held back by a shut border, and few.
    private const int LastMonth = 60;

    /// <summary>Share in debt, and mean debt, by months abroad.</summary>
    public static Figure QuotaDebt(ExperimentResult result, Language words) => Draw(QuotaDebtName, result, words, ("in_debt", 100, 100), ("debt", 1, double.NaN));

    /// <summary>Knowledge, fear, private loyalty and rupture by months abroad.</summary>
    public static Figure Carried(ExperimentResult result, Language words) =>
        Draw(CarriedName, result, words, ("knowledge", 1, 1), ("fear", 1, 1), (Doubt, 1, 1), ("ruptured", 100, 100));

    private static Figure Draw(string name, ExperimentResult result, Language words, params IReadOnlyList<(string Column, double Factor, double Top)> columns)
    {
        IReadOnlyList<Look> looks = Palette.Looks(result.Scenarios, words);
        List<FigurePanel> panels = [];
        foreach ((string column, double factor, double top) in columns)
        {
            List<TenureSeries> series = [.. result.Tenure.Where(t => t.Column == column).Select(t => t with { Points = [.. t.Points.Where(p => p.Months <= LastMonth).Select(p => column == Doubt ? Turned(p) : p)] }).Where(t => t.Points.Count > 0)];
            if (series.Count > 0)
            {
                string what = words[$"figure.tenure.{column}"];
                panels.Add(new FigurePanel(what, TenureChart.Build(what, words[$"figure.tenure.{column}.axis"], series, looks, factor, top, words)));
            }
        }

        return FigureFrame.Old(name, result, words, FigureFrame.Legend(looks, words), panels, 2);
    }

    /// <summary>Private loyalty is 1 less doubt.</summary>
    private static TenurePoint Turned(TenurePoint p) => p with { Mean = 1 - p.Mean, Low = 1 - p.High, High = 1 - p.Low };
}

using System.Globalization;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>The board of calibration targets: what is accepted, drawn equally wide for each part, and where the model falls.</summary>
internal static class TargetsFigure
{
    // How far, in ranges, a row reaches to either side of the middle: values further off stand at its ends as a triangle. The rest is for words.
    private const double Beyond = 1, Words = 1.9;

    /// <summary>The figure in the catalogue.</summary>
    public static FigureEntry Entry { get; } = FigureEntry.OfResult("targets", Draw);

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words) => FigureFrame.Of(Entry.Name, result, words,
        [
            new LegendEntry("●", Palette.Better, words["figure.targets.hit"]), new LegendEntry("◇", Palette.Worse, words["figure.targets.missed"]),
            new LegendEntry("■", Palette.Unclear, words["figure.targets.accepted"]),
        ],
        result.Targets.GroupBy(t => t.Kind).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Panel(g.Key, [.. g], words)),
        FigureData.Of(["id", "kind", "what", "target", "low", "high", "value", "hit"],
            result.Targets.Select(t => (object[])[t.Id, t.Kind, t.What, t.Target, t.Low, t.High, t.Value, t.Hit ? "true" : "false"])),
        empty: "figure.targets.none");

    private static Panel Panel(string kind, TargetRow[] rows, Language words) => new()
    {
        Title = words.Of($"figure.targets.{kind}", rows.Count(r => r.Hit), rows.Count(r => r.Measured)),
        Description = words["figure.aloud.board"],
        X = new Axis(Scale.Linear, 0.5 - Beyond, 0.5 + Beyond + Words) { Ticks = [new AxisTick(0, words["figure.targets.low"]), new AxisTick(1, words["figure.targets.high"])], Title = words["figure.targets.axis"] },
        Y = Axes.Rows([.. rows.Select(r => words.Or($"target.{r.Id}.what", r.What))]),
        Lines = 1.7 * rows.Length,
        Marks = [.. rows.SelectMany((r, i) => Row(r, i, words))],
    };

    private static IEnumerable<Mark> Row(TargetRow target, int row, Language words)
    {
        double[] low = Parts(target.Low, double.NegativeInfinity), high = Parts(target.High, double.PositiveInfinity), value = Parts(target.Value, double.NaN);
        yield return new BarMark(row, 0, 1, Palette.Unclear) { Opacity = 0.35, Thick = 0.5 };
        List<string> said = [];
        for (int i = 0; i < low.Length; i++)
        {
            double model = i < value.Length ? value[i] : double.NaN;
            string shown = double.IsFinite(model) ? Numbers.Short(model) : "–", range = Range(low[i], high[i], words);
            said.Add(words.Of("figure.targets.beside", shown, range));
            if (double.IsFinite(model))
            {
                bool hit = model >= low[i] && model <= high[i];
                double place = Place(low[i], high[i], model);
                string sign = hit ? "●" : place > 0.5 + Beyond ? "▶" : place < 0.5 - Beyond ? "◀" : "◇";
                yield return new PointMark(Math.Clamp(place, 0.5 - Beyond + 0.05, 0.5 + Beyond - 0.05), row, sign, hit ? Palette.Better : Palette.Worse)
                {
                    Said = $"{target.Id}: {words.Of("figure.targets.shown", range, shown)}",
                };
            }
        }

        yield return new TextMark(0.5 + Beyond, row, string.Join("; ", said)) { Size = 0.9, Room = Words - 0.05 };
    }

    /// <summary>Place of a value with the accepted range from 0 to 1; an open end lies as far off as the value asks for.</summary>
    private static double Place(double low, double high, double value) =>
        double.IsFinite(low) && double.IsFinite(high) && high > low ? (value - low) / (high - low)
        : value < low ? -0.5 : value > high ? 1.5 : 0.5;

    private static string Range(double low, double high, Language words) => double.IsInfinity(low) ? $"≤ {Numbers.Short(high)}"
        : double.IsInfinity(high) ? $"≥ {Numbers.Short(low)}" : words.Of("figure.range", Numbers.Short(low), Numbers.Short(high));

    private static double[] Parts(string text, double absent) => text.Length == 0
        ? [absent]
        : [.. text.Split(';').Select(p => double.TryParse(p, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : absent)];
}

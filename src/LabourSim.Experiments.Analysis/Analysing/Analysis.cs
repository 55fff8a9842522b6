using System.Globalization;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Store;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Analysing;

/// <summary>A table of results: printed, written as CSV and shown in the report.</summary>
/// <param name="Name">Kebab-case name; the CSV file's.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Columns">Column names, snake case.</param>
/// <param name="Rows">Cells: text, whole numbers (int) or real numbers (double, NaN where undefined).</param>
public sealed record AnalysisTable(string Name, string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object>> Rows)
{
    /// <summary>A cell as people read it, with four significant digits.</summary>
    public static string Shown(object cell) => cell switch
    {
        double d when double.IsNaN(d) => "",
        double d when Math.Abs(d) >= 10_000 => d.ToString("#,0", CultureInfo.InvariantCulture),
        double d => d.ToString("G4", CultureInfo.InvariantCulture),
        int n => n.ToString(CultureInfo.InvariantCulture),
        _ => (string)cell,
    };

    /// <summary>Writes the table as CSV.</summary>
    public void Write(Stream stream)
    {
        using CsvRows csv = new(stream);
        csv.Row([.. Columns]);
        foreach (IReadOnlyList<object> row in Rows)
        {
            foreach (object cell in row)
            {
                _ = cell switch
                {
                    double d => csv.Number(d),
                    int n => csv.Number((long)n),
                    _ => csv.Text((string)cell),
                };
            }

            csv.End();
        }
    }
}

/// <summary>What an analysis found.</summary>
/// <param name="Id">Its verb: sensitivity, discover, robustness, pareto.</param>
/// <param name="Title">What it asks, as a heading.</param>
/// <param name="Findings">Sentences on what was found, how sure that is, which unknowns it hinges on and whether those have evidence; each holds in this model only.</param>
/// <param name="Tables">The numbers.</param>
public sealed record Analysis(string Id, string Title, IReadOnlyList<Wording> Findings, IReadOnlyList<AnalysisTable> Tables)
{
    /// <summary>What it rests on; null for one that an earlier version kept.</summary>
    public AnalysisOrigin? Origin { get; init; }

    /// <summary>The table of that name; null when it has none.</summary>
    public AnalysisTable? Table(string name) => Tables.FirstOrDefault(t => t.Name == name);

    /// <summary>Writes every table as <c>ID-TABLE.csv</c> into a folder, each whole or not at all.</summary>
    /// <returns>Paths of the files.</returns>
    public IReadOnlyList<string> Write(string folder)
    {
        List<string> paths = [];
        foreach (AnalysisTable table in Tables)
        {
            string path = Path.Combine(folder, $"{Id}-{table.Name}.csv");
            WholeFile.Write(path, table.Write, e => StoreErrors.Unusable(path, e));
            paths.Add(path);
        }

        return paths;
    }
}

/// <summary>What analyses of a sweep are told.</summary>
/// <param name="Outcomes">Ids of outcomes to look at; the three imperatives unless asked otherwise.</param>
/// <param name="Base">The choice that others are held against; the first unless asked otherwise.</param>
/// <param name="Choices">The choices to look at: all but the base unless asked otherwise.</param>
/// <param name="Margin">How much worse than the base counts as a failure, as a share of the base's value; 0 or more.</param>
/// <param name="Resamples">Resamples of bootstrap intervals.</param>
public sealed record AnalysisOptions(IReadOnlyList<string> Outcomes, int Base, IReadOnlyList<int> Choices, double Margin = 0, int Resamples = 1000)
{
    /// <summary>
    /// Everything as it is unless asked otherwise: the three imperatives as far as the sweep kept them; if it kept none, every
    /// outcome it kept of which more is better or worse; failing that, all it kept.
    /// </summary>
    public static AnalysisOptions Default(SweepPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        IReadOnlyList<Measure> kept = plan.Sweep.Measures;
        string[][] preferred =
        [
            [.. Comparing.Frontier.Outcomes.Where(id => kept.Any(m => m.Id == id))],
            [.. kept.Where(m => m.Outcome.Better != 0).Select(m => m.Id)],
            [.. kept.Select(m => m.Id)],
        ];
        return new(preferred.First(ids => ids.Length > 0), 0, [.. Enumerable.Range(0, plan.Choices).Where(c => c != 0)]);
    }
}

using System.IO.Compression;
using CsvHelper;
using LabourSim.Experiments.Input;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Results;

/// <summary>An outcome by host, read back from outcomes.csv: results.json holds all hosts together.</summary>
public static class HostSeries
{
    private const string Name = "outcomes.csv";

    /// <summary>The outcome over time in each host that anyone was in, hosts in their order, scenarios in that of the results.</summary>
    /// <param name="folder">Folder of a run or comparison.</param>
    /// <param name="result">Its results; months outside their window are left out, and so are years that it cuts.</param>
    /// <param name="outcome">The outcome.</param>
    /// <returns>One point a month, or a whole calendar year, as the file has them: mean over replicates and its band, see <see cref="SeriesPoint"/>; of a ratio over those in which anyone was there.</returns>
    /// <exception cref="InputException">The file is missing or damaged.</exception>
    public static IReadOnlyList<(Host Host, ReportSeries Series)> Read(string folder, ExperimentResult result, Outcome outcome)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(outcome);
        string plain = Path.Combine(folder, Name), file = File.Exists(plain) ? plain : plain + ".gz";
        Dictionary<(int Host, string Scenario, Month Start), List<double>> values = [];
        List<string> hosts = [.. Places.HostNames];
        bool yearly = false;
        try
        {
            using Stream stream = Open(file);
            using CsvReader csv = CsvReader.Create(stream, new CsvReaderOptions(), leaveOpen: true);
            while (csv.Read())
            {
                if (csv.GetString(6) != outcome.Id || csv.GetString(5) != "all")
                {
                    continue;
                }

                string label = csv.GetString(2);
                int months = csv.Parse<int>(3);
                bool year = label.Length == 4;
                if (!Month.TryParse(year ? label + "-01" : label, out Month start))
                {
                    throw InputError.At(new InputPlace(file, (int)csv.LineNumber), "month", label, "a month or a year");
                }

                if (start >= result.From && start.Plus(months - 1) <= result.To && months == (year ? 12 : 1))
                {
                    yearly = year;
                    (int Host, string Scenario, Month Start) key = (hosts.IndexOf(csv.GetString(4)), csv.GetString(0), start);
                    if (!values.TryGetValue(key, out List<double>? here))
                    {
                        values.Add(key, here = []);
                    }

                    here.Add(csv.Parse<double>(8));
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or FormatException or OverflowException or ArgumentException or CsvFormatException)
        {
            throw new InputException($"{InputError.Shown(file, 300)}: {e.Message}: expected the file that 'laboursim run' or 'laboursim compare' writes", e);
        }

        // A host has no row where nobody was there: nothing was summed up then, and a ratio is not defined.
        List<double> Of(int host, string scenario, Month start, int replicates)
        {
            List<double> here = values.GetValueOrDefault((host, scenario, start)) ?? [];
            return outcome.Aggregation == "ratio" ? here : [.. here, .. Enumerable.Repeat(0.0, replicates - here.Count)];
        }

        var whole = values.Where(v => v.Key.Host < 0).Select(v => (v.Key.Scenario, v.Key.Start, Replicates: v.Value.Count)).OrderBy(v => v.Start).ToArray();
        return
        [
            .. values.Keys.Select(k => k.Host).Where(h => h >= 0).Distinct().Order().SelectMany(host => result.Scenarios.Select(s => ((Host)host, new ReportSeries(s.Id, outcome, yearly,
                    [.. whole.Where(w => w.Scenario == s.Id).Select(w => (w.Start, Values: Of(host, s.Id, w.Start, w.Replicates))).Where(w => w.Values.Count > 0).Select(w => SeriesCollector.Band(w.Start, [.. w.Values]))])))
                .Where(s => s.Item2.Points.Count > 0)),
        ];
    }

    private static Stream Open(string file)
    {
        FileStream stream = File.OpenRead(file);
        return file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }
}

using System.Globalization;
using System.Text;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Store;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Calibrating.Search;

/// <summary>A draw as draws.csv keeps it.</summary>
/// <param name="Draw">Number from 1.</param>
/// <param name="Stage">Stage from 1.</param>
/// <param name="Values">Parameter values.</param>
/// <param name="Score">Score as written, so that a continued search ranks as an uninterrupted one.</param>
/// <param name="Line">The line.</param>
internal sealed record DrawRow(int Draw, int Stage, double[] Values, double Score, string Line);

/// <summary>
/// The folder of a search. draws.csv grows draw by draw, each whole line at once; a search started again continues it.
/// </summary>
internal sealed class SearchFolder : IDisposable
{
    private const string SearchName = "search.yaml", DrawsName = "draws.csv", SelectedName = "selected.yaml";
    private readonly CalibrationSearch _search;
    private readonly string _path;
    private readonly FileStream _draws;

    private SearchFolder(CalibrationSearch search, string path, FileStream draws, IReadOnlyList<DrawRow> done)
    {
        _search = search;
        _path = path;
        _draws = draws;
        Done = done;
    }

    /// <summary>Draws that were there already.</summary>
    public IReadOnlyList<DrawRow> Done { get; }

    /// <summary>Path of the chosen point.</summary>
    public string SelectedPath => Path.Combine(_path, SelectedName);

    /// <summary>Opens a new folder, or one in which the same search of the same program was begun.</summary>
    /// <exception cref="InputException">The folder holds something else, or cannot be written.</exception>
    public static SearchFolder Open(CalibrationSearch search, string path)
    {
        try
        {
            string mark = $"# LabourSim {BuildInfo.Version} {BuildInfo.Commit ?? "(no commit)"}\n{search.Text}";
            string file = Path.Combine(path, SearchName), draws = Path.Combine(path, DrawsName);
            Directory.CreateDirectory(path);
            if (!File.Exists(file))
            {
                if (Directory.EnumerateFileSystemEntries(path).Any(f => !Path.GetFileName(f).StartsWith(SearchName + WholeFile.Mark, StringComparison.Ordinal)))
                {
                    throw InputError.At(InputPlace.CommandLine, "--out", path, "a new or empty folder, or one in which this search was begun");
                }

                WholeFile.Write(file, mark, e => StoreErrors.Unusable(file, e));
            }
            else if (File.ReadAllText(file) != mark)
            {
                throw InputError.At(InputPlace.CommandLine, "--out", path, "the folder of this very search and program; another one was begun there");
            }

            FileStream stream = new(draws, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            return new SearchFolder(search, path, stream, Continue(search, stream, draws));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw InputError.At(InputPlace.CommandLine, "--out", path, $"a folder that can be written ({InputError.Shown(e.Message, 150)})");
        }
    }

    /// <summary>Adds a draw.</summary>
    public DrawRow Add(int draw, int stage, double[] values, IReadOnlyList<TargetRow> rows)
    {
        TargetScore score = TargetScore.Of(rows, _search.MissWeight);
        string[] fields =
        [
            Whole(draw), Whole(stage), .. values.Select(Exact), Short(score.Score), Short(score.Distance), Whole(rows.Count - score.Missed.Count),
            Whole(score.Missed.Count), string.Join(' ', score.Missed), .. rows.SelectMany(Parts),
        ];
        if (draw == 1)
        {
            string[] head =
            [.. Named(_search), .. rows.SelectMany(r => Enumerable.Range(1, r.Low.Split("; ").Length).Select(p => $"{r.Id}.{Whole(p)}"))];
            WriteLine(string.Join(',', head));
        }

        string line = string.Join(',', fields);
        WriteLine(line);
        return Read(_search, line) ?? throw new InvalidOperationException($"draw {draw} cannot be read back");
    }

    /// <summary>Writes the chosen point.</summary>
    public void Select(DrawRow best, IReadOnlyList<string> head)
    {
        StringBuilder text = new();
        text.Append("# Made by 'laboursim calibrate': the draw with the lowest score. Results hold in this model.\n");
        text.Append(CultureInfo.InvariantCulture, $"search: {_search.Id}\nscenario: {_search.Scenario.Id}\nseed: {_search.Seed}\nworkers: {_search.Workers}\nreplicates: {_search.Replicates}\n");
        text.Append(CultureInfo.InvariantCulture, $"draw: {best.Draw}\nstage: {best.Stage}\nscore: {Short(best.Score)}\nset:\n");
        foreach (string setting in _search.Fixed.Select(f => $"  {Target(f)}: {Exact(f.Value)}\n").Concat(_search.Parameters.Select((p, i) => $"  {p.Name}: {Exact(best.Values[i])}\n")))
        {
            text.Append(setting);
        }

        text.Append("targets:\n");
        string[] fields = best.Line.Split(',');
        string[] missed = fields[2 + _search.Parameters.Count + 4].Split(' ');
        foreach (IGrouping<string, int> target in Enumerable.Range(0, head.Count).Where(i => i >= 2 + _search.Parameters.Count + 5).GroupBy(i => head[i].Split('.')[0]))
        {
            text.Append(CultureInfo.InvariantCulture,
                $"  {target.Key}: {{ value: \"{string.Join("; ", target.Select(i => fields[i]))}\", hit: {(missed.Contains(target.Key) ? "false" : "true")} }}\n");
        }

        WholeFile.Write(SelectedPath, text.ToString(), e => StoreErrors.Unusable(SelectedPath, e));
    }

    /// <summary>Column names of draws.csv.</summary>
    public IReadOnlyList<string> Head()
    {
        _draws.Position = 0;
        using StreamReader reader = new(_draws, Encoding.UTF8, false, 4096, leaveOpen: true);
        string head = reader.ReadLine() ?? "";
        _draws.Position = _draws.Length;
        return head.Split(',');
    }

    /// <inheritdoc/>
    public void Dispose() => _draws.Dispose();

    /// <summary>Reads whole lines and cuts off what an interrupted program left half-written after them.</summary>
    /// <exception cref="InputException">A whole line is none that a search writes there.</exception>
    private static List<DrawRow> Continue(CalibrationSearch search, FileStream stream, string file)
    {
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        int whole = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        string[] lines = Encoding.UTF8.GetString(bytes, 0, whole).Split('\n');
        string[] head = lines[0].Split(',');
        if (whole > 0 && !head.AsSpan().StartsWith(Named(search)))
        {
            throw Damaged(file, 1, lines[0]);
        }

        List<DrawRow> done = [];
        for (int i = 1; i < lines.Length - 1; i++)
        {
            done.Add(Read(search, lines[i]) is { } row && row.Draw == i && lines[i].Split(',').Length == head.Length ? row : throw Damaged(file, i + 1, lines[i]));
        }

        stream.SetLength(done.Count > 0 ? whole : 0);
        stream.Position = stream.Length;
        return done;
    }

    private static InputException Damaged(string file, int line, string found) =>
        InputError.At(new InputPlace(file, line), "draws", found, "what this search wrote there and nothing else changed; restore it, or begin anew in another folder");

    private static string[] Named(CalibrationSearch search) => ["draw", "stage", .. search.Parameters.Select(p => p.Name), "score", "distance", "hits", "misses", "missed"];

    private static DrawRow? Read(CalibrationSearch search, string line)
    {
        string[] fields = line.Split(',');
        int parameters = search.Parameters.Count;
        if (fields.Length < parameters + 7 || !int.TryParse(fields[0], CultureInfo.InvariantCulture, out int draw)
            || !int.TryParse(fields[1], CultureInfo.InvariantCulture, out int stage))
        {
            return null;
        }

        double[] values = new double[parameters];
        for (int p = 0; p < parameters; p++)
        {
            if (!double.TryParse(fields[2 + p], CultureInfo.InvariantCulture, out values[p]))
            {
                return null;
            }
        }

        return double.TryParse(fields[2 + parameters], CultureInfo.InvariantCulture, out double score) ? new DrawRow(draw, stage, values, score, line) : null;
    }

    private static string[] Parts(TargetRow row) => row.Value.Length > 0 ? row.Value.Split("; ") : [.. row.Low.Split("; ").Select(_ => "")];

    private static string Target(Parameters.ParameterSetting s) => s.Hosts == Population.HostSet.All
        ? s.Parameter.Name
        : $"{s.Parameter.Name}@{Population.Places.HostNames[(int)s.Hosts.Hosts().First()]}";

    private void WriteLine(string line)
    {
        _draws.Write(Encoding.UTF8.GetBytes(line + "\n"));
        _draws.Flush();
    }

    private static string Whole(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Short(double value) => value.ToString("G10", CultureInfo.InvariantCulture);
}

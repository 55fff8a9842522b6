using CsvHelper;

namespace LabourSim.Experiments.Tests.Results;

/// <summary>Reads result tables with a reader of RFC 4180 that is not ours.</summary>
internal static class Csv
{
    /// <summary>Rows by column name.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Read(string file)
    {
        using CsvReader reader = CsvReader.FromFile(file, new CsvReaderOptions());
        List<Dictionary<string, string>> rows = [];
        while (reader.Read())
        {
            rows.Add(Header(file).Select((name, i) => (name, reader.GetString(i) ?? "")).ToDictionary());
        }

        return rows;
    }

    /// <summary>The column names.</summary>
    public static string[] Header(string file) => File.ReadLines(file).First().Split(',');
}

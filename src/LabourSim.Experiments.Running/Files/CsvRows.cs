using System.Globalization;
using CsvHelper;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Files;

/// <summary>Writes rows of CSV (RFC 4180 quoting, UTF-8, line feeds), numbers in the invariant culture. The stream stays open.</summary>
internal sealed class CsvRows(Stream stream) : IDisposable
{
    private readonly CsvWriter _csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n", WriteByteOrderMark = false }, true);

    /// <summary>Writes a row of plain texts, such as the header.</summary>
    public CsvRows Row(params ReadOnlySpan<string> fields)
    {
        foreach (string field in fields)
        {
            Text(field);
        }

        return End();
    }

    /// <summary>A text field, quoted where it must be.</summary>
    public CsvRows Text(string value)
    {
        _csv.WriteField(value);
        return this;
    }

    /// <summary>A whole number.</summary>
    public CsvRows Number(long value)
    {
        _csv.WriteField(value, default, CultureInfo.InvariantCulture);
        return this;
    }

    /// <summary>A real number with up to ten significant digits; empty when not finite.</summary>
    public CsvRows Number(double value)
    {
        if (double.IsFinite(value))
        {
            // Adding zero turns −0 into 0.
            _csv.WriteField(value + 0.0, "G10", CultureInfo.InvariantCulture);
        }
        else
        {
            _csv.WriteField("");
        }

        return this;
    }

    /// <summary>A real number kept in single precision, with the seven digits that it has.</summary>
    public CsvRows Number(float value)
    {
        _csv.WriteField(value, "G7", CultureInfo.InvariantCulture);
        return this;
    }

    /// <summary>Three fields: mean, low, high.</summary>
    public CsvRows Number(Estimate value) => Number(value.Mean).Number(value.Low).Number(value.High);

    /// <summary>"true" or "false".</summary>
    public CsvRows Flag(bool value) => Text(value ? "true" : "false");

    /// <summary>Ends the row.</summary>
    public CsvRows End()
    {
        _csv.EndRecord();
        return this;
    }

    /// <summary>Hands what is written on to the stream.</summary>
    public void Dispose() => _csv.Dispose();
}

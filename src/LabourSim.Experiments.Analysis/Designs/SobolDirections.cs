using System.Globalization;
using LabourSim.Experiments.Input;

namespace LabourSim.Experiments.Designs;

/// <summary>
/// Direction numbers of Joe and Kuo (2008, SIAM Journal on Scientific Computing 30), set new-joe-kuo-6, from
/// <c>data/sobol-joe-kuo-6.txt</c>, which has their licence.
/// </summary>
internal static class SobolDirections
{
    /// <summary>Binary digits of a coordinate, and direction numbers a dimension.</summary>
    public const int Bits = 32;

    private const string File = "data/sobol-joe-kuo-6.txt";
    private static readonly Lazy<string[]> Table = new(() =>
        [.. ShippedFiles.Read(File).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')]);

    /// <summary>Dimensions there are numbers for: those of the table and the first, which needs none.</summary>
    public static int Dimensions => Table.Value.Length + 1;

    /// <summary>The direction numbers of one dimension.</summary>
    /// <param name="dimension">From 0.</param>
    /// <param name="into">Receives <see cref="Bits"/> numbers; the highest bit is the first binary digit.</param>
    public static void Write(int dimension, Span<uint> into)
    {
        if (dimension == 0)
        {
            // The van der Corput sequence.
            for (int i = 0; i < Bits; i++)
            {
                into[i] = 1u << (Bits - 1 - i);
            }

            return;
        }

        uint[] row = [.. Table.Value[dimension - 1].Split(' ').Select(w => uint.Parse(w, CultureInfo.InvariantCulture))];
        int degree = (int)row[1];
        uint inner = row[2];
        for (int i = 0; i < degree; i++)
        {
            into[i] = row[3 + i] << (Bits - 1 - i);
        }

        for (int i = degree; i < Bits; i++)
        {
            into[i] = into[i - degree] ^ (into[i - degree] >> degree);
            for (int k = 1; k < degree; k++)
            {
                into[i] ^= (inner >> (degree - 1 - k) & 1) * into[i - k];
            }
        }
    }
}

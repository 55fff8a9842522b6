using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LabourSim.Experiments.Store;

/// <summary>
/// A mark over all that is kept of a run. SQLite notices a broken page, not a bit that flipped inside a number; this does.
/// </summary>
internal static class RunChecksum
{
    /// <summary>The first eight bytes of the SHA-256 of a run's number, time, cause and numbers.</summary>
    public static long Of(StoredRun run)
    {
        byte[] cause = Encoding.UTF8.GetBytes(run.Cause ?? "");
        byte[] bytes = new byte[13 + cause.Length + 8 * run.Values.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, run.Run);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(4), run.Seconds);
        bytes[12] = run.Cause is null ? (byte)1 : (byte)0;
        cause.CopyTo(bytes, 13);
        for (int m = 0; m < run.Values.Length; m++)
        {
            // The file has one NaN (NULL) and one zero.
            double value = double.IsNaN(run.Values[m]) ? double.NaN : run.Values[m] + 0.0;
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(13 + cause.Length + 8 * m), value);
        }

        return BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(bytes));
    }
}

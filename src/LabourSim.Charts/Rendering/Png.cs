namespace LabourSim.Charts.Rendering;

/// <summary>Says in a PNG how large it is on paper.</summary>
internal static class Png
{
    // Signature (8 bytes) and header chunk (25); the chunk of physical size must come before the pixels.
    private const int AfterHeader = 33;

    // Length 9, "pHYs", 11,811 pixels a metre both ways (300 an inch), unit metre, and the chunk's checksum (PNG specification, 11.3.4.3).
    private static ReadOnlySpan<byte> ThreeHundred =>
        [0, 0, 0, 9, (byte)'p', (byte)'H', (byte)'Y', (byte)'s', 0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 1, 0x78, 0xA5, 0x3F, 0x76];

    /// <summary>The picture with 300 dots an inch written into it.</summary>
    public static byte[] WithResolution(byte[] png) => [.. png.AsSpan(0, AfterHeader), .. ThreeHundred, .. png.AsSpan(AfterHeader)];
}

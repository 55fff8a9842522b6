using System.Buffers.Binary;
using System.Globalization;
using LabourSim.Experiments.Input;
using SkiaSharp;

namespace LabourSim.Charts.Rendering;

/// <summary>A figure as PNG, with its size on paper written into it.</summary>
internal static class Png
{
    // Signature (8 bytes) and header chunk (25); the chunk of physical size must come before the pixels.
    private const int AfterHeader = 33;

    // A bitmap is one piece of memory, four bytes a dot.
    private const long MostDots = 400_000_000;

    /// <summary>The file's bytes.</summary>
    /// <exception cref="InputException">It would have over 400 million dots.</exception>
    public static byte[] Of(Figure figure, FigureLook look)
    {
        Sheet sheet = new(figure, look);
        Ink ink = new(look);
        float scale = look.Dpi / 96f;
        long dots = (long)Math.Round(sheet.Width * scale) * (long)Math.Round(sheet.Height * scale);
        if (dots > MostDots)
        {
            throw InputError.At(InputPlace.CommandLine, "--dpi", look.Dpi.ToString(CultureInfo.InvariantCulture),
                $"{(int)(96 * Math.Sqrt(MostDots / ((double)sheet.Width * sheet.Height)))} or fewer for figure '{figure.Name}' of this size");
        }

        using SKBitmap bitmap = new(new SKImageInfo((int)Math.Round(sheet.Width * scale), (int)Math.Round(sheet.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (SKCanvas canvas = new(bitmap))
        {
            canvas.Clear(ink.Sk(Palette.Page));
            canvas.Scale(scale);
            Painter.Draw(sheet, canvas, ink, null);
        }

        using SKData data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return WithResolution(data.ToArray(), look.Dpi);
    }

    /// <summary>The picture with its dots an inch written into it (PNG specification, 11.3.4.3).</summary>
    public static byte[] WithResolution(byte[] png, int dpi)
    {
        byte[] chunk = [0, 0, 0, 9, (byte)'p', (byte)'H', (byte)'Y', (byte)'s', 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0];
        int metre = (int)Math.Round(dpi / 0.0254);
        BinaryPrimitives.WriteInt32BigEndian(chunk.AsSpan(8), metre);
        BinaryPrimitives.WriteInt32BigEndian(chunk.AsSpan(12), metre);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(17), Checksum(chunk.AsSpan(4, 13)));
        return [.. png.AsSpan(0, AfterHeader), .. chunk, .. png.AsSpan(AfterHeader)];
    }

    // CRC-32 of ISO 3309, bit by bit: 13 bytes a picture.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in bytes)
        {
            crc ^= b;
            for (int i = 0; i < 8; i++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }
}

using System.Text;

namespace LabourSim.Experiments.Input;

/// <summary>Reads a user's text file with every failure worded as bad input.</summary>
internal static class InputFile
{
    private const int MaxBytes = 1 << 20;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's text, without a byte order mark.</summary>
    public static string Read(string path, string shownAs, InputPlace place, string key)
    {
        byte[] bytes;
        try
        {
            if (Directory.Exists(path))
            {
                throw InputError.At(place, key, shownAs, "a scenario file, found a folder");
            }

            bytes = ReadBytes(path, shownAs);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw InputError.At(place, key, shownAs, "an existing file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw InputError.At(place, key, shownAs, $"a readable file ({InputError.Shown(e.Message, 150)})");
        }

        return Decode(bytes, shownAs);
    }

    /// <summary>Strict UTF-8 without its optional byte order mark.</summary>
    internal static string Decode(byte[] bytes, string file)
    {
        ReadOnlySpan<byte> text = bytes;
        if (text.StartsWith(Encoding.UTF8.Preamble))
        {
            text = text[Encoding.UTF8.Preamble.Length..];
        }
        else if (text is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            throw InputError.At(new(file), "file", "UTF-16 text", "UTF-8 text; save it anew with the encoding UTF-8");
        }

        try
        {
            return Strict.GetString(text);
        }
        catch (DecoderFallbackException e)
        {
            int at = Math.Clamp(e.Index, 0, text.Length);
            string found = string.Join(' ', (e.BytesUnknown ?? []).Select(b => $"0x{b:X2}"));
            throw InputError.At(new(file, text[..at].Count((byte)'\n') + 1), "file", $"bytes {found}", "UTF-8 text");
        }
    }

    private static byte[] ReadBytes(string path, string shownAs)
    {
        using FileStream stream = File.OpenRead(path);
        byte[] buffer = new byte[MaxBytes + 1];
        int read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return read <= MaxBytes
            ? buffer[..read]
            : throw InputError.At(new(shownAs), "file", $"(more than {MaxBytes} bytes)", "at most 1 MiB of YAML");
    }
}

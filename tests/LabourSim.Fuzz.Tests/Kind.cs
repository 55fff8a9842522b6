using LabourSim.Experiments.Input;

namespace LabourSim.Fuzz.Tests;

/// <summary>A kind of input.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sound">Sound inputs of it, to break.</param>
/// <param name="Read">Reads one as the program does and uses what it read; null, or why it is refused.</param>
internal sealed record Kind(string Name, IReadOnlyList<byte[]> Sound, Func<byte[], string?> Read)
{
    /// <summary>A kind that is a file.</summary>
    /// <param name="name">The kind's name.</param>
    /// <param name="sound">Sound files.</param>
    /// <param name="file">Where a broken one is put.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="writes">Name of a file in the same folder that reading may change; null when it writes nothing.</param>
    public static Kind OfFile(string name, IReadOnlyList<byte[]> sound, string file, Action read, string? writes = null) => new(name, sound, input =>
    {
        File.WriteAllBytes(file, input);
        string[] before = Names(file);
        string? refused = Refused(read);
        Names(file).ShouldBe(before);
        if (writes is null)
        {
            File.ReadAllBytes(file).AsSpan().SequenceEqual(input).ShouldBeTrue("the file was changed");
        }

        return refused;
    });

    /// <summary>Why input is refused; null when it is not. A refusal is one line that can be shown.</summary>
    public static string? Refused(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (InputException e)
        {
            ShouldBeOneLine(e.Message);
            return e.Message;
        }
    }

    /// <summary>A message that names what and what was expected, without anything that could turn or move the text around it.</summary>
    public static void ShouldBeOneLine(string message)
    {
        message.ShouldMatch("^[^\n]+: .*(expected|cannot) ");
        message.Any(c => char.IsControl(c) || c is '\u2028' or '\u202E' or '\uFEFF').ShouldBeFalse(message);
    }

    private static string[] Names(string file) => [.. Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(file)!).Order(StringComparer.Ordinal)];
}

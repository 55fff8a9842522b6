using System.Globalization;
using LabourSim.Experiments.Input;

namespace LabourSim.Experiments.Store;

/// <summary>
/// Keeps a second program away from a file of results while one writes it. The operating system lets go of it when the
/// program ends, however it ends, so nothing needs cleaning up after a crash or a power cut. The empty lock file stays:
/// taking it away could take away somebody else's.
/// </summary>
public sealed class StoreLock : IDisposable
{
    // Whoever looks whether the lock is held has it for an instant.
    private const int Tries = 10;
    private static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(20);

    private readonly string _note;
    private readonly FileStream _stream;

    private StoreLock(string note, FileStream stream)
    {
        _note = note;
        _stream = stream;
    }

    /// <summary>Who holds a lock, in words.</summary>
    public static string Me { get; } = string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName}");

    /// <summary>Takes the lock.</summary>
    /// <param name="store">The file of results; its folder exists.</param>
    /// <exception cref="InputException">Another program has it, or the folder cannot be written.</exception>
    public static StoreLock Take(string store)
    {
        try
        {
            StoreLock taken = new(PathOf(store, "progress"), Open(PathOf(store, "lock")));
            taken.Note("");
            return taken;
        }
        catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException) && File.Exists(PathOf(store, "lock")) && Held(store))
        {
            string holder = NoteOf(store).Split('\n')[0];
            throw new InputException(
                $"{store}: results: in use by {(holder.Length > 0 ? holder : "another program")}: expected results that no other program writes; wait for it or end it", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{store}: cannot be written: {InputError.Shown(e.Message, 200)}", e);
        }
    }

    /// <summary>True while a program writes the file.</summary>
    public static bool Held(string store)
    {
        try
        {
            // Shared, so that two who look do not take each other for the holder.
            using FileStream probe = new(PathOf(store, "lock"), FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>What the holder last said about itself, line by line; empty when there is nothing.</summary>
    public static string NoteOf(string store)
    {
        try
        {
            return File.ReadAllText(PathOf(store, "progress"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>Tells onlookers how far the work is; what cannot be written is not told.</summary>
    public void Note(string text)
    {
        try
        {
            // Readers see the old note or the new one, never half of one.
            File.WriteAllText($"{_note}.new", $"{Me}\n{text}");
            File.Move($"{_note}.new", _note, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A full disk shows itself where it matters, when results are written.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            File.Delete(_note);

            // On a full disk the last note did not get as far as its name.
            File.Delete($"{_note}.new");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A note that nobody holds is not read.
        }

        _stream.Dispose();
    }

    private static FileStream Open(string path)
    {
        for (int i = 1; ; i++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (i < Tries && File.Exists(path))
            {
                Thread.Sleep(Instant);
            }
        }
    }

    private static string PathOf(string store, string kind) =>
        Path.Combine(Path.GetDirectoryName(store) ?? "", $".{Path.GetFileNameWithoutExtension(store)}.{kind}");
}

using LabourSim.Experiments.Input;
using Microsoft.Data.Sqlite;

namespace LabourSim.Experiments.Store;

/// <summary>Words what goes wrong with a file of results.</summary>
internal static class StoreErrors
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CantOpen = 14, NotADatabase = 26;

    /// <summary>Runs work on the file and words its errors.</summary>
    public static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw Worded(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, e);
        }
    }

    /// <summary>The error for what the system does not let the program read or write.</summary>
    public static InputException Unusable(string path, Exception e) => new($"{path}: cannot be read or written: {InputError.Shown(e.Message, 200)}", e);

    /// <summary>Runs work on the file and words its errors.</summary>
    public static void Guard(string path, Action work) => Guard(path, () =>
    {
        work();
        return true;
    });

    /// <summary>The error for a file that holds what this program did not write there.</summary>
    public static InputException Damaged(string path, Exception? cause = null) => new(
        $"{path}: results: damaged: expected a file that laboursim wrote and nothing else changed; restore it, or move it away to begin anew",
        cause ?? new InvalidDataException());

    /// <summary>The error for a database without the tables of results.</summary>
    public static InputException Foreign(string path) =>
        new($"{path}: results: empty, or another program's: expected a file that laboursim wrote; move it away to begin anew");

    private static InputException Worded(string path, SqliteException e) => e.SqliteErrorCode is Corrupt or NotADatabase ? Damaged(path, e) : new(e.SqliteErrorCode switch
    {
        Busy or Locked => $"{path}: results: locked: expected a file that no other program has open; close what has it open and start again",
        Full => $"{path}: results: disk full: expected room to write; what is finished is kept, and the same command continues once there is room",
        ReadOnly or CantOpen => $"{path}: results: cannot be opened: expected a file and folder that may be written ({InputError.Shown(e.Message, 120)})",
        InputOutput => $"{path}: results: cannot be read or written: expected a disk that works and has room ({InputError.Shown(e.Message, 120)}); what is finished is kept",
        _ => $"{path}: results: {InputError.Shown(e.Message, 200)}: expected a file that laboursim wrote",
    }, e);
}

using LabourSim.Experiments.Files;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;

namespace LabourSim.Experiments.Results;

/// <summary>
/// The folder results go to. Files are written into an unfinished folder beside it that takes the folder's name only when
/// everything is there: at every instant the name holds the old folder whole or the new one whole. What a program that was killed
/// has left beside it is found by its owner, whom the system has let go of, and removed by the next that writes there. A link is
/// followed. Only one program writes to a folder at a time.
/// </summary>
public sealed class ResultFolder : IDisposable
{
    private readonly Unfinished _unfinished;
    private readonly string? _firstMade;
    private readonly List<string> _files = [];
    private bool _done;

    private ResultFolder(string path, Unfinished unfinished, string? firstMade)
    {
        FullPath = path;
        _unfinished = unfinished;
        _firstMade = firstMade;
    }

    /// <summary>Name of the file that marks a folder as ours.</summary>
    public const string ManifestName = "manifest.json";

    /// <summary>Name of the report in a language.</summary>
    public static string ReportName(Language language) => language == Language.English ? "report.html" : $"report-{language.Id}.html";

    /// <summary>The folder's full path; where it is a link, what it leads to.</summary>
    public string FullPath { get; }

    /// <summary>Files written so far, in order.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>Checks that the folder may be written and makes room beside it, before anything is simulated.</summary>
    /// <param name="path">Where results go.</param>
    /// <param name="force">True to replace results of an earlier run.</param>
    /// <exception cref="InputException">When it may not or cannot be written, or another program is writing it.</exception>
    public static ResultFolder Open(string path, bool force)
    {
        string full = FullPathOf(path);
        CheckFree(path, full, force);
        string parent = Path.GetDirectoryName(full)!;
        string? firstMade = null;
        for (string? p = parent; p is not null && !Directory.Exists(p); p = Path.GetDirectoryName(p))
        {
            firstMade = p;
        }

        try
        {
            Directory.CreateDirectory(parent);
            ResultFolder folder = new(full, Unfinished.Begin(full), firstMade);
            try
            {
                // What was brought back under the name is checked as any other folder.
                CheckFree(path, full, force);
                return folder;
            }
            catch
            {
                folder.Dispose();
                throw;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            RemoveEmpty(full, firstMade);
            throw Unwritable(path, e);
        }
    }

    /// <summary>Starts a file.</summary>
    public FileStream Create(string name)
    {
        _files.Add(name);
        return new FileStream(Path.Combine(_unfinished.Folder, name), FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1 << 16);
    }

    /// <summary>SHA-256 of every file written and closed so far, by name.</summary>
    public IReadOnlyList<(string Name, string Sha256)> Hashes(params ReadOnlySpan<string> except)
    {
        List<(string, string)> hashes = [];
        foreach (string name in _files)
        {
            if (!except.Contains(name))
            {
                hashes.Add((name, Written.Hash(Path.Combine(_unfinished.Folder, name))));
            }
        }

        return hashes;
    }

    /// <summary>Gives the folder its name. Nothing can be added afterwards.</summary>
    /// <exception cref="InputException">The name holds something that may not be replaced.</exception>
    public void Commit(bool force)
    {
        CheckFree(FullPath, FullPath, force);
        _unfinished.TakeName(old => CheckFree(FullPath, old, force));
        _done = true;
        _unfinished.Dispose();
    }

    /// <summary>Removes what was written unless it was committed.</summary>
    public void Dispose()
    {
        if (!_done)
        {
            _done = true;
            _unfinished.Dispose();
            RemoveEmpty(FullPath, _firstMade);
        }
    }

    private static void RemoveEmpty(string full, string? firstMade)
    {
        try
        {
            for (string? p = Path.GetDirectoryName(full); firstMade is not null && p?.Length >= firstMade.Length; p = Path.GetDirectoryName(p))
            {
                if (Directory.Exists(p) && !Directory.EnumerateFileSystemEntries(p).Any())
                {
                    Directory.Delete(p);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first error is the one to tell; an empty folder harms nobody.
        }
    }

    /// <summary>The error for a folder that cannot be written: no permission, no space, not a folder.</summary>
    public static InputException Unwritable(string path, Exception why) =>
        new($"{InputPlace.CommandLine}: --out: {InputError.Shown(path, 300)}: cannot write results there: {InputError.Shown(why.Message, 300)}", why);

    /// <summary>True for what the system says when a file cannot be written; .NET has an odd word for one that became too large.</summary>
    public static bool CannotWrite(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value", Source: "System.Private.CoreLib" };

    private static string FullPathOf(string path)
    {
        try
        {
            string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            if (Path.GetDirectoryName(full) is null)
            {
                throw InputError.At(InputPlace.CommandLine, "--out", path, "a folder to make, not the root of the file system");
            }

            if (new DirectoryInfo(full).LinkTarget is null)
            {
                return full;
            }

            string target = Directory.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
            return Directory.Exists(target) || File.Exists(target) ? Path.TrimEndingDirectorySeparator(target)
                : throw InputError.At(InputPlace.CommandLine, "--out", path, $"a folder, but it is a link to {InputError.Shown(target, 200)}, which is not there");
        }
        catch (IOException e)
        {
            throw Unwritable(path, e);
        }
        catch (ArgumentException)
        {
            throw InputError.At(InputPlace.CommandLine, "--out", path, "the path of a folder");
        }
    }

    /// <summary>Refuses what <see cref="Open"/> would refuse for what is there already; touches nothing.</summary>
    /// <exception cref="InputException">The folder is taken.</exception>
    public static void Check(string path, bool force) => CheckFree(path, FullPathOf(path), force);

    private static void CheckFree(string shown, string full, bool force)
    {
        if (File.Exists(full))
        {
            throw InputError.At(InputPlace.CommandLine, "--out", shown, "a folder, but a file has that name");
        }

        if (!Directory.Exists(full) || !Directory.EnumerateFileSystemEntries(full).Any())
        {
            return;
        }

        if (!force)
        {
            throw InputError.At(InputPlace.CommandLine, "--out", shown, "a new or empty folder (--force replaces earlier results)");
        }

        if (Written.Foreign(full) is { } foreign)
        {
            throw InputError.At(InputPlace.CommandLine, "--out", shown, $"a folder with nothing but LabourSim's results in it as they were written, even with --force, but {foreign}");
        }
    }
}

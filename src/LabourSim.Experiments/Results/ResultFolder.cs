using System.Security.Cryptography;
using System.Text.Json;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Scenarios;

namespace LabourSim.Experiments.Results;

/// <summary>
/// The folder results go to. Files are written into a temporary folder beside it, which takes the folder's name only when
/// everything is there; a run that fails or is killed leaves nothing that looks whole.
/// </summary>
public sealed class ResultFolder : IDisposable
{
    private readonly string _temporary;
    private readonly string? _firstMade;
    private readonly List<string> _files = [];
    private bool _done;

    private ResultFolder(string path, string temporary, string? firstMade)
    {
        FullPath = path;
        _temporary = temporary;
        _firstMade = firstMade;
    }

    /// <summary>Name of the file that marks a folder as ours.</summary>
    public const string ManifestName = "manifest.json";

    /// <summary>Name of the report in a language.</summary>
    public static string ReportName(Language language) => language == Language.English ? "report.html" : $"report-{language.Id}.html";

    /// <summary>The folder's full path.</summary>
    public string FullPath { get; }

    /// <summary>Files written so far, in order.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>Checks that the folder may be written and makes room beside it, before anything is simulated.</summary>
    /// <param name="path">Where results go.</param>
    /// <param name="force">True to replace results of an earlier run.</param>
    /// <exception cref="InputException">When it may not or cannot be written.</exception>
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

        string temporary = $"{full}.tmp-{RandomNumberGenerator.GetHexString(8, true)}";
        ResultFolder folder = new(full, temporary, firstMade);
        try
        {
            Directory.CreateDirectory(temporary);
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            folder.Dispose();
            throw Unwritable(path, e);
        }
    }

    /// <summary>Starts a file.</summary>
    public FileStream Create(string name)
    {
        _files.Add(name);
        return new FileStream(Path.Combine(_temporary, name), FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1 << 16);
    }

    /// <summary>Gives the folder its name. Nothing can be added afterwards.</summary>
    public void Commit(bool force)
    {
        CheckFree(FullPath, FullPath, force);
        string? replaced = null;
        if (Directory.Exists(FullPath))
        {
            replaced = $"{_temporary}-replaced";
            Directory.Move(FullPath, replaced);
        }

        Directory.Move(_temporary, FullPath);
        _done = true;
        if (replaced is not null)
        {
            Directory.Delete(replaced, true);
        }
    }

    /// <summary>Removes what was written unless it was committed.</summary>
    public void Dispose()
    {
        if (_done)
        {
            return;
        }

        _done = true;
        try
        {
            if (Directory.Exists(_temporary))
            {
                Directory.Delete(_temporary, true);
            }

            string parent = Path.GetDirectoryName(FullPath)!;
            for (string? p = parent; _firstMade is not null && p?.Length >= _firstMade.Length; p = Path.GetDirectoryName(p))
            {
                if (Directory.Exists(p) && !Directory.EnumerateFileSystemEntries(p).Any())
                {
                    Directory.Delete(p);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first error is the one to tell; what could not be removed is named as temporary.
        }
    }

    /// <summary>The error for a folder that cannot be written: no permission, no space, not a folder.</summary>
    public static InputException Unwritable(string path, Exception why) =>
        new($"{InputPlace.CommandLine}: --out: {InputError.Shown(path, 300)}: cannot write results there: {InputError.Shown(why.Message, 300)}", why);

    private static string FullPathOf(string path)
    {
        try
        {
            string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            return Path.GetDirectoryName(full) is null
                ? throw InputError.At(InputPlace.CommandLine, "--out", path, "a folder to make, not the root of the file system")
                : full;
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

        // A report in another language is made later and is in no manifest.
        IReadOnlyList<string> ours = FilesOf(Path.Combine(full, ManifestName));
        ours = ours.Count == 0 ? ours : [.. ours, .. Language.All.Select(ReportName)];
        string? foreign = Directory.EnumerateFileSystemEntries(full).Select(e => Path.GetFileName(e)!)
            .Where(n => !ours.Contains(n)).Order(StringComparer.Ordinal).FirstOrDefault();
        if (foreign is not null)
        {
            throw InputError.At(InputPlace.CommandLine, "--out", shown,
                $"a folder with nothing but LabourSim's results in it, even with --force, but it holds {InputError.Shown(foreign)}");
        }
    }

    /// <summary>The files an earlier run says it wrote; none when the manifest is not one of ours.</summary>
    private static IReadOnlyList<string> FilesOf(string manifest)
    {
        try
        {
            using FileStream stream = File.OpenRead(manifest);
            using JsonDocument document = JsonDocument.Parse(stream);
            JsonElement root = document.RootElement;
            return root.GetProperty("program").GetString() == Manifest.Program
                ? [.. root.GetProperty("files").EnumerateArray().Select(f => f.GetString()!)]
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException
            or InvalidOperationException)
        {
            return [];
        }
    }
}

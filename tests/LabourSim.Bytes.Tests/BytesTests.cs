using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace LabourSim.Bytes.Tests;

/// <summary>
/// All that the program writes, by hash, while the house is rebuilt: nothing may change but what <c>bytes.tsv</c> is refreshed for, with
/// the reason in the commit. <c>LABOURSIM_REFRESH_BYTES=1</c> writes the hashes anew, <c>LABOURSIM_BYTES_OUT=DIR</c> keeps what was hashed,
/// <c>LABOURSIM_BYTES=all</c> runs the long groups too.
/// </summary>
public sealed partial class BytesTests
{
    private static readonly bool Refresh = Environment.GetEnvironmentVariable("LABOURSIM_REFRESH_BYTES") == "1";
    private static readonly string? Kept = Environment.GetEnvironmentVariable("LABOURSIM_BYTES_OUT");
    private static readonly bool All = Environment.GetEnvironmentVariable("LABOURSIM_BYTES") == "all";
    private static readonly Lock Gate = new();

    public static TheoryData<string> Groups => [.. Recipes.All.Where(r => All || Refresh || !r.Long).Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Groups))]
    public void Everything_written_is_as_before(string group)
    {
        using TemporaryFolder temporary = new();
        string place = Kept is null ? temporary.Path : Directory.CreateDirectory(Path.Combine(Kept, group)).FullName;
        Recipe recipe = Recipes.All.Single(r => r.Name == group);
        foreach ((string name, string text) in recipe.Files)
        {
            File.WriteAllText(Path.Combine(place, name), text);
        }

        int number = 0;
        foreach (string[] command in recipe.Commands)
        {
            CliResult result = CliRunner.RunIn(place, command);
            result.ExitCode.ShouldBeOneOf([0, 3], $"{string.Join(' ', command)}\n{result.Error}");
            File.WriteAllText(Path.Combine(place, $"printed-{number++:00}.txt"), $"{string.Join(' ', command)}\n{result.Output}{result.Error}");
        }

        SortedDictionary<string, string> found = new(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).StartsWith('.') && Path.GetExtension(f) is not (".db" or ".lock")))
        {
            found[$"{recipe.Data}\t{Path.GetRelativePath(place, file)}"] = Hash(file, place);
        }

        if (Refresh)
        {
            Write(recipe.Data, found);
            return;
        }

        Dictionary<string, string> known = Read().Where(r => r.Key.StartsWith(recipe.Data + "\t", StringComparison.Ordinal)).ToDictionary();
        string[] differ = [.. known.Keys.Union(found.Keys).Where(k => known.GetValueOrDefault(k) != found.GetValueOrDefault(k)).Order(StringComparer.Ordinal)];
        differ.ShouldBeEmpty(string.Join('\n', differ));
        found.Count.ShouldBeGreaterThan(0);
    }

    // Of a manifest all but the time it took, the machine and the build counts, elsewhere all but the build; of a text the folder it lies in is no part.
    private static string Hash(string file, string place)
    {
        byte[] bytes = File.ReadAllBytes(file);
        if (Path.GetExtension(file) is ".json" or ".html" or ".txt" or ".csv" or ".md" or ".yaml" or ".svg")
        {
            string text = Encoding.UTF8.GetString(bytes).Replace(place, "PLACE", StringComparison.Ordinal);
            text = Commit().Replace(Build().Replace(text, "0.1.0"), "COMMIT");
            text = Path.GetFileName(file) == "manifest.json" ? Machine().Replace(text, "") : text;
            text = Threads().Replace(text, "--threads T");
            text = Took().Replace(text, "TIME");
            bytes = Encoding.UTF8.GetBytes(text);
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
    }

    private static SortedDictionary<string, string> Read() => File.Exists(DataFile())
        ? new(File.ReadLines(DataFile()).Select(l => l.Split('\t')).ToDictionary(l => $"{l[0]}\t{l[1]}", l => l[2]), StringComparer.Ordinal)
        : new(StringComparer.Ordinal);

    private static void Write(string data, SortedDictionary<string, string> found)
    {
        lock (Gate)
        {
            SortedDictionary<string, string> all = Read();
            foreach (string key in all.Keys.Where(k => k.StartsWith(data + "\t", StringComparison.Ordinal)).ToArray())
            {
                all.Remove(key);
            }

            foreach ((string key, string hash) in found)
            {
                all[key] = hash;
            }

            File.WriteAllLines(DataFile(), all.Select(r => $"{r.Key}\t{r.Value}"));
        }
    }

    private static string DataFile([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "bytes.tsv");

    [GeneratedRegex(@"0\.1\.0\+[0-9a-f]+")]
    private static partial Regex Build();

    [GeneratedRegex(@"\b[0-9a-f]{40}\b")]
    private static partial Regex Commit();

    [GeneratedRegex("""^\s*"(started|cores|os|architecture|framework|seconds|duration[^"]*|machine|threads|processors|sha256|commandLine|manifest\.json|[^"]+\.(json|html))": .*$""", RegexOptions.Multiline)]
    private static partial Regex Machine();

    [GeneratedRegex(@"--threads \d+")]
    private static partial Regex Threads();

    [GeneratedRegex(@"\b\d+(\.\d+)? (CPU-seconds|seconds|minutes|s|ms|min)\b")]
    private static partial Regex Took();
}

using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Input;

namespace LabourSim.Experiments.Results;

/// <summary>What the manifest of a folder says this program wrote there: names and the SHA-256 of each file's content.</summary>
public static class Written
{
    /// <summary>The manifest's key of hashes by file name.</summary>
    public const string Key = "sha256";

    /// <summary>SHA-256 of a file in lower-case hexadecimal.</summary>
    public static string Hash(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return Hash(stream);
    }

    /// <summary>The same of an open file, which is read from its beginning again afterwards.</summary>
    internal static string Hash(FileStream file)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(file));
        file.Position = 0;
        return hash;
    }

    /// <summary>The hash that a folder's manifest has for a file; null when it has none.</summary>
    internal static string? Listed(string folder, string name) => Read(Path.Combine(folder, ResultFolder.ManifestName)).GetValueOrDefault(name);

    /// <summary>What in a folder this program did not write, or not as it is now, in words; null when there is no such thing.</summary>
    internal static string? Foreign(string folder)
    {
        Dictionary<string, string> hashes = Read(Path.Combine(folder, ResultFolder.ManifestName));
        foreach (string entry in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(entry);
            if (hashes.Count > 0 && name == ResultFolder.ManifestName)
            {
                continue;
            }

            if (!hashes.TryGetValue(name, out string? hash))
            {
                return $"it holds {InputError.Shown(name)}";
            }

            if (!File.Exists(entry) || new FileInfo(entry).LinkTarget is not null || Hash(entry) != hash)
            {
                return $"{InputError.Shown(name)} was changed since";
            }
        }

        return null;
    }

    /// <summary>Adds a file that was made later to the manifest of a folder of results; nothing when the folder is none of ours.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The file in it, whole.</param>
    /// <exception cref="InputException">The manifest is damaged or cannot be written.</exception>
    public static void Add(string folder, string name)
    {
        string manifest = Path.Combine(folder, ResultFolder.ManifestName);
        if (Read(manifest).Count == 0)
        {
            return;
        }

        byte[] text = With(manifest, name, Hash(Path.Combine(folder, name)));
        WholeFile.Write(manifest, stream => stream.Write(text), e => ResultFolder.Unwritable(folder, e));
    }

    /// <summary>The manifest's text with a file more.</summary>
    private static byte[] With(string manifest, string name, string hash)
    {
        try
        {
            JsonNode? root = JsonNode.Parse(File.ReadAllText(manifest));
            if (root?[Key] is JsonObject hashes && root["files"] is JsonArray files)
            {
                if (!hashes.ContainsKey(name))
                {
                    files.Insert(Math.Min(hashes.Count, files.Count), name);
                }

                hashes[name] = hash;
                using MemoryStream stream = new();
                using (Utf8JsonWriter json = new(stream, Manifest.Layout))
                {
                    root.WriteTo(json);
                }

                stream.WriteByte((byte)'\n');
                return stream.ToArray();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            // A key twice or half a character shows itself only now; worded below.
        }

        throw InputError.At(new InputPlace(manifest), "files", "damaged", "the manifest that laboursim wrote and nothing else changed; run again");
    }

    /// <summary>Hashes by name; none when the manifest is not one of ours.</summary>
    private static Dictionary<string, string> Read(string manifest)
    {
        try
        {
            using FileStream stream = File.OpenRead(manifest);
            using JsonDocument document = JsonDocument.Parse(stream);
            JsonElement root = document.RootElement;
            return root.GetProperty("program").GetString() == Manifest.Program
                ? root.GetProperty(Key).EnumerateObject().ToDictionary(f => f.Name, f => f.Value.GetString()!, StringComparer.Ordinal)
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException
            or InvalidOperationException or ArgumentException)
        {
            return [];
        }
    }
}

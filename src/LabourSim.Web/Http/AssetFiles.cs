using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using LabourSim.Charts;
using Microsoft.AspNetCore.Http;

namespace LabourSim.Web.Http;

/// <summary>The page's files, all inside the program: the page's own, and what tells values in the report. Nothing is read from disk.</summary>
internal sealed class AssetFiles
{
    private const string Folder = "assets/";
    private readonly Dictionary<string, (byte[] Bytes, string Type, string Tag)> _files = new(StringComparer.Ordinal);

    /// <summary>Loads every file.</summary>
    public AssetFiles()
    {
        Assembly own = typeof(AssetFiles).Assembly;
        foreach (string name in own.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            Add(name[Folder.Length..].Replace('\\', '/'), Read(own, name));
        }

        Add("tell.js", Encoding.UTF8.GetBytes(Report.Tell));
    }

    /// <summary>Names of all files.</summary>
    public IEnumerable<string> Names => _files.Keys;

    /// <summary>A file's text.</summary>
    public string Text(string name) => Encoding.UTF8.GetString(_files[name].Bytes);

    /// <summary>Sends a file by its exact name.</summary>
    public async Task SendAsync(HttpContext context, string name)
    {
        if (!_files.TryGetValue(name, out (byte[] Bytes, string Type, string Tag) file))
        {
            await Answers.RefuseAsync(context, StatusCodes.Status404NotFound, "refused.address");
            return;
        }

        await SendAsync(context, file.Bytes, file.Type, file.Tag);
    }

    /// <summary>Sends the page in a language.</summary>
    public async Task SendPageAsync(HttpContext context, string language)
    {
        string page = Encoding.UTF8.GetString(_files["index.html"].Bytes).Replace("<html lang=\"en\"", $"<html lang=\"{language}\"", StringComparison.Ordinal);
        byte[] bytes = Encoding.UTF8.GetBytes(page);
        await SendAsync(context, bytes, _files["index.html"].Type, Tag(bytes));
    }

    private static async Task SendAsync(HttpContext context, byte[] bytes, string type, string tag)
    {
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private void Add(string name, byte[] bytes) => _files.Add(name, (bytes, TypeOf(name), Tag(bytes)));

    private static string Tag(byte[] bytes) => $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..24]}\"";

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".woff2" => "font/woff2",
        ".json" => "application/json; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };

    private static byte[] Read(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}

using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using LabourSim.Charts;
using Microsoft.AspNetCore.Http;

namespace LabourSim.Web.Http;

/// <summary>The page's files, all inside the program: the page's own, and the chart libraries of the report. Nothing is read from disk.</summary>
internal sealed partial class AssetFiles
{
    private const string Folder = "assets/", Interpreter = "vega-interpreter.js";
    private readonly Dictionary<string, (byte[] Bytes, string Type, string Tag)> _files = new(StringComparer.Ordinal);

    /// <summary>Loads every file.</summary>
    public AssetFiles()
    {
        Assembly own = typeof(AssetFiles).Assembly;
        foreach (string name in own.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            Add(name[Folder.Length..].Replace('\\', '/'), Read(own, name));
        }

        Assembly charts = typeof(Report).Assembly;
        foreach (string name in charts.GetManifestResourceNames().Where(n => n.StartsWith("vega", StringComparison.Ordinal)))
        {
            Add(name, name == Interpreter ? Linked(Read(charts, name)) : Read(charts, name));
        }
    }

    /// <summary>Names of all files.</summary>
    public IEnumerable<string> Names => _files.Keys;

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

    /// <summary>
    /// The interpreter comes as a module that imports from a package; what it needs is in vega.min.js, which the page loads
    /// before it.
    /// </summary>
    private static byte[] Linked(byte[] module)
    {
        string text = Encoding.UTF8.GetString(module), linked = Import().Replace(text, "const $1 = globalThis.vega;", 1);
        return linked != text ? Encoding.UTF8.GetBytes(linked) : throw new InvalidOperationException($"{Interpreter} does not begin as expected");
    }

    [GeneratedRegex("^import (\\{[^}]*\\}) from 'vega-util';", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Import();

    private static byte[] Read(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}

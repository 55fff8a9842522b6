using System.Text;
using LabourSim.Charts;
using LabourSim.Experiments.Languages;
using LabourSim.Web.Http;
using LabourSim.Web.Runs;
using Microsoft.AspNetCore.Http;

namespace LabourSim.Web.Api;

/// <summary>Downloads. Names are looked up in a fixed table; no text from a browser ever becomes part of a path.</summary>
internal sealed class FilesApi(RunsApi runs)
{
    private const string Played = "take-home.html";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["summary.csv"] = "text/csv; charset=utf-8",
        ["outcomes.csv"] = "text/csv; charset=utf-8",
        ["effects.csv"] = "text/csv; charset=utf-8",
        ["effects-by-year.csv"] = "text/csv; charset=utf-8",
        ["gains.csv"] = "text/csv; charset=utf-8",
        ["targets.csv"] = "text/csv; charset=utf-8",
        ["tenure.csv"] = "text/csv; charset=utf-8",
        ["tours.csv"] = "text/csv; charset=utf-8",
        ["ledger.csv"] = "text/csv; charset=utf-8",
        ["manifest.json"] = "application/json; charset=utf-8",
        ["results.json"] = "application/json; charset=utf-8",
        ["report.html"] = "text/html; charset=utf-8",
        [Played] = "text/html; charset=utf-8",
        ["a.yaml"] = "text/yaml; charset=utf-8",
        ["b.yaml"] = "text/yaml; charset=utf-8",
    };

    /// <summary>Files that a run offers now.</summary>
    public static IReadOnlyList<string> NamesOf(SeminarRun run) =>
        [.. Types.Keys.Where(n => Text(run, n) is not null || (run.Picture is { } p && (n == Played || File.Exists(Path.Combine(p.Folder, n)))))];

    /// <summary>GET /api/runs/{id}/files/{name}.</summary>
    public Task SendAsync(HttpContext context) => runs.WithRunAsync(context, async run =>
    {
        string asked = (string)context.Request.RouteValues["name"]!;
        string? name = NamesOf(run).FirstOrDefault(n => n == asked);
        if (name is null)
        {
            await Answers.RefuseAsync(context, StatusCodes.Status404NotFound, "refused.file");
            return;
        }

        context.Response.ContentType = Types[name];
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        if (Text(run, name) is { } text)
        {
            await context.Response.WriteAsync(text, context.RequestAborted);
            return;
        }

        Picture picture = run.Picture!;
        Language language = Tongue.Of(context);
        await context.Response.SendFileAsync(
            name == Played ? Kept($"{picture.Folder}-take-home-{language.Id}.html", page => TakeHome.Write(picture.Result, run.Request.Experiment(true), page, language, context.RequestAborted))
            : name == "report.html" && language != Language.English ? Kept($"{picture.Folder}-report-{language.Id}.html", page => Report.Write(picture.Result, page, language))
            : Path.Combine(picture.Folder, name), context.RequestAborted);
    });

    /// <summary>A page that is written when it is first asked for, and kept beside the result.</summary>
    private static string Kept(string file, Action<TextWriter> write)
    {
        if (!File.Exists(file))
        {
            using StringWriter page = new() { NewLine = "\n" };
            write(page);
            FigureFile.Write(file, Encoding.UTF8.GetBytes(page.ToString()));
        }

        return file;
    }

    private static string? Text(SeminarRun run, string name) => name switch
    {
        "a.yaml" => run.Request.A.Yaml,
        "b.yaml" => run.Request.B?.Yaml,
        _ => null,
    };
}

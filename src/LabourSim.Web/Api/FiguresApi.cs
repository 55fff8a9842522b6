using System.Globalization;
using System.Text;
using LabourSim.Charts;
using LabourSim.Experiments.Languages;
using LabourSim.Web.Http;
using LabourSim.Web.Runs;
using Microsoft.AspNetCore.Http;

namespace LabourSim.Web.Api;

/// <summary>Figures of a run, for the page and for download. The figures of the results looked at last are kept drawn.</summary>
internal sealed class FiguresApi(RunsApi runs) : IDisposable
{
    // A figure is drawn for the place that the page has for it, in steps, so that few widths are kept.
    private const int Narrowest = 280, Widest = 1400, Step = 40;

    // Result, stage and language: more than a class looks at together.
    private readonly Shelf<IReadOnlyList<Figure>> _figures = new(32);
    private readonly Shelf<string> _drawn = new(256);
    private readonly SemaphoreSlim _files = new(1);

    /// <summary>GET /api/runs/{id}/figures.</summary>
    public Task ListAsync(HttpContext context) => runs.WithPictureAsync(context, async (_, picture) =>
    {
        Language language = Tongue.Of(context);
        IReadOnlyList<Figure> figures = await FiguresAsync(context, picture, language);
        await Answers.WriteAsync(context, FigureCatalogue.All.Select(f =>
        {
            Figure? figure = figures.FirstOrDefault(d => d.Name == f.Name);
            return new { name = f.Name, title = figure?.Title ?? Title(f, language), available = figure is not null };
        }));
    });

    /// <summary>GET /api/runs/{id}/figures/{name}?width=PIXELS, with .svg, .png or .csv for a download.</summary>
    public Task SendAsync(HttpContext context) => runs.WithPictureAsync(context, async (_, picture) =>
    {
        string asked = (string)context.Request.RouteValues["name"]!;
        foreach (Figure figure in await FiguresAsync(context, picture, Tongue.Of(context)))
        {
            if (asked == figure.Name)
            {
                int width = WidthOf(context);
                string svg = await _drawn.GetAsync($"{picture.Folder} {figure.Language.Id} {figure.Name} {width.ToString(CultureInfo.InvariantCulture)}", () => Task.FromResult(Draw(figure, width)))
                    .WaitAsync(context.RequestAborted);
                await Answers.WriteAsync(context, Describe(figure, svg));
                return;
            }

            if (asked.StartsWith(figure.Name + ".", StringComparison.Ordinal) && asked[(figure.Name.Length + 1)..] is "svg" or "png" or "csv")
            {
                await DownloadAsync(context, picture, figure, asked[(figure.Name.Length + 1)..]);
                return;
            }
        }

        await Answers.RefuseAsync(context, StatusCodes.Status404NotFound, "refused.figure");
    });

    /// <summary>A figure as the page shows it, drawn for the width that the page asks for.</summary>
    public static object Describe(Figure figure, HttpContext context) => Describe(figure, Draw(figure, WidthOf(context)));

    /// <summary>What the page calls a figure that it does not show.</summary>
    public static string Title(FigureEntry figure, Language language) => language[$"figure.{figure.Name}.title"];

    public void Dispose() => _files.Dispose();

    private static object Describe(Figure figure, string svg) => new { name = figure.Name, title = figure.Title, subtitle = figure.Subtitle, source = figure.Source, svg };

    private static string Draw(Figure figure, int width) => figure.ToSvg(FigureLook.OnPage(width));

    private static int WidthOf(HttpContext context) =>
        int.TryParse(context.Request.Query["width"], NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? Math.Clamp(asked, Narrowest, Widest) / Step * Step : 720;

    private Task<IReadOnlyList<Figure>> FiguresAsync(HttpContext context, Picture picture, Language language) => _figures.GetAsync($"{picture.Folder} {language.Id}", () =>
    {
        FigureSource source = new(picture.Folder, picture.Result);
        return Task.FromResult<IReadOnlyList<Figure>>([.. FigureCatalogue.All.Where(f => f.FromComparison).Select(f => f.Draw(source, language)).OfType<Figure>()]);
    }).WaitAsync(context.RequestAborted);

    /// <summary>Sends a figure's file; a drawn one is kept beside the result's files.</summary>
    private async Task DownloadAsync(HttpContext context, Picture picture, Figure figure, string format)
    {
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{figure.Name}.{format}\"";
        context.Response.Headers.CacheControl = "no-store";
        if (format == "csv")
        {
            context.Response.ContentType = "text/csv; charset=utf-8";
            await context.Response.WriteAsync(figure.ToCsv(), context.RequestAborted);
            return;
        }

        string folder = Path.Combine(Path.GetDirectoryName(picture.Folder)!, "figures");
        string file = Path.Combine(folder, $"{picture.Stage}-{figure.Name}-{figure.Language.Id}.{format}");
        if (!File.Exists(file))
        {
            if (!await _files.WaitAsync(TimeSpan.FromSeconds(20), context.RequestAborted))
            {
                context.Response.Headers.ContentDisposition = default;
                await Answers.RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "refused.busy");
                return;
            }

            try
            {
                await Task.Run(() => Keep(figure, folder, file, format == "png"), context.RequestAborted);
            }
            finally
            {
                _files.Release();
            }
        }

        context.Response.ContentType = format == "png" ? "image/png" : "image/svg+xml";
        await context.Response.SendFileAsync(file, context.RequestAborted);
    }

    private static void Keep(Figure figure, string folder, string file, bool png)
    {
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(folder);
            FigureFile.Write(file, png ? figure.ToPng() : Encoding.UTF8.GetBytes(figure.ToSvg()));
        }
    }
}

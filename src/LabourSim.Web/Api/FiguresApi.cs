using LabourSim.Charts;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;
using LabourSim.Web.Http;
using LabourSim.Web.Runs;
using Microsoft.AspNetCore.Http;

namespace LabourSim.Web.Api;

/// <summary>Figures of a run, for the page and for download. The figures of the results looked at last are kept drawn.</summary>
internal sealed class FiguresApi(RunsApi runs) : IDisposable
{
    // Result, stage and language: more than a class looks at together.
    private readonly Shelf<IReadOnlyList<Figure>> _drawn = new(32);
    private readonly SemaphoreSlim _node = new(1);

    /// <summary>GET /api/runs/{id}/figures.</summary>
    public Task ListAsync(HttpContext context) => runs.WithPictureAsync(context, async (_, picture) =>
    {
        Language language = Tongue.Of(context);
        IReadOnlyList<Figure> figures = await DrawnAsync(context, picture, language);
        await Answers.WriteAsync(context, FigureCatalogue.All.Select(f =>
        {
            Figure? figure = figures.FirstOrDefault(d => d.Name == f.Name);
            return new { name = f.Name, title = figure?.Title ?? Title(f, language), available = figure is not null };
        }));
    });

    /// <summary>GET /api/runs/{id}/figures/{name}, with .svg, .png or .csv for a download.</summary>
    public Task SendAsync(HttpContext context) => runs.WithPictureAsync(context, async (_, picture) =>
    {
        string asked = (string)context.Request.RouteValues["name"]!;
        foreach (Figure figure in await DrawnAsync(context, picture, Tongue.Of(context)))
        {
            if (asked == figure.Name)
            {
                await Answers.WriteAsync(context, Describe(figure));
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

    /// <summary>A figure as the page draws it.</summary>
    public static object Describe(Figure figure) => new
    {
        name = figure.Name,
        title = figure.Title,
        subtitle = figure.Subtitle,
        source = figure.Source,
        alt = figure.Description,
        legend = figure.Legend.Select(l => new { sign = l.Sign, colour = l.Colour, words = l.Words }),
        svg = figure.ToSvg(new FigureLook { InPage = true, NoTitle = true, NoSource = true }),
    };

    /// <summary>What the page calls a figure that it does not show.</summary>
    public static string Title(FigureEntry figure, Language language) => language[$"figure.{figure.Name}.title"];

    public void Dispose() => _node.Dispose();

    private Task<IReadOnlyList<Figure>> DrawnAsync(HttpContext context, Picture picture, Language language) => _drawn.GetAsync($"{picture.Folder} {language.Id}", () =>
    {
        FigureSource source = new(picture.Folder, picture.Result);
        return Task.FromResult<IReadOnlyList<Figure>>([.. FigureCatalogue.All.Where(f => f.FromComparison).Select(f => f.Draw(source, language)).OfType<Figure>()]);
    }).WaitAsync(context.RequestAborted);

    /// <summary>Sends a figure's file; a rendered one is kept beside the result's files.</summary>
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
            if (!await _node.WaitAsync(TimeSpan.FromSeconds(20), context.RequestAborted))
            {
                context.Response.Headers.ContentDisposition = default;
                await Answers.RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "refused.busy");
                return;
            }

            try
            {
                await Task.Run(() => Render(figure, folder, file, format == "png"), context.RequestAborted);
            }
            catch (InputException e)
            {
                // What is missing, and where, is for whoever runs the server.
                Console.Error.WriteLine($"laboursim: {e.Message}");
                context.Response.Headers.ContentDisposition = default;
                await Answers.RefuseAsync(context, StatusCodes.Status501NotImplemented, "refused.node");
                return;
            }
            finally
            {
                _node.Release();
            }
        }

        context.Response.ContentType = format == "png" ? "image/png" : "image/svg+xml";
        await context.Response.SendFileAsync(file, context.RequestAborted);
    }

    private static void Render(Figure figure, string folder, string file, bool png)
    {
        if (File.Exists(file))
        {
            return;
        }

        Directory.CreateDirectory(folder);
        FigureFile.Write(file, png ? figure.ToPng() : System.Text.Encoding.UTF8.GetBytes(figure.ToSvg()));
    }
}

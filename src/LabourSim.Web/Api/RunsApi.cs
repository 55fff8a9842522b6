using LabourSim.Web.Http;
using LabourSim.Web.Runs;
using Microsoft.AspNetCore.Http;

namespace LabourSim.Web.Api;

/// <summary>Runs: asking for one, how far it is, leaving it.</summary>
internal sealed class RunsApi(RunDesk desk, ServeLimits limits)
{
    /// <summary>POST /api/runs.</summary>
    public async Task AskAsync(HttpContext context)
    {
        RunRequest request = RunRequest.Read(await Answers.BodyAsync(context, limits), limits, Tongue.Of(context));
        (SeminarRun run, bool shared) = desk.Submit(request, Gate.Client(context), Gate.Address(context), Gate.Tab(context));
        await Answers.WriteAsync(context, new { id = run.Id, shared, position = desk.Position(run) }, StatusCodes.Status202Accepted);
    }

    /// <summary>GET /api/runs/{id}.</summary>
    public Task TellAsync(HttpContext context) => WithRunAsync(context, run =>
    {
        RunRequest r = run.Request;
        (long done, long total, double? left) = run.Progress();

        // Of a run that ended early, the recipe is that of what there is to see.
        bool small = run.Over && run.State != RunState.Done && run.Picture is { Stage: "small" };
        return Answers.WriteAsync(context, new
        {
            id = run.Id,
            state = run.State,
            stage = run.Stage,
            position = desk.Position(run),
            done,
            total,
            secondsLeft = left,
            error = run.Error?.Invoke(Tongue.Of(context)),
            command = Recipes.CommandLine(r, small),
            csharp = Recipes.CSharp(r, small),
            files = FilesApi.NamesOf(run),
        });
    });

    /// <summary>DELETE /api/runs/{id}.</summary>
    public Task LeaveAsync(HttpContext context) => WithRunAsync(context, run =>
    {
        desk.Leave(run, Gate.Tab(context));
        return Answers.WriteAsync(context, new { id = run.Id, state = run.State });
    });

    /// <summary>Does something with the run that the address names, or says that there is none.</summary>
    public Task WithRunAsync(HttpContext context, Func<SeminarRun, Task> with) =>
        desk.Find((string)context.Request.RouteValues["id"]!) is { } run
            ? with(run)
            : Answers.RefuseAsync(context, StatusCodes.Status404NotFound, "refused.run");

    /// <summary>Does something with the run's latest whole result, or says that there is none yet.</summary>
    public Task WithPictureAsync(HttpContext context, Func<SeminarRun, Picture, Task> with) => WithRunAsync(context, run =>
        run.Picture is { } picture
            ? with(run, picture)
            : Answers.RefuseAsync(context, StatusCodes.Status409Conflict, "refused.result"));
}

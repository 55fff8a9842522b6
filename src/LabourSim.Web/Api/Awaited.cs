using LabourSim.Web.Http;
using LabourSim.Web.Runs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace LabourSim.Web.Api;

/// <summary>Answers that are made while somebody waits for them.</summary>
internal static class Awaited
{
    // How long somebody waits for their turn.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Sends lines as they are made.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="shelf">Where the lines are kept; what could not be made is made anew for whoever asks next.</param>
    /// <param name="key">Under which name.</param>
    /// <param name="reel">The lines.</param>
    /// <param name="last">A line of the asker's own after the others, or null.</param>
    public static async Task SendAsync(HttpContext context, Shelf<Reel> shelf, string key, Reel reel, Func<string>? last = null)
    {
        try
        {
            await SendAsync(context, reel, last);
        }
        finally
        {
            if (reel.Failed)
            {
                shelf.Remove(key, reel);
            }
        }
    }

    /// <summary>What is being made, once it is there; null, and a refusal, when that takes too long.</summary>
    public static async Task<T?> InTimeAsync<T>(HttpContext context, Task<T> made)
        where T : class
    {
        try
        {
            return await made.WaitAsync(Patience, context.RequestAborted);
        }
        catch (Exception e) when (e is TimeoutException || (e is OperationCanceledException && !context.RequestAborted.IsCancellationRequested))
        {
            // It is made nevertheless, for the next time it is asked for, unless it took longer than a run may.
            await Answers.RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "refused.busy");
            return null;
        }
    }

    private static async Task SendAsync(HttpContext context, Reel reel, Func<string>? last)
    {
        if (await InTimeAsync(context, reel.BeyondAsync(0, context.RequestAborted)) is not { } lines)
        {
            return;
        }

        context.Response.ContentType = "application/x-ndjson; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            for (int seen = 0; lines.Count > 0; lines = await reel.BeyondAsync(seen, context.RequestAborted))
            {
                foreach (byte[] line in lines)
                {
                    await context.Response.Body.WriteAsync(line, context.RequestAborted);
                }

                seen += lines.Count;
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }

            if (last is not null)
            {
                await context.Response.WriteAsync(last() + "\n", context.RequestAborted);
            }
        }
        catch (Exception e) when (e is TooBusyException || (e is OperationCanceledException && !context.RequestAborted.IsCancellationRequested))
        {
            // What was sent is not the whole: the connection says so.
            context.Abort();
        }
    }
}

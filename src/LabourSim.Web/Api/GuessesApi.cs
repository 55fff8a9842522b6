using LabourSim.Experiments.Input;
using LabourSim.Web.Designs;
using LabourSim.Web.Http;
using LabourSim.Web.Runs;
using Microsoft.AspNetCore.Http;

namespace LabourSim.Web.Api;

/// <summary>What a class guesses before a lesson's answer.</summary>
internal sealed class GuessesApi(ServeLimits limits, AssetFiles assets)
{
    private readonly GuessBook _book = new(assets.Text("lessons.json"), limits.Streams, Traffic.TabsOfAClient);

    /// <summary>GET /api/guesses/{lesson}.</summary>
    public Task TellAsync(HttpContext context) => WithLessonAsync(context, (lesson, _) => WriteAsync(context, lesson));

    /// <summary>POST /api/guesses/{lesson} with {"option": N}, from 0.</summary>
    public Task TakeAsync(HttpContext context) => WithLessonAsync(context, async (lesson, options) =>
    {
        JsonFields fields = new("guess", await Answers.BodyAsync(context, limits), "option");
        if (fields["option"] is null)
        {
            throw InputError.At(JsonFields.Place, "option", "(missing)", $"a whole number from {0} to {options - 1}");
        }

        int option = (int)fields.Whole("option", 0, 0, options - 1);
        await (_book.Take(lesson, Gate.Client(context), Gate.Tab(context), option)
            ? WriteAsync(context, lesson)
            : Answers.RefuseAsync(context, StatusCodes.Status429TooManyRequests, "refused.guesses.full", limits.Streams, Traffic.TabsOfAClient));
    });

    private Task WriteAsync(HttpContext context, string lesson)
    {
        (int[] counts, int? own) = _book.Read(lesson, Gate.Tab(context));
        return Answers.WriteAsync(context, new { counts, total = counts.Sum(), own });
    }

    private Task WithLessonAsync(HttpContext context, Func<string, int, Task> with)
    {
        string lesson = (string)context.Request.RouteValues["lesson"]!;
        return _book.OptionsOf(lesson) is int options and > 0 ? with(lesson, options) : Answers.RefuseAsync(context, StatusCodes.Status404NotFound, "refused.lesson");
    }
}

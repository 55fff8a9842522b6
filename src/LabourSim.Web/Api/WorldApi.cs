using LabourSim.Charts;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Lives;
using LabourSim.Experiments.Running;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Web.Designs;
using LabourSim.Web.Http;
using LabourSim.Web.Runs;
using Microsoft.AspNetCore.Http;

namespace LabourSim.Web.Api;

/// <summary>
/// The small world of a pair of designs: its film, streamed while it is lived, and the lives of its invented people. Nothing is
/// remembered by name: whoever asks sends the designs. What was asked for last is kept made.
/// </summary>
internal sealed class WorldApi(ServeOptions options, Turns turns)
{
    // Films are about 1 MB each and lives 30 KB; a class has fewer pairs and people in view.
    private readonly Shelf<Reel> _reels = new(32);
    private readonly Shelf<IReadOnlyList<PersonLife>> _lives = new(256);

    /// <summary>POST /api/world: the film's lines (see <see cref="Film"/>) as they are made.</summary>
    public async Task FilmAsync(HttpContext context)
    {
        JsonFields fields = new("world", await Answers.BodyAsync(context, options.Limits), "a", "b", "seed", "dots");
        RunRequest request = RunRequest.SmallWorld(fields, options.Limits, Tongue.Of(context));
        int dots = (int)fields.Whole("dots", Film.Dots, 1, RunRequest.Small.Workers);
        string key = $"{request.Id} {dots}";
        Reel reel = await _reels.GetAsync(key, () => Task.FromResult(Begun(Gate.Client(context), request, dots)));
        await Awaited.SendAsync(context, _reels, key, reel);
    }

    /// <summary>POST /api/world/life: one person under each design.</summary>
    public async Task LifeAsync(HttpContext context)
    {
        JsonFields fields = new("life", await Answers.BodyAsync(context, options.Limits), "a", "b", "seed", "person");
        RunRequest request = RunRequest.SmallWorld(fields, options.Limits, Tongue.Of(context));
        ulong person = PersonId.Parse(JsonFields.Place, "person", fields.Line("person", 60) ?? "");
        if (await Awaited.InTimeAsync(context, _lives.GetAsync($"{request.Id} {person}", () => LiveAsync(Gate.Client(context), request, person))) is not { } lives)
        {
            return;
        }

        await (lives.Any(l => l.Sent)
            ? Answers.WriteAsync(context, Told(request, lives, Tongue.Of(context), figure => FiguresApi.Describe(figure, context)))
            : Answers.RefuseAsync(context, StatusCodes.Status404NotFound, "refused.person"));
    }

    /// <summary>A film that is made from now on, watched or not.</summary>
    private Reel Begun(string client, RunRequest request, int dots)
    {
        Reel reel = new();
        _ = turns.TakeAsync(client, stop =>
        {
            reel.Make(Film.Lines(request.Experiment(true), dots, stop));
            return true;
        });
        return reel;
    }

    private Task<IReadOnlyList<PersonLife>> LiveAsync(string client, RunRequest request, ulong person) => turns.TakeAsync<IReadOnlyList<PersonLife>>(client, stop =>
    {
        Experiment experiment = request.Experiment(true) with { Compare = false };
        SortedDictionary<int, PersonLife> lives = [];
        Runner.Run([.. experiment.Jobs().Select(j => j with { Spec = j.Spec with { Follow = [person] } })], options.Threads,
            (job, run) => (job.Scenario, Life: PersonLife.Of(person, experiment.Scenarios[job.Scenario], run)), (_, life) => lives.Add(life.Scenario, life.Life), null, stop);
        stop.ThrowIfCancellationRequested();
        return [.. lives.Values];
    });

    private static object Told(RunRequest request, IReadOnlyList<PersonLife> lives, Language language, Func<Figure, object> drawn) => new
    {
        person = PersonId.Text(lives[0].Person),
        notice = LifeStory.NoticeIn(language),
        lives = lives.Select(life => new
        {
            scenario = life.Scenario,
            title = language.Or($"scenario.{life.Scenario}.title", life.Title),
            opening = LifeStory.Opening(life, language),
            where = LifeStory.Ending(life, language),
            months = life.Months.Select(m => new
            {
                month = new Month(m.MonthIndex).ToString(),
                inHand = (m.CashCents + m.SavingsCents) / 100.0,
                books = m.CreditCents / 100.0,
                debt = m.DebtCents / 100.0,
                doubt = m.Doubt,
                knowledge = m.Knowledge,
                fear = m.Fear,
                sideWork = m.SideWork,
                phone = m.Phone,
            }),
            events = Events(life, language),
            years = LifeStory.Years(life, language).Select(y => new { year = y.Year, sentences = y.Sentences }),
            totals = Totals(life, language),
        }),
        parting = Parting(lives, language),
        figure = lives.Any(l => l.Months.Count > 0) ? drawn(Figures.Life(LivesTold.Of(request.Experiment(true), lives), language)) : null,
    };

    private static IEnumerable<object> Events(PersonLife life, Language language)
    {
        LifeWords words = LifeWords.For(life, language);
        return life.Events.Select(e => new { month = new Month(e.MonthIndex).ToString(), text = words.Clause(e) });
    }

    private static IEnumerable<object> Totals(PersonLife life, Language language)
    {
        (string Key, double Value)[] rows =
        [
            ("months", life.Months.Count),
            ("pocket", life.Months.Sum(m => (long)m.PocketCents) / 100.0),
            ("side", life.Months.Sum(m => (long)m.SideCents) / 100.0),
            ("paid", life.Tours.Sum(t => (long)t.PayOutCents) / 100.0),
            ("remitted", life.Sum(EventKind.Remitted) / 100.0),
            ("brought", life.Sum(EventKind.BroughtHome) / 100.0),
            ("later", life.Sum(EventKind.MoneySent) / 100.0),
            ("debt", life.Months.Count(m => m.DebtCents > 0)),
            ("told", life.Sum(EventKind.ToldAtHome)),
        ];
        return rows.Select(r => new { name = language[$"server.life.total.{r.Key}"], value = Math.Round(r.Value) });
    }

    /// <summary>Where the lives part, in words; null for one life alone.</summary>
    private static string? Parting(IReadOnlyList<PersonLife> lives, Language language)
    {
        if (lives.Count < 2)
        {
            return null;
        }

        Parting? parting = LifePair.FirstDifference(lives[0], lives[1], language), turn = LifePair.FirstTurn(lives[0], lives[1], language);
        if (parting is null)
        {
            return language["server.life.same"];
        }

        string first = language.Of("server.life.parting", new Month(parting.Month), parting.What);
        string then = turn is null || turn.Month == parting.Month ? first : $"{first} {language.Of("server.life.turn", new Month(turn.Month), turn.What)}";

        // Where lives part is not yet what came of them.
        return $"{then} {language.Of("server.life.came-to", LifeStory.Outcome(lives[0], language), LifeStory.Outcome(lives[1], language))}";
    }
}

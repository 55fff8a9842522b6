using LabourSim.Charts;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Lives;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;
using LabourSim.Web.Designs;
using LabourSim.Web.Http;
using LabourSim.Web.Runs;
using Microsoft.AspNetCore.Http;

namespace LabourSim.Web.Api;

/// <summary>Invented people of a run, and their lives under its designs. The books of the runs looked at last are kept.</summary>
internal sealed class PeopleApi(RunsApi runs, ServeOptions options, CancellationToken closing) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // More than a class has pairs. A book of 300 people under two designs is about 8 MB.
    private readonly Shelf<PeopleBook> _books = new(32);
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>GET /api/runs/{id}/people.</summary>
    public Task ListAsync(HttpContext context) => WithBookAsync(context, (run, book) =>
    {
        Language language = Tongue.Of(context);
        return Answers.WriteAsync(context, new
        {
            people = book.People.Select(t => new
            {
                id = PersonId.Text(t.Person),
                host = Places.HostNames[(int)PersonId.HostOf(t.Person)],
                sector = Sector(book.Lives(t.Person)!, language),
                group = language[$"server.people.group.{PeopleBook.Group(t.End)}"],
            }),
            note = language.Of("server.people.note", book.People.Count, run.Request.First.Workers),
        });
    });

    /// <summary>GET /api/runs/{id}/lives/{person}.</summary>
    public Task LifeAsync(HttpContext context)
    {
        ulong person = PersonId.Parse(JsonFields.Place, "person", (string)context.Request.RouteValues["person"]!);
        return WithBookAsync(context, (run, book) => book.Lives(person) is { } lives
            ? Answers.WriteAsync(context, Life(context, run.Request, lives))
            : Answers.RefuseAsync(context, StatusCodes.Status404NotFound, "refused.person"));
    }

    public void Dispose() => _one.Dispose();

    private static object Life(HttpContext context, RunRequest request, IReadOnlyList<PersonLife> lives) => Life(request, lives, Tongue.Of(context), figure => FiguresApi.Describe(figure, context));

    private static object Life(RunRequest request, IReadOnlyList<PersonLife> lives, Language language, Func<Figure, object> drawn) => new
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
        return turn is null || turn.Month == parting.Month ? first : $"{first} {language.Of("server.life.turn", new Month(turn.Month), turn.What)}";
    }

    private static string Sector(IReadOnlyList<PersonLife> lives, Language language)
    {
        Sector sector = lives[0].Profiles.Count > 0 ? lives[0].Profiles[0].Sector : Population.Sector.Other;
        return GroupNames.Sector(sector, language);
    }

    /// <summary>The run's book, made the first time it is asked for.</summary>
    private Task WithBookAsync(HttpContext context, Func<SeminarRun, PeopleBook, Task> with) => runs.WithPictureAsync(context, async (run, _) =>
    {
        PeopleBook book;
        try
        {
            book = await _books.GetAsync(run.Id, () => MakeAsync(run.Request)).WaitAsync(Patience, context.RequestAborted);
        }
        catch (Exception e) when (e is TimeoutException || (e is OperationCanceledException && !context.RequestAborted.IsCancellationRequested))
        {
            // It is made nevertheless, for the next time it is asked for, unless it took longer than a run may.
            await Answers.RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "refused.busy");
            return;
        }

        await with(run, book);
    });

    /// <summary>Makes a book; one at a time, as each takes all threads.</summary>
    private async Task<PeopleBook> MakeAsync(RunRequest request)
    {
        await _one.WaitAsync(closing);
        try
        {
            using CancellationTokenSource time = new(TimeSpan.FromSeconds(options.Limits.Seconds));
            using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(time.Token, closing);
            return PeopleBook.Of(request, options.Threads, stop.Token);
        }
        finally
        {
            _one.Release();
        }
    }
}

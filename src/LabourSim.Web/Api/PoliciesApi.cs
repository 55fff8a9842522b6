using System.Text.Json;
using LabourSim.Charts;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Outcomes;
using LabourSim.Policies;
using LabourSim.Population;
using LabourSim.Web.Designs;
using LabourSim.Web.Http;
using LabourSim.Web.Runs;
using Microsoft.AspNetCore.Http;

namespace LabourSim.Web.Api;

/// <summary>
/// Every policy that outside actors can choose, one at a time over a design, in small worlds: what each does to the three aims. A policy
/// that the design has already is taken out instead.
/// </summary>
internal sealed class PoliciesApi(ServeOptions options, Turns turns)
{
    /// <summary>Draws of luck of each: as few as give an interval that is called clear.</summary>
    private const int Replicates = Charts.Sections.Answer.EnoughReplicates;

    private readonly Shelf<Reel> _reels = new(32);

    /// <summary>POST /api/policies: a line for each policy as it has been tried.</summary>
    public async Task TryAsync(HttpContext context)
    {
        JsonFields fields = new("policies", await Answers.BodyAsync(context, options.Limits), "a", "seed");
        Language language = Tongue.Of(context);
        RunRequest request = RunRequest.SmallWorld(fields, options.Limits, language);
        string key = $"{request.Id} {language.Id}";
        Reel reel = await _reels.GetAsync(key, () => Task.FromResult(Begun(Gate.Client(context), request, language)));
        await Awaited.SendAsync(context, _reels, key, reel);
    }

    private Reel Begun(string client, RunRequest request, Language language)
    {
        Reel reel = new();
        _ = reel.MakeAsync(LinesAsync(client, request, language));
        return reel;
    }

    // A turn a policy, so that nobody waits for all of them.
    private async IAsyncEnumerable<string> LinesAsync(string client, RunRequest request, Language language)
    {
        Policy[] policies = [.. PolicyCatalogue.All.Where(p => !p.IsCondition)];
        foreach (Policy policy in policies)
        {
            yield return await turns.TakeAsync(client, stop => Tried(request, policy, policies.Length, language, stop));
        }
    }

    private string Tried(RunRequest request, Policy policy, int of, Language language, CancellationToken stop)
    {
        Scenario a = request.A.Scenario;
        bool there = a.Policies.Any(p => p.Policy == policy);
        Scenario other = PolicyLayer.Apply(a, policy, there ? 0 : 1, HostSet.All, null, null) with { Id = $"{a.Id}-{(there ? "without" : "with")}-{policy.Id}", Title = policy.Title };
        Experiment experiment = request.Experiment(true) with { Scenarios = [a, other], Compare = true, Replicates = Math.Min(Replicates, options.Limits.Replicates) };
        ExperimentResult result = Session.Run(experiment, options.Threads, null, stop);
        stop.ThrowIfCancellationRequested();
        return JsonSerializer.Serialize(new { policy = policy.Id, @out = there, of, replicates = experiment.Replicates, aims = LiveSeries.Aims.Select(o => Aim(result, o, language)) });
    }

    private static object Aim(ExperimentResult result, Outcome outcome, Language language)
    {
        string id = Kebab.Of(outcome.Imperative.ToString());
        if (result.Effects.FirstOrDefault(e => e.Outcome == outcome && e.Host == "all") is not { } effect || !double.IsFinite(effect.Effect))
        {
            return new { id, verdict = Kebab.Of(nameof(Verdict.Undefined)), slight = true, change = "", interval = "", sure = "", but = "" };
        }

        Verdict verdict = Verdicts.Of(effect);
        double percent = Verdicts.PercentOfBase(effect, effect.Effect);
        return new
        {
            id,
            // What rows are put in order by; null where the base has none of it.
            percent = double.IsFinite(percent) ? percent : (double?)null,
            slight = Math.Abs(percent) < Verdicts.Slight,
            verdict = Kebab.Of(verdict.ToString()),
            change = verdict == Verdict.Same ? "" : Change(effect, effect.Effect, language),
            interval = verdict != Verdict.Same && double.IsFinite(effect.Low) && double.IsFinite(effect.High)
                ? language.Of("server.policies.interval", Change(effect, effect.Low, language), Change(effect, effect.High, language)) : "",
            sure = Charts.Sections.Answer.ShortConfidence(result, effect, language),
            but = Answer.Against(result, effect) is { } most ? language.Of("server.policies.but", Units.Words(most.Outcome, language), Verdicts.Change(most, most.Effect, language)) : "",
        };
    }

    // In a table what rounds to nothing keeps its sign: an interval that ends there leaves zero out or does not.
    private static string Change(EffectRow effect, double value, Language language)
    {
        double percent = Verdicts.PercentOfBase(effect, value);
        return !double.IsFinite(percent) ? Verdicts.Change(effect, value, language)
            : percent != 0 && Numbers.SignedPercent(percent) == Numbers.SignedPercent(0) ? (percent < 0 ? "−" : "+") + "0.0 %"
            : Numbers.SignedPercent(percent);
    }
}

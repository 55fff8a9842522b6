using LabourSim.Experiments.Input;

namespace LabourSim.Experiments.Analysing;

/// <summary>Something that happens in some worlds and not in others.</summary>
/// <param name="Name">Choice and outcome.</param>
/// <param name="Words">What happens, as a sentence goes on after "in this model".</param>
/// <param name="Worlds">Worlds in which it is known whether it happens.</param>
/// <param name="Happens">Whether it does, world by world of those.</param>
/// <param name="Doubtful">In how many of the worlds it may do so by luck alone; null with one replicate, of which that cannot be told.</param>
internal sealed record DiscoverCase(string Name, Wording Words, int[] Worlds, bool[] Happens, int? Doubtful)
{
    /// <summary>How often it happens.</summary>
    public int Count => Happens.Count(h => h);

    /// <summary>
    /// For each choice and outcome: the choice is worse than the base by more than the margin. For each choice that is so on
    /// all of several outcomes at once anywhere: that.
    /// </summary>
    public static IEnumerable<DiscoverCase> All(AnalysisSubject subject)
    {
        double[][] margins = [.. subject.Outcomes.Select((_, o) => subject.Margins(o))];
        foreach (int choice in subject.Choices.Skip(1))
        {
            string name = subject.Name(choice);
            Quantity[] effects = [.. subject.Outcomes.Select((_, o) => subject.Effect(o, choice))];
            bool IsWorse(int o, int w) => -subject.Better(o) * effects[o].Worlds[w] > margins[o][w];
            for (int o = 0; o < effects.Length; o++)
            {
                int outcome = o;
                yield return Of($"{name}: {subject.Outcomes[o]}", Worse(subject, name, subject.Outcomes[o]), [effects[o]], w => IsWorse(outcome, w));
            }

            DiscoverCase all = Of($"{name}: all", AllWorse(subject, name), effects, w => Enumerable.Range(0, effects.Length).All(o => IsWorse(o, w)));
            if (effects.Length > 1 && all.Count > 0)
            {
                yield return all;
            }
        }
    }

    private static Wording Worse(AnalysisSubject subject, string choice, string outcome)
    {
        if (subject.Options.Margin > 0)
        {
            return $"{choice} makes {outcome} worse than {subject.BaseName} by more than {AnalysisWords.Percent(subject.Options.Margin)} of its value there";
        }

        return $"{choice} makes {outcome} worse than {subject.BaseName}";
    }

    private static Wording AllWorse(AnalysisSubject subject, string choice)
    {
        if (subject.Options.Margin > 0)
        {
            return $"{choice} makes {AnalysisWords.List(subject.Outcomes)} all worse than {subject.BaseName} by more than {AnalysisWords.Percent(subject.Options.Margin)} of its value there";
        }

        return $"{choice} makes {AnalysisWords.List(subject.Outcomes)} all worse than {subject.BaseName}";
    }

    private static DiscoverCase Of(string name, Wording words, Quantity[] effects, Func<int, bool> happens)
    {
        int[] worlds = [.. Enumerable.Range(0, effects[0].Worlds.Length).Where(w => effects.All(e => double.IsFinite(e.Worlds[w])))];
        bool[] cases = [.. worlds.Select(happens)];
        int? doubtful = effects[0].Replicates[0].Length < 2 ? null
            : worlds.Where((w, i) => cases[i] && effects.Any(e => AnalysisSubject.Doubtful(e.Replicates[w]))).Count();
        return new DiscoverCase(name, words, worlds, cases, doubtful);
    }
}

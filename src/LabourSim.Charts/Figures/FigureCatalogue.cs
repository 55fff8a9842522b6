using LabourSim.Charts.Drawing;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts;

/// <summary>A figure that can be drawn from a folder.</summary>
/// <param name="Name">Name in kebab-case.</param>
/// <param name="Command">The command that makes a folder it can be drawn from.</param>
/// <param name="FromComparison">True when every folder of <c>laboursim compare</c> will do.</param>
/// <param name="Draw">Draws it; null when the folder lacks its data.</param>
public sealed record FigureEntry(string Name, string Command, bool FromComparison, Func<FigureSource, Language, Figure?> Draw)
{
    private const string Compare = "laboursim compare BASE OTHER --out DIR";

    /// <summary>Whether it has an axis of time, of which a part can be drawn.</summary>
    public bool HasTime { get; init; }

    /// <summary>Draws it from one analysis, null when that lacks its data; null for other figures.</summary>
    internal Func<Analysis, Language, Figure?>? Of { get; init; }

    /// <summary>A figure of what was found of a sweep, a search or a calibration.</summary>
    /// <param name="name">Name in kebab-case.</param>
    /// <param name="study">A shipped study that makes its data.</param>
    /// <param name="table">The table that an analysis must have.</param>
    /// <param name="draw">Draws it.</param>
    /// <param name="too">What else must be so of the analysis; null for nothing.</param>
    internal static FigureEntry OfAnalysis(string name, string study, string table, Func<Analysis, Language, Figure> draw, Func<Analysis, bool>? too = null)
    {
        Figure? Of(Analysis analysis, Language language) => analysis.Table(table) is not null && too?.Invoke(analysis) != false ? draw(analysis, language) : null;
        return new(name, $"laboursim study {study} --out DIR", false, (source, language) => source.Analyses.Select(a => Of(a, language)).FirstOrDefault(f => f is not null)) { Of = Of };
    }

    /// <summary>A figure of a run or a comparison, read over the whole window.</summary>
    internal static FigureEntry OfResult(string name, Func<ExperimentResult, Language, Figure> draw) =>
        new(name, Compare, true, (source, language) => source.Result is { } result ? draw(result, language) : null);

    /// <summary>A figure of a run or a comparison with an axis of time, of which a part can be drawn.</summary>
    internal static FigureEntry OverTime(string name, Func<ExperimentResult, Language, Figure> draw) =>
        new(name, Compare, true, (source, language) => source.OverTime is { } result ? draw(result, language) : null) { HasTime = true };

    /// <summary>A figure of a comparison alone.</summary>
    internal static FigureEntry OfComparison(string name, Func<ExperimentResult, Language, Figure> draw) =>
        new(name, Compare, true, (source, language) => source.Comparison is { } result ? draw(result, language) : null);
}

/// <summary>Every figure by name: first those that any folder of <c>laboursim compare</c> can draw.</summary>
public static class FigureCatalogue
{
    /// <summary>All figures.</summary>
    public static IReadOnlyList<FigureEntry> All { get; } =
    [
        HeadCountFigure.Entry,
        HostsFigure.Entry,
        PathsFigure.Entry,
        ExtractionChainFigure.Entry,
        TenureFigures.QuotaDebt,
        MoneyFigures.ThreePurses,
        MoneyFigures.Cheongbu,
        TenureFigures.Carried,
        ExitsFigure.Entry,
        HomeReachFigure.Entry,
        ImperativesFigure.Entry,
        TradeOffFigure.Entry,
        TargetsFigure.Entry,
        MilitaryFigure.Entry,
        EffectsFigure.Entry,
        EffectYearsFigure.Entry,
        WinnersLosersFigure.Entry,
        ChangesFigure.Entry,
        BoardFigure.Entry,
        .. OfAnalyses,
    ];

    /// <summary>Figures that folders of comparisons lack the data for.</summary>
    public static IReadOnlyList<FigureEntry> OfAnalyses =>
    [
        .. SensitivityFigure.Entries,
        BoxesFigure.Entry,
        PeelingFigure.Entry,
        RegretFigure.Entry,
        FrontFigure.Entry,
        SearchFrontFigure.Entry,
        PosteriorFigure.Entry,
        ClaimsFigure.Entry,
        LifeFigure.Entry,
    ];

    /// <summary>Draws a figure from a folder: one of these, or <c>outcome:NAME</c> for an outcome over time.</summary>
    /// <param name="source">The folder.</param>
    /// <param name="name">The figure's name.</param>
    /// <param name="language">Language of its words.</param>
    /// <param name="hosts">A panel a host, for an outcome over time.</param>
    /// <exception cref="InputException">There is no figure of this name, or the folder lacks its data; the message names the command that makes it.</exception>
    public static Figure Draw(FigureSource source, string name, Language language, bool hosts = false)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(name);
        if (name.StartsWith(OutcomeFigure.Prefix, StringComparison.Ordinal))
        {
            return source.OverTime is { } result
                ? OutcomeFigure.Draw(result, name[OutcomeFigure.Prefix.Length..], hosts ? source.Folder : null, language)
                : throw new InputException($"{InputError.Shown(source.Folder, 300)}: {name}: no data for this figure: expected a folder that 'laboursim run' or 'laboursim compare' makes");
        }

        if (hosts)
        {
            throw InputError.At(InputPlace.CommandLine, "--hosts", name, $"{OutcomeFigure.Prefix}NAME; people abroad by host are the figure '{HostsFigure.Entry.Name}'");
        }

        FigureEntry entry = All.FirstOrDefault(f => f.Name == name)
            ?? throw InputError.At(InputPlace.CommandLine, "--figure", name, "a figure of 'laboursim list figures', or outcome:NAME", All.Select(f => f.Name));
        if (source.IsCut && !entry.HasTime)
        {
            throw InputError.At(InputPlace.CommandLine, "--figure", name, "a figure with an axis of time, for --from or --to; this one is read over the whole window", All.Where(f => f.HasTime).Select(f => f.Name));
        }

        return entry.Draw(source, language)
            ?? throw new InputException($"{InputError.Shown(source.Folder, 300)}: {name}: no data for this figure: expected a folder that '{entry.Command}' makes");
    }
}

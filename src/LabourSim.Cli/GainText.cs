using LabourSim.Charts;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Cli;

/// <summary>Who gains and who loses among the groups that <c>compare --by</c> asks for.</summary>
internal static class GainText
{
    /// <summary>Prints a heading and a small table for each scenario held against the base; nothing where no kind was asked for.</summary>
    public static void Print(ExperimentResult input, Language words)
    {
        if (input.By is not { } kind)
        {
            return;
        }

        string[] measures = [.. GainMeasure.All.Select(m => m.Name)];
        foreach (IGrouping<string, GainRow> pair in input.Gains.Where(g => g.GroupKind == kind).GroupBy(g => g.Other))
        {
            IGrouping<string, GainRow>[] groups = [.. pair.GroupBy(g => g.Group)];
            IGrouping<string, GainRow>[] told = [.. groups.Where(g => double.IsFinite(g.First().Net.Mean))];
            string name = GroupNames.Kind(kind, words);
            Console.Out.WriteLine(words.Of("cli.gains", pair.Key, input.Scenarios[0].Id, name));
            new Listing([name, words["cli.gains.pairs"], .. measures.Select(m => words[$"report.measure.{m}"])], measures.Length + 2, told.Select(g => (string[])
            [
                GroupNames.Group(kind, g.Key, words), Numbers.Count(g.First().Persons), .. measures.Select(m => Cell(g.Single(r => r.Measure == m), words)),
            ])).Print();
            if (told.Length < groups.Length)
            {
                Console.Out.WriteLine(words.Of("cli.gains.few", groups.Length - told.Length, GainRow.FewestPairs));
            }
        }
    }

    /// <summary>"+12 (+1.0) ▲ above luck": gain less lose, that of luck alone, and whether they are told apart.</summary>
    private static string Cell(GainRow row, Language words) => words.Of("cli.gains.cell", Numbers.SignedPoints(row.Net.Mean), Numbers.SignedPoints(row.NullNet.Mean), words[
        !double.IsFinite(row.Net.Low) || !double.IsFinite(row.NullNet.Low) ? "cli.gains.open"
        : !row.BeyondLuck ? "cli.gains.within"
        : row.Net.Mean > row.NullNet.Mean ? "cli.gains.above" : "cli.gains.below"]);
}

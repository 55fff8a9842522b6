using System.Globalization;
using System.Text;
using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Randomness;
using static LabourSim.Experiments.Docs.Markdown;

namespace LabourSim.Experiments.Docs;

/// <summary>Tables of what the month is made of: steps, rules, money, draws.</summary>
internal static class ModelTables
{
    /// <summary>The steps of a month.</summary>
    public static string Steps() => Table(["Entry", "Step", "Lives", "What"],
        StepOrder.All.Select(s => new[]
        {
            s.Name, Whole(s.Number), Lives(s.Scope), s.What,
        }));

    private static string Lives(StepScope scope) => scope switch
    {
        StepScope.Once => "once",
        StepScope.Sites => "at every site",
        StepScope.WorkersSites => "at workers' sites",
        StepScope.SoldiersSites => "at soldiers' sites",
        _ => "at home, beside the sites",
    };

    /// <summary>Every rule, by step.</summary>
    public static string Rules()
    {
        StringBuilder text = new();
        int off = RuleCatalogue.All.Count(r => r.SwitchedOffBy.Length > 0);
        text.Append(CultureInfo.InvariantCulture, $"{RuleCatalogue.All.Count} rules; {off} of them can be switched off by one value.\n");
        for (int step = 1; step <= StepOrder.Headings.Count; step++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## Step {step}: [{StepOrder.Headings[step - 1]}](odd.md#step-{step}-{StepOrder.Headings[step - 1].ToLowerInvariant().Replace(' ', '-')})\n\n");
            foreach (RuleInfo r in RuleCatalogue.All.Where(r => r.Step == step))
            {
                text.Append(CultureInfo.InvariantCulture, $"- {Code(r.Name)} ({Sourced(r.Evidence)}){(r.SwitchedOffBy.Length > 0 ? ": " : "")}{Code(r.SwitchedOffBy)}\n");
            }
        }

        return text.ToString();
    }

    // What most draws hang on; the page says it once.
    private const string UsualKey = "person, month; luck seed";

    /// <summary>What each word of each draw is for.</summary>
    public static string Draws() => Table(["Purpose", "No.", "Hangs on", "w0", "w1", "w2", "w3"],
        DrawInfo.All.Select(d => new[] { d.Purpose, Whole(d.Number), d.Key == UsualKey ? "" : d.Key, Word(d, 0), Word(d, 1), Word(d, 2), Word(d, 3) }));

    /// <summary>Every way money moves, by who pays.</summary>
    public static string Flows() => Table(["From", "Kind (to)"], FlowKind.All.GroupBy(f => f.From).Select(group => new[]
    {
        Code(group.Key.Name()), string.Join(", ", group.Select(f => $"{Code(f.Name)} ({Code(f.To.Name())})")),
    }));

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Word(DrawInfo draw, int word) => word < draw.Words.Count ? draw.Words[word] : "";
}

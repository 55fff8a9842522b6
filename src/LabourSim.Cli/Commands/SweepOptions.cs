using System.CommandLine;
using System.Globalization;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Studies;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Cli.Commands;

/// <summary>Arguments and options that verbs about many runs share.</summary>
internal static class SweepOptions
{
    private static readonly string[] Sizes = ["small", "full"];

    /// <summary>A file.</summary>
    public static Argument<string> File() => new("FILE") { Description = "Sweep file." };

    /// <summary>A folder of results.</summary>
    public static Argument<string> Folder() => new("DIR") { Description = "Folder of a sweep's results." };

    /// <summary><c>--size</c>.</summary>
    public static Option<string> Size() => new("--size") { Description = "small: the file's sizes for a first look; full: those for results to quote. Default: full.", HelpName = "small|full" };

    /// <summary><c>--step</c>.</summary>
    public static Option<string> Step() => new("--step") { Description = "With FILE a study (a file or a shipped name): the step whose sweep is meant.", HelpName = "ID" };

    /// <summary>The sweep that was asked for; says on standard error what in it is probably not meant.</summary>
    public static Sweep SweepOf(ParseResult result, Argument<string> file, Option<string> size, Option<string> step)
    {
        string name = result.GetRequiredValue(file);
        bool small = IsSmall(result, size);
        Sweep sweep = result.GetValue(step) is { } id ? StudyReader.LoadSweep(name, id, small) : SweepReader.Load(name, small);
        Warn(sweep.Warnings);
        return sweep;
    }

    /// <summary>Says warnings on standard error.</summary>
    public static void Warn(IEnumerable<string> warnings)
    {
        foreach (string warning in warnings)
        {
            Console.Error.WriteLine(warning);
        }
    }

    /// <summary><c>--threads</c>.</summary>
    public static Option<string> Threads() => new("--threads")
    {
        Description = $"Threads, 1 to {SiteThreads.MaxThreads}; never changes a result. Default: one per processor.",
        HelpName = "T",
    };

    /// <summary>True for the small size.</summary>
    public static bool IsSmall(ParseResult result, Option<string> size)
    {
        string word = result.GetValue(size) ?? Sizes[1];
        return Sizes.Contains(word) ? word == Sizes[0] : throw InputError.At(InputPlace.CommandLine, "--size", word, "small or full", Sizes);
    }

    /// <summary>Threads to use.</summary>
    public static int ThreadsOf(ParseResult result, Option<string> threads) => result.GetValue(threads) is null
        ? Math.Min(Environment.ProcessorCount, SiteThreads.MaxThreads)
        : RunOptions.Whole(result, threads, 1, SiteThreads.MaxThreads);

    /// <summary><c>--budget</c>.</summary>
    public static Option<string> Budget() => new("--budget") { Description = "Starts no run after this time, such as 90s, 30m or 2h.", HelpName = "TIME" };

    /// <summary>The time runs may start in; null for no limit.</summary>
    public static TimeSpan? BudgetOf(ParseResult result, Option<string> budget) => result.GetValue(budget) is { } time ? TimeOf(time) : null;

    /// <summary>A time such as 90s, 30m or 2h.</summary>
    public static TimeSpan TimeOf(string text)
    {
        double unit = text.Length == 0 ? 0 : text[^1] switch { 's' => 1, 'm' => 60, 'h' => 3600, _ => 0 };
        return unit > 0 && double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value)
            && value > 0 && value * unit < 1e8
            ? TimeSpan.FromSeconds(value * unit)
            : throw InputError.At(InputPlace.CommandLine, "--budget", text, "a time such as 90s, 30m or 2h");
    }
}

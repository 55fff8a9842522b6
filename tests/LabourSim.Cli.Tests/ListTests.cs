using LabourSim.Cli.Commands;
using LabourSim.Experiments.Evidence;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using Spectre.Console;

namespace LabourSim.Cli.Tests;

public class ListTests
{
    [Fact]
    public void Scenarios_AreTheShippedOnes() => FirstColumn("scenarios", "id").ShouldBe(ScenarioLoader.ShippedNames);

    [Fact]
    public void Policies_AreTheCatalogues() => FirstColumn("policies", "id").ShouldBe(PolicyCatalogue.All.Select(p => p.Id));

    [Fact]
    public void Parameters_AreTheCatalogues() => FirstColumn("parameters", "name").ShouldBe(ParameterCatalogue.All.Select(p => p.Name));

    [Fact]
    public void Outcomes_AreTheCatalogues() => FirstColumn("outcomes", "id").ShouldBe(OutcomeCatalogue.All.Select(o => o.Id));

    [Fact]
    public void Steps_AreThoseThatRunInTheirOrder()
    {
        CliResult result = CliRunner.Run("list", "steps").ShouldSucceed();

        result.Lines.Skip(1).Select(l => string.Join('\t', l.Split('\t')[..2]))
            .ShouldBe(StepOrder.All.Select(s => $"{s.Number}\t{s.Name}"));
    }

    [Fact]
    public void Evidence_ResolvesEveryId() => FirstColumn("evidence", "id").ShouldBe(EvidenceRegister.All.Select(e => e.Id));

    [Fact]
    public void Rules_AreTheCatalogues() => FirstColumn("rules", "name").ShouldBe(RuleCatalogue.All.Select(r => r.Name));

    [Fact]
    public void Usage_SaysOfEveryEntryWhereItIsReadOrWhyNot()
    {
        string[][] rows = [.. CliRunner.Run("list", "usage").ShouldSucceed().Lines.Select(l => l.Split('\t'))];

        rows[0].ShouldBe(["id", "read-by", "unused-because", "statement"]);
        rows.Skip(1).Select(r => r[0]).ShouldBe(EvidenceRegister.All.Select(e => e.Id));
        rows.Skip(1).Where(r => (r[1].Length > 0) == (r[2].Length > 0)).Select(r => r[0]).ShouldBeEmpty();
    }

    [Fact]
    public void Usage_IsShownForTheIdsAskedFor()
    {
        CliResult result = CliRunner.Run("list", "usage", "M54", "E08").ShouldSucceed();

        result.Lines.Skip(1).Select(l => l.Split('\t')[0]).ShouldBe(["E08", "M54"]);
        result.Lines[1].ShouldContain("parameter: office-share");
        result.Lines[2].ShouldContain("rule: death-of-no-account");
    }

    [Fact]
    public void List_NeedsNoFileOfItsOwn()
    {
        using TemporaryFolder empty = new();

        CliRunner.RunIn(empty.Path, "list", "scenarios").ShouldSucceed().Output.ShouldContain("no-mandate\t");
        Directory.EnumerateFileSystemEntries(empty.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(new[] { "list", "scenario" }, "command line: list: scenario: expected one of scenarios, policies, parameters, outcomes, steps, rules, evidence, usage, figures; did you mean 'scenarios'?")]
    [InlineData(new[] { "list" }, "command line: WHAT: (missing): expected a value; see 'laboursim list --help'")]
    [InlineData(new[] { "list", "parameters", "qouta" }, "command line: WORDS: qouta: expected words that occur together in one of: name, meaning; did you mean 'quota'?")]
    [InlineData(new[] { "list", "scenarios", "shutdown", "xyz" }, "command line: WORDS: shutdown xyz: expected words that occur together in one of: id, title, question")]
    [InlineData(new[] { "list", "usage", "E08", "xo60b" }, "command line: WORDS: xo60b: expected an id of the evidence register; did you mean 'X60b'?")]
    public void BadList_IsRefused(string[] args, string message) => CliRunner.Run(args).ShouldBeBadInput().ShouldBe(message);

    [Theory]
    [InlineData("scenarios", "WITHOUT", "ban")]
    [InlineData("policies", "permit")]
    [InlineData("parameters", "Quota", "growth")]
    [InlineData("outcomes", "exposure")]
    [InlineData("rules", "death")]
    [InlineData("evidence", "passport")]
    [InlineData("figures", "chain")]
    public void Words_AllOccur_InWhatIsListed(string what, params string[] looked)
    {
        string[][] all = Rows(ListCommand.Of(what, [], Language.English)), found = Rows(ListCommand.Of(what, looked, Language.English));

        found.Length.ShouldBeInRange(1, all.Length - 1);
        found.ShouldBe(all.Where(row => looked.All(w => row.Any(cell => cell.Contains(w, StringComparison.OrdinalIgnoreCase)))));
    }

    [Theory]
    [InlineData("scenarios")]
    [InlineData("policies")]
    [InlineData("parameters")]
    [InlineData("outcomes")]
    [InlineData("steps")]
    [InlineData("rules")]
    [InlineData("evidence")]
    [InlineData("usage")]
    [InlineData("figures")]
    public void Names_StandWholeInATableOfEightyColumns(string what)
    {
        foreach (int width in (int[])[80, 160])
        {
            Listing listing = ListCommand.Of(what, [], Language.English);
            string[] lines = TableOf(listing, width).Split('\n');

            lines.ShouldAllBe(l => l.TrimEnd().Length <= width);
            listing.Rows.Select(r => r[Array.FindIndex(listing.Columns, Listing.IsName)])
                .Where(name => !lines.Any(l => l.Contains($" {name} ", StringComparison.Ordinal))).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(200, true)]
    public void Table_ShowsDetailWhereThereIsRoom(int width, bool detail)
    {
        string text = TableOf(new Listing(["id", "source"], 1, [["[red]x[/]", "E08"]]), width);

        // What looks like markup is text.
        text.ShouldContain("[red]x[/]");
        text.Contains("E08", StringComparison.Ordinal).ShouldBe(detail);
        text.Contains("Also: source", StringComparison.Ordinal).ShouldBe(!detail);
    }

    [Fact]
    public void Text_KeepsOneRowOnOneLine()
    {
        using StringWriter text = new() { NewLine = "\n" };

        new Listing(["id", "note"], 1, [["a", "one\ttwo\nthree"]]).WriteText(text);

        text.ToString().ShouldBe("id\tnote\na\tone two three\n");
    }

    private static string[][] Rows(Listing listing) => [.. listing.Rows];

    private static string TableOf(Listing listing, int width)
    {
        using StringWriter text = new() { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = width;
        listing.WriteTable(console);
        return text.ToString();
    }

    private static IEnumerable<string> FirstColumn(string what, string heading)
    {
        CliResult result = CliRunner.Run("list", what).ShouldSucceed();
        string[][] rows = [.. result.Lines.Select(l => l.Split('\t'))];
        rows[0][0].ShouldBe(heading);
        rows.ShouldAllBe(r => r.Length == rows[0].Length);
        return rows.Skip(1).Select(r => r[0]);
    }
}

using System.Text.Json.Nodes;

namespace LabourSim.Cli.Tests;

public sealed class ShowTests : IDisposable
{
    private const string Mandate = "id: mine\ntitle: Mine\nquestion: What if?\nbase: baseline\npolicies:\n  - { policy: repatriation-mandate, hosts: [russia], start: 2016-12 }\nset: { tour-months: 48 }\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Show_DrawsTheMergedDesignIn80Columns()
    {
        _folder.Write("mine.yaml", Mandate);

        string[] lines = CliRunner.RunIn(_folder.Path, "show", "mine.yaml").ShouldSucceed().Lines;

        lines.ShouldAllBe(l => l.Length <= 80);
        lines.ShouldContain("  + repatriation-mandate     .........########## 2016-12..        x1");
        lines.ShouldContain("  - repatriation-mandate     ..........######### 2017-12..        x1");
        lines.ShouldContain("  tour-months in all hosts: 48 (there: 36)");
        lines.ShouldContain("  mine.yaml:6: warning: repatriation-mandate: also on in 8 hosts through its");
    }

    [Fact]
    public void Show_OfOneHostAndMonth()
    {
        JsonNode shown = JsonNode.Parse(CliRunner.Run("show", "no-mandate", "--host", "russia", "--at", "2020-02", "--json").ShouldSucceed().Output)!;

        shown["policies"]!.AsArray().Select(p => $"{p!["host"]} {p["policy"]} {p["origin"]}")
            .ShouldBe(["russia permit-ban removed", "russia repatriation-mandate removed", "russia border-closure base"]);
        shown["warnings"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(new[] { "show", "baseline", "--host", "rusia" }, "--host: rusia: expected a host")]
    [InlineData(new[] { "show", "baseline", "--at", "2018" }, "--at: 2018: expected a month")]
    [InlineData(new[] { "show", "nothing" }, "SCENARIO: nothing: expected a shipped scenario")]
    public void BadShow_IsRefused(string[] args, string message) => CliRunner.Run(args).ShouldBeBadInput().ShouldContain(message);

    [Fact]
    public void Run_WarnsBeforeItStarts()
    {
        _folder.Write("mine.yaml", Mandate);

        CliResult result = CliRunner.RunIn(_folder.Path, "run", "mine.yaml", "--workers", "20", "--from", "2016-01", "--to", "2016-01");

        result.ExitCode.ShouldBe(0, result.Error);
        result.Error.ShouldContain("mine.yaml:6: warning: repatriation-mandate: starts in 2016-12, after the end of the window (2016-01)");
    }

    [Fact]
    public void Validate_GivesErrorsAndWarningsAsJson()
    {
        _folder.Write("mine.yaml", Mandate);
        _folder.Write("bad.yaml", "id: mine\ntitle: Mine\nquestion: What?\nset: { foo: 1, tour-months: x }\n");

        CliResult result = CliRunner.RunIn(_folder.Path, "validate", "mine.yaml", "bad.yaml", "--json");

        result.ExitCode.ShouldBe(2);
        JsonArray files = JsonNode.Parse(result.Output)!.AsArray();
        files.Select(f => (bool)f!["valid"]!).ShouldBe([true, false]);
        files[0]!["warnings"]![0]!["kind"]!.ToString().ShouldBe("elsewhere");
        files[1]!["errors"]!.AsArray().Select(e => e!["key"]!.ToString()).ShouldBe(["set", "tour-months"]);
    }
}

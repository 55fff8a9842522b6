using System.Diagnostics;

namespace LabourSim.Cli.Tests;

/// <summary>Studies by the real program: all kinds of steps, killed in the middle and continued, and what is refused.</summary>
public sealed class StudyTests : IDisposable
{
    private const string Text = """
        id: tiny
        title: A tiny study
        question: Does every kind of step run, and go on after a kill?
        steps:
          - id: screening
            analyse: [sensitivity]
            sweep:
              workers: 30
              from: 2017-01
              to: 2019-12
              scenarios: [no-mandate, baseline]
              uncertainties: { design: morris, points: 2, ranges: [side-start, mandate-watch, doubt-gain] }
              sizes: { small: { uncertainties: 2 } }
          - id: indices
            keep: { from: screening, most: 2 }
            analyse: [sensitivity]
            sweep:
              workers: 30
              from: 2017-01
              to: 2019-12
              scenarios: [baseline]
              uncertainties: { design: saltelli, points: 4, ranges: kept }
              sizes: { small: { uncertainties: 4 } }
          - id: mixes
            search:
              workers: 30
              from: 2017-01
              to: 2019-12
              scenarios: [baseline]
              population: 4
              generations: 3
              levers: { policies: [{ policy: legal-aid, low: 0, high: 1 }, { policy: inspections, low: 0, high: 1 }] }
              sizes: { small: { population: 4 } }
          - id: posterior
            calibrate:
              workers: 40
              particles: 6
              generations: 2
              proposals: 60
              draws: 3
              parameters: [{ name: doubt-gain, low: 0.005, high: 0.012 }]
              sizes: { small: { draws: 2 } }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("laboursim-study-").FullName;

    public StudyTests() => File.WriteAllText(Path.Combine(_folder, "tiny.yaml"), Text);

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void KilledStudy_EndsAsIfNothingHadHappened()
    {
        CliResult whole = CliRunner.RunIn(_folder, "study", "tiny.yaml", "--out", "whole", "--threads", "1");
        whole.ExitCode.ShouldBe(0, whole.Error);
        foreach (int delay in (int[])[700, 1500, 2500, 3500])
        {
            using Process process = CliRunner.Start(_folder, "study", "tiny.yaml", "--out", "killed", "--threads", "2");
            if (!process.WaitForExit(delay))
            {
                process.Kill(true);
                process.WaitForExit();
            }
        }

        CliResult last = CliRunner.RunIn(_folder, "study", "tiny.yaml", "--out", "killed", "--threads", "2");
        last.ExitCode.ShouldBe(0, last.Error);
        foreach ((string figure, string step) in ((string, string)[])[("morris", ""), ("sobol", "indices"), ("search-front", ""), ("posterior", "posterior")])
        {
            CliRunner.RunIn(_folder, "chart", Path.Combine("whole", step), "--figure", figure).ShouldSucceed();
            File.ReadAllText(Path.Combine(_folder, $"{figure}.svg")).ShouldContain("seed 1");
        }

        CliRunner.RunIn(_folder, "chart", "whole", "--figure", "regret").ShouldBeBadInput().ShouldContain("'laboursim study robust-policies --out DIR'");
        CliRunner.RunIn(_folder, "chart", "whole", "--figure", "claims").ShouldBeBadInput().ShouldContain("'laboursim claims --out DIR'");
        string[] files = [.. Tables("whole")];
        files.ShouldContain(f => f.Contains("posterior", StringComparison.Ordinal));
        files.ShouldContain(f => f.Contains("mixes", StringComparison.Ordinal));
        files.ShouldContain(f => f.Contains("indices", StringComparison.Ordinal));
        Tables("killed").ShouldBe(files);
        foreach (string file in files)
        {
            File.ReadAllText(Path.Combine(_folder, "killed", file)).ShouldBe(File.ReadAllText(Path.Combine(_folder, "whole", file)), file);
        }
    }

    [Theory]
    [InlineData("robust-polices", "did you mean 'robust-policies'?")]
    [InlineData("missing/study.yaml", "expected an existing file")]
    public void UnknownStudy_IsRefused(string name, string words) =>
        CliRunner.RunIn(_folder, "study", name, "--out", "out").ShouldBeBadInput().ShouldContain(words);

    [Theory]
    [InlineData("policy: legal-aid", "policy: tightening", "what outside actors can choose")]
    [InlineData("from: screening", "from: indices", "expected one of screening")]
    [InlineData("population: 4\n", "population: 5\n", "an even number")]
    [InlineData("design: morris", "design: sobol", "morris")]
    [InlineData("particles: 6", "particles: 2", "particles")]
    [InlineData("analyse: [sensitivity]\n    sweep", "analyse: [sensitivty]\n    sweep", "did you mean 'sensitivity'?")]
    public void WrongStudy_IsRefusedBeforeAnythingRuns(string right, string wrong, string words)
    {
        Text.ShouldContain(right);
        File.WriteAllText(Path.Combine(_folder, "wrong.yaml"), Text.Replace(right, wrong, StringComparison.Ordinal));
        CliRunner.RunIn(_folder, "study", "wrong.yaml", "--out", "out").ShouldBeBadInput().ShouldContain(words);
        Directory.Exists(Path.Combine(_folder, "out")).ShouldBeFalse();
    }

    private IEnumerable<string> Tables(string root) => Directory.EnumerateFiles(Path.Combine(_folder, root), "*.csv", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Path.Combine(_folder, root), f)).Order(StringComparer.Ordinal);
}

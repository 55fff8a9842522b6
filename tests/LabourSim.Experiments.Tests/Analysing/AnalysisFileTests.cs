using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Input;
using LabourSim.Model;

namespace LabourSim.Experiments.Tests.Analysing;

public sealed class AnalysisFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("laboursim-analysis-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_written_is_read_again_cell_by_cell()
    {
        object[] cells = ["a, \"b\" & <c>", 3, 3.0, -0.1, 1e300, 1e-300, double.NaN, int.MinValue, "", 1.0 / 3];
        Analysis analysis = new("sensitivity", "What it asks", ["A finding: μ* ≥ 1.", $"{3} of {Wording.FromString("none")} and {AnalysisWords.List(["a", "b"])}", AnalysisWords.List(["a\"{0}", "b"])], [new("empty", "Nothing", ["one"], []), new("full", "All", [.. cells.Select((_, i) => $"c{i}")], [cells])])
        {
            Origin = new AnalysisOrigin("a-sweep", "1.2.3", ulong.MaxValue, 300, 2, 50, 3, 10_000, Month.Of(2018, 1), Month.Of(2025, 12)),
        };

        IReadOnlyList<string> files = AnalysisFile.Write(_folder, analysis);
        Analysis read = AnalysisFile.ReadAll(_folder).ShouldHaveSingleItem();

        files.Select(Path.GetFileName).ShouldBe(["sensitivity.json", "sensitivity-empty.csv", "sensitivity-full.csv"]);
        Directory.GetFiles(_folder).Length.ShouldBe(3);
        (read.Id, read.Title).ShouldBe((analysis.Id, analysis.Title));
        read.Origin.ShouldBe(analysis.Origin);
        read.Findings.Select(f => f.ToString()).ShouldBe(["A finding: μ* ≥ 1.", "3 of none and a and b", "a\"{0} and b"]);
        read.Findings.Select(FindingWords.Korean.Say).ShouldBe(analysis.Findings.Select(FindingWords.Korean.Say));
        FindingWords.Korean.Say(read.Findings[2]).ShouldBe("a\"{0}, b");

        // What was a text is no word to be looked up.
        read.Findings[2].Values[1].ShouldBeOfType<string>().ShouldBe("b");
        read.Tables.Select(t => (t.Name, t.Title)).ShouldBe(analysis.Tables.Select(t => (t.Name, t.Title)));
        read.Tables[1].Columns.ShouldBe(analysis.Tables[1].Columns);
        read.Tables[1].Rows.ShouldHaveSingleItem().ShouldBe(cells);
    }

    [Fact]
    public void A_text_longer_than_any_finding_is_damage() =>
        Damaged_files_are_named($"{{\"id\": \"sensitivity\", \"title\": \"{new string('t', 20_001)}\", \"findings\": [], \"tables\": []}}");

    [Fact]
    public void A_finding_that_an_earlier_version_kept_as_a_text_is_words_without_values()
    {
        File.WriteAllText(Path.Combine(_folder, "sensitivity.json"), """{"id": "sensitivity", "title": "t", "findings": ["It {0} rests.", "No pair of factors is shown to act together."], "tables": []}""");

        Analysis read = AnalysisFile.ReadAll(_folder).ShouldHaveSingleItem();

        read.Findings.Select(f => f.ToString()).ShouldBe(["It {0} rests.", "No pair of factors is shown to act together."]);
        FindingWords.Korean.Say(read.Findings[1]).ShouldBe("함께 작용하는 것으로 보이는 요인의 짝은 없습니다.");
    }

    [Theory]
    [InlineData("{\"form\": \"{0} and {1}\", \"values\": [\"a\"]}")]
    [InlineData("{\"form\": \"{0} and {0}\", \"values\": [\"a\", \"b\"]}")]
    [InlineData("{\"form\": \"{0} and {0}\", \"values\": [\"a\"]}")]
    [InlineData("{\"form\": \"{0,1000000000}\", \"values\": [\"a\"]}")]
    [InlineData("{\"form\": \"{1} and {0}\", \"values\": [\"a\", \"b\"]}")]
    [InlineData("{\"form\": \"a {0} b\", \"values\": [{\"form\": \"} {0}\", \"values\": [\"a\"]}]}")]
    [InlineData("{\"form\": \"a {0} b\", \"values\": [1]}")]
    [InlineData("{\"values\": [\"a\"]}")]
    [InlineData("3")]
    public void A_finding_whose_values_do_not_fit_its_form_is_damage(string finding) =>
        Damaged_files_are_named($"{{\"id\": \"sensitivity\", \"title\": \"t\", \"findings\": [{finding}], \"tables\": []}}");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"id\": 1}")]
    [InlineData("{\"id\": \"sensitivity\", \"title\": \"t\", \"findings\": [], \"tables\": [{\"name\": \"n\", \"title\": \"t\", \"columns\": [], \"rows\": [[true]]}]}")]
    [InlineData("{\"id\": \"sensitivity\", \"title\": \"t\", \"findings\": [], \"tables\": [{\"name\": \"n\", \"title\": \"t\", \"columns\": [\"a\", \"b\"], \"rows\": [[1, 2], [1]]}]}")]
    public void Damaged_files_are_named(string text)
    {
        string path = Path.Combine(_folder, "sensitivity.json");
        File.WriteAllText(path, text);

        Should.Throw<InputException>(() => AnalysisFile.ReadAll(_folder)).Message
            .ShouldBe($"{path}: damaged: expected an analysis that laboursim wrote and nothing else changed; delete it and analyse again");
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        string file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");

        Should.Throw<InputException>(() => AnalysisFile.Write(file, new Analysis("sensitivity", "t", [], []))).Message.ShouldStartWith($"{file}: cannot be read or written");
    }
}

using System.Text.Json.Nodes;
using LabourSim.Experiments.Input;
using LabourSim.NotebookRunner;

namespace LabourSim.Notebooks.Tests;

// The console is one for the whole process, so nothing here runs beside anything else that runs cells.
[Collection("cells")]
public sealed class RunnerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("notebooks").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void What_a_cell_declares_the_next_can_use()
    {
        NotebookFile run = Made.Run("int x = 20; int Twice(int y) => 2 * y; record Pair(int A, int B);", "Twice(x) + new Pair(1, 1).A");

        Made.Given(run, 1).ShouldBe("41");
    }

    [Fact]
    public void Prints_displays_and_the_value_come_in_order()
    {
        JsonNode[] outputs = [.. Made.Run("Console.WriteLine(\"one\"); Display(2.5); Console.Write(\"three\"); \"four\"").Code[0].Outputs];

        outputs.Select(o => (string)o["output_type"]!).ShouldBe(["stream", "display_data", "stream", "display_data"]);
        Made.Joined(outputs[0]["text"]!).ShouldBe("one\n");
        Made.Joined(outputs[1]["data"]!["text/plain"]!).ShouldBe("2.5");
        Made.Joined(outputs[2]["text"]!).ShouldBe("three");
        Made.Joined(outputs[3]["data"]!["text/plain"]!).ShouldBe("four");
    }

    [Fact]
    public void A_cell_without_a_value_gives_nothing() => Made.Run("int x = 1;").Code[0].Outputs.ShouldBeEmpty();

    [Fact]
    public void Tables_are_html_and_text_with_numbers_to_the_right()
    {
        JsonNode data = Made.Run("Table(new[] { (\"a<b\", 1234.5), (\"c\", 0.5) }, (\"name\", r => r.Item1), (\"value\", r => r.Item2))").Code[0].Outputs[0]["data"]!;

        Made.Joined(data["text/plain"]!).ShouldBe("name  value\na<b   1,235\nc       0.5");
        Made.Joined(data["text/html"]!).ShouldContain("<td style=\"text-align:left\">a&lt;b</td><td style=\"text-align:right\">");
    }

    [Fact]
    public void Figures_are_pictures_inside_html_and_words_outside()
    {
        JsonNode data = Made.Run("Figures.HeadCount(Run(Load(\"baseline\")))").Code[0].Outputs[0]["data"]!;

        string html = Made.Joined(data["text/html"]!);
        html.ShouldStartWith("<img alt=\"");
        string svg = html.Split("base64,")[1].Split('"')[0];
        System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(svg)).ShouldStartWith("<svg");
        Made.Joined(data["text/plain"]!).ShouldNotBeEmpty();
    }

    [Fact]
    public void Cells_are_told_the_size_of_worlds() => Made.Given(Made.Run("(SizeName, Workers, Replicates)"), 0).ShouldBe("(tiny, 200, 1)");

    [Theory]
    [InlineData("int x = 1;\nint y = z;", "made.ipynb: cell 2, line 2: CS0103:")]
    [InlineData("int x = 1;\n\nthrow new ArgumentException(\"too bad\");", "made.ipynb: cell 2, line 3: ArgumentException: too bad")]
    [InlineData("int Deep(int n) => n == 0 ? throw new InvalidOperationException(\"deep\") : Deep(n - 1);\nDeep(3)", "made.ipynb: cell 2, line 1: InvalidOperationException: deep")]
    [InlineData("\nLoad(\"basline\")", "made.ipynb: cell 2, line 2: InputException: command line: SCENARIO: basline: expected a shipped scenario")]
    public void A_failing_cell_is_named_with_its_line(string cell, string message) =>
        Should.Throw<CellException>(() => Made.Run("int before = 1;", cell)).Message.ShouldStartWith(message);

    [Fact]
    public void After_a_failure_nothing_runs_and_nothing_is_written()
    {
        string file = Save(Made.Text("1", "throw new Exception(\"stop\");", $"File.WriteAllText(@\"{Path.Combine(_folder, "ran")}\", \"\")"));
        string before = File.ReadAllText(file);
        StringWriter errors = new();

        Program.RunAll(Options.Read([file]), TextWriter.Null, errors).ShouldBe(1);

        errors.ToString().ShouldContain("cell 2, line 1: Exception: stop");
        File.ReadAllText(file).ShouldBe(before);
        Directory.GetFiles(_folder).ShouldBe([file]);
    }

    [Fact]
    public void Two_runs_write_the_same_bytes()
    {
        string file = Save(Made.Text("Outcomes(Run(Load(\"baseline\")), \"heads\", \"exits\")", "Console.WriteLine(1.5);"));
        Program.RunAll(Options.Read([file]), TextWriter.Null, TextWriter.Null).ShouldBe(0);
        byte[] once = File.ReadAllBytes(file);
        Program.RunAll(Options.Read([file]), TextWriter.Null, TextWriter.Null).ShouldBe(0);

        File.ReadAllBytes(file).ShouldBe(once);
        once.ShouldNotContain((byte)'\r');
        JsonNode cell = JsonNode.Parse(once)!["cells"]![1]!;
        ((int)cell["execution_count"]!).ShouldBe(2);
        ((string)cell["id"]!).ShouldBe("code-2");
    }

    [Fact]
    public void Check_names_what_changed_and_writes_nothing()
    {
        string file = Save(Made.Text("Console.WriteLine(\"same\");", "6 * 7"));
        Program.RunAll(Options.Read([file]), TextWriter.Null, TextWriter.Null);
        StringWriter said = new();
        Program.RunAll(Options.Read([file, "--check"]), said, TextWriter.Null).ShouldBe(0);
        said.ToString().ShouldContain("outputs are as committed");

        File.WriteAllText(file, File.ReadAllText(file).Replace("\"42\"", "\"43\"", StringComparison.Ordinal));
        string changed = File.ReadAllText(file);
        said = new StringWriter();
        Program.RunAll(Options.Read([file, "--check"]), said, TextWriter.Null).ShouldBe(1);

        said.ToString().ShouldContain($"{file}: cell 2, output 1: line 1 is '42' where the file has '43'");
        File.ReadAllText(file).ShouldBe(changed);
    }

    [Theory]
    [InlineData("{", ":1: not a notebook: not valid JSON")]
    [InlineData("[]", ": not a notebook: ")]
    [InlineData("null", ": not a notebook: ")]
    [InlineData("{\"nbformat\": 3, \"nbformat_minor\": 0}", ": not a notebook: nbformat 3.0 where 4.5 is expected")]
    [InlineData("{\"nbformat\": 4, \"nbformat_minor\": 5, \"metadata\": {}, \"cells\": []}", ": not a notebook: its kernelspec's language is missing where C# is expected")]
    public void A_malformed_notebook_gives_one_clear_message(string text, string message)
    {
        string said = Should.Throw<InputException>(() => NotebookFile.Parse("made.ipynb", text)).Message;
        said.ShouldStartWith("made.ipynb" + message);
        said.ShouldNotContain("\n");
    }

    [Fact]
    public void Cells_need_ids_of_their_own_and_a_known_kind()
    {
        string twice = Made.Text("1", "2").Replace("code-2", "code-1", StringComparison.Ordinal);
        Should.Throw<InputException>(() => NotebookFile.Parse("made.ipynb", twice)).Message.ShouldContain("cell 2 has the id 'code-1'");
        string raw = Made.Text("1").Replace("\"code\"", "\"raw\"", StringComparison.Ordinal);
        Should.Throw<InputException>(() => NotebookFile.Parse("made.ipynb", raw)).Message.ShouldContain("cell 1 is of kind 'raw'");
    }

    [Theory]
    [InlineData("--chek", "did you mean '--check'")]
    [InlineData("--small --full x.ipynb", "expected one of the two")]
    [InlineData("--check", "expected at least one notebook")]
    public void Wrong_use_is_named(string args, string message) =>
        Should.Throw<InputException>(() => Options.Read(args.Split(' '))).Message.ShouldContain(message);

    [Fact]
    public void A_missing_file_is_named_before_anything_runs()
    {
        string file = Save(Made.Text("1"));
        string before = File.ReadAllText(file);

        Should.Throw<InputException>(() => Program.RunAll(Options.Read([file, "none.ipynb"]), TextWriter.Null, TextWriter.Null)).Message.ShouldContain("none.ipynb");
        File.ReadAllText(file).ShouldBe(before);
    }

    private string Save(string text)
    {
        string file = Path.Combine(_folder, "made.ipynb");
        File.WriteAllText(file, text);
        return file;
    }
}

using LabourSim.Experiments.Results;
using LabourSim.Experiments.Scenarios;

namespace LabourSim.Experiments.Tests.Results;

public sealed class ResultFolderTests : IDisposable
{
    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Files_appear_under_the_folders_name_only_at_the_end()
    {
        using ResultFolder folder = ResultFolder.Open(_place["a", "b", "out"], false);
        Write(folder, "x.csv", "1");

        Directory.Exists(_place["a", "b", "out"]).ShouldBeFalse();
        folder.Commit(false);

        File.ReadAllText(_place["a", "b", "out", "x.csv"]).ShouldBe("1");
        Directory.GetFileSystemEntries(_place["a", "b"]).Length.ShouldBe(1);
    }

    [Fact]
    public void Without_a_commit_nothing_is_left_not_even_the_parents_that_were_made()
    {
        using (ResultFolder folder = ResultFolder.Open(_place["a", "b", "out"], false))
        {
            Write(folder, "x.csv", "1");
        }

        _place.Names.ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_folder_may_be_used()
    {
        Directory.CreateDirectory(_place["out"]);
        Make("out", false);

        _place.Names.ShouldBe(["out"]);
    }

    [Fact]
    public void Refuses_a_folder_with_anything_in_it()
    {
        Make("out", false);

        Error("out", false).ShouldContain("--force");
        _place.Names.ShouldBe(["out"]);
    }

    [Fact]
    public void Force_replaces_our_own_results_whole()
    {
        Make("out", false, "old.csv");
        Make("out", true, "new.csv");

        Directory.GetFiles(_place["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["manifest.json", "new.csv"]);
        _place.Names.ShouldBe(["out"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"program\": \"other\", \"files\": [\"manifest.json\", \"a.txt\"]}")]
    [InlineData("not json")]
    public void Force_refuses_folders_of_others(string? manifest)
    {
        Directory.CreateDirectory(_place["out"]);
        File.WriteAllText(_place["out", "a.txt"], "precious");
        if (manifest is not null)
        {
            File.WriteAllText(_place["out", "manifest.json"], manifest);
        }

        Error("out", true).ShouldContain("a.txt");
        File.ReadAllText(_place["out", "a.txt"]).ShouldBe("precious");
    }

    [Fact]
    public void Force_refuses_when_someone_put_a_file_beside_our_results()
    {
        Make("out", false);
        File.WriteAllText(_place["out", "notes.md"], "mine");

        Error("out", true).ShouldContain("notes.md");
        File.Exists(_place["out", "notes.md"]).ShouldBeTrue();
    }

    [Fact]
    public void Refuses_files_roots_and_places_that_cannot_be_written()
    {
        File.WriteAllText(_place["file"], "");

        Error("file", true).ShouldContain("a file has that name");
        Should.Throw<InputException>(() => ResultFolder.Open(_place["file", "out"], false)).Message.ShouldContain("cannot write");
        Should.Throw<InputException>(() => ResultFolder.Open("/", true)).Message.ShouldContain("root");
        Should.Throw<InputException>(() => ResultFolder.Open("a\0b", false)).Message.ShouldContain("--out");
        _place.Names.ShouldBe(["file"]);
    }

    [Fact]
    public void A_folder_that_filled_up_meanwhile_is_not_overwritten()
    {
        using ResultFolder folder = ResultFolder.Open(_place["out"], false);
        Directory.CreateDirectory(_place["out"]);
        File.WriteAllText(_place["out", "a.txt"], "precious");

        Should.Throw<InputException>(() => folder.Commit(false));

        File.ReadAllText(_place["out", "a.txt"]).ShouldBe("precious");
    }

    private string Error(string name, bool force) => Should.Throw<InputException>(() => ResultFolder.Open(_place[name], force)).Message;

    private void Make(string name, bool force, string file = "x.csv")
    {
        using ResultFolder folder = ResultFolder.Open(_place[name], force);
        Write(folder, file, "1");
        Write(folder, "manifest.json", $"{{\"program\": \"LabourSim\", \"files\": [\"{file}\", \"manifest.json\"]}}");
        folder.Commit(force);
    }

    private static void Write(ResultFolder folder, string name, string text)
    {
        using StreamWriter writer = new(folder.Create(name));
        writer.Write(text);
    }
}

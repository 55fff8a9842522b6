using LabourSim.Experiments.Files;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Results;

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
    [InlineData("{\"program\": \"LabourSim\", \"files\": [\"manifest.json\", \"a.txt\"]}")]
    [InlineData("{\"program\": \"LabourSim\", \"files\": [\"manifest.json\", \"a.txt\"], \"sha256\": {\"a.txt\": \"00\"}}")]
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

    // A file of ours that somebody has worked on since is theirs.
    [Fact]
    public void Force_refuses_a_file_of_ours_that_was_changed_or_became_a_folder_or_link()
    {
        Make("out", false);
        File.AppendAllText(_place["out", "x.csv"], "my note");
        Error("out", true).ShouldContain("x.csv was changed since");
        File.Delete(_place["out", "x.csv"]);
        Directory.CreateDirectory(_place["out", "x.csv"]);
        Error("out", true).ShouldContain("x.csv was changed since");
        Directory.Delete(_place["out", "x.csv"]);
        File.WriteAllText(_place["elsewhere"], "1");
        File.CreateSymbolicLink(_place["out", "x.csv"], _place["elsewhere"]);
        Error("out", true).ShouldContain("x.csv was changed since");
        _place.Names.ShouldBe(["elsewhere", "out"], ignoreOrder: true);
    }

    [Fact]
    public void A_file_made_later_is_recorded_and_may_then_be_replaced()
    {
        Make("out", false);
        File.WriteAllText(_place["out", "report-ko.html"], "later");
        Error("out", true).ShouldContain("report-ko.html");
        Written.Add(_place["out"], "report-ko.html");
        Make("out", true, "new.csv");
        Directory.GetFiles(_place["out"]).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("\"files\":", "\"fills\":")]
    [InlineData("\"files\": [", "\"files\": [\"\\ud800\", ")]
    [InlineData("\"files\":", "\"program\": \"LabourSim\", \"files\":")]
    public void A_damaged_manifest_is_named_and_left(string part, string by)
    {
        Make("out", false);
        string file = _place["out", "manifest.json"], text = File.ReadAllText(file).Replace(part, by, StringComparison.Ordinal);
        File.WriteAllText(file, text);
        File.WriteAllText(_place["out", "report-ko.html"], "later");

        Should.Throw<InputException>(() => Written.Add(_place["out"], "report-ko.html")).Message.ShouldStartWith($"{file}: files: damaged: expected ");
        File.ReadAllText(file).ShouldBe(text);
    }

    [Fact]
    public void A_link_is_followed_and_stays_a_link()
    {
        Directory.CreateDirectory(_place["real"]);
        Directory.CreateSymbolicLink(_place["link"], _place["real"]);
        Make("link", false);
        Make("link", true, "new.csv");

        new DirectoryInfo(_place["link"]).LinkTarget.ShouldBe(_place["real"]);
        File.Exists(_place["real", "new.csv"]).ShouldBeTrue();
        Directory.CreateSymbolicLink(_place["dangling"], _place["nowhere"]);
        Error("dangling", false).ShouldContain("which is not there");
        _place.Names.ShouldBe(["dangling", "link", "real"], ignoreOrder: true);
    }

    [Fact]
    public void The_second_program_on_one_folder_is_told_at_its_start()
    {
        using (ResultFolder.Open(_place["out"], false))
        {
            Error("out", false).ShouldContain("another program is writing results there");
            using ResultFolder beside = ResultFolder.Open(_place["out2"], false);
        }

        Make("out", false);
        _place.Names.ShouldBe(["out"]);
    }

    // What a killed program leaves: its folder, with an owner's file that nobody holds.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_the_dead_left_is_removed_and_what_is_not_theirs_stays(bool betweenTwoRenames)
    {
        Make("out", false);
        string left = _place["out.tmp-laboursim-01234567"], stranger = _place["out.tmp-laboursim-stranger"], full = _place["out.tmp-laboursim-89ABCDEF"];
        Directory.CreateDirectory(Path.Combine(left, "new"));
        File.WriteAllText(Path.Combine(left, "owner"), "");
        File.WriteAllText(Path.Combine(left, "new", "x.csv"), "half");
        Directory.CreateDirectory(stranger);
        Directory.CreateDirectory(full);
        File.WriteAllText(Path.Combine(full, "mine.txt"), "precious");
        if (betweenTwoRenames)
        {
            Directory.Move(_place["out"], Path.Combine(left, "old"));
        }

        if (betweenTwoRenames)
        {
            // The old results are back under their name, so that --force is needed as ever.
            Error("out", false).ShouldContain("--force");
        }
        else
        {
            Make("out", true);
        }

        Directory.Exists(left).ShouldBeFalse();
        File.ReadAllText(_place["out", "x.csv"]).ShouldBe("1");
        _place.Names.ShouldBe(["out", "out.tmp-laboursim-stranger", "out.tmp-laboursim-89ABCDEF"], ignoreOrder: true);
    }

    [Fact]
    public void Names_are_exchanged_in_one_step_where_the_system_can()
    {
        Directory.CreateDirectory(_place["a"]);
        Directory.CreateDirectory(_place["b"]);
        File.WriteAllText(_place["a", "one"], "");
        Exchange.Names(_place["a"], _place["b"]).ShouldBe(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS());
        Exchange.Names(_place["a"], _place["missing"]).ShouldBeFalse();
        File.Exists(_place["b", "one"]).ShouldBe(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS());
    }

    private string Error(string name, bool force) => Should.Throw<InputException>(() => ResultFolder.Open(_place[name], force)).Message;

    private void Make(string name, bool force, string file = "x.csv")
    {
        using ResultFolder folder = ResultFolder.Open(_place[name], force);
        Write(folder, file, "1");
        Write(folder, "manifest.json", $"{{\"program\": \"LabourSim\", \"files\": [\"{file}\", \"manifest.json\"], \"sha256\": {{\"{file}\": \"{folder.Hashes()[0].Sha256}\"}}}}");
        folder.Commit(force);
    }

    private static void Write(ResultFolder folder, string name, string text)
    {
        using StreamWriter writer = new(folder.Create(name));
        writer.Write(text);
    }
}

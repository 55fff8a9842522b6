using LabourSim.Experiments.Input;
using LabourSim.Experiments.Scenarios;

namespace LabourSim.Experiments.Tests.Scenarios;

/// <summary>Bad input that lies in the file system rather than in the text.</summary>
public sealed class ScenarioFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void UnknownName_IsRefusedWithTheNearest() => Message("harm-reducton").ShouldBe(
        "command line: SCENARIO: harm-reducton: expected a shipped scenario (see 'laboursim list scenarios') or a file; did you mean 'harm-reduction'?");

    [Fact]
    public void MissingFile_IsRefused()
    {
        string file = Path.Combine(_folder.Path, "none.yaml");

        Message(file).ShouldEndWith("none.yaml: expected an existing file");
    }

    [Fact]
    public void Folder_IsRefused() => Message(_folder.Path).ShouldEndWith(": expected a scenario file, found a folder");

    [Fact]
    public void EnormousFile_IsRefused()
    {
        string file = _folder.Write("big.yaml", Given.Yaml() + new string('#', 1 << 20));

        Message(file).ShouldBe($"{file}: file: (more than 1048576 bytes): expected at most 1 MiB of YAML");
    }

    [Fact]
    public void LargeFileOfNonsense_IsRefusedQuickly()
    {
        // Quadratic or recursive reading of a megabyte would take minutes or break the stack.
        string file = _folder.Write("deep.yaml", new string('[', 1_000_000));

        Message(file).ShouldStartWith($"{file}:1: ");
    }

    [Fact]
    public void NotUtf8_IsRefusedWithItsLine()
    {
        string file = _folder.Write("latin.yaml", [.. "id: mine\ntitle: caf"u8, 0xE9, .. "\n"u8]);

        Message(file).ShouldBe($"{file}:2: file: bytes 0xE9: expected UTF-8 text");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf16_IsRefusedWithWhatToDo(bool bigEndian)
    {
        System.Text.UnicodeEncoding utf16 = new(bigEndian, true);
        string file = _folder.Write("wide.yaml", [.. utf16.GetPreamble(), .. utf16.GetBytes(Given.Yaml())]);

        Message(file).ShouldBe($"{file}: file: UTF-16 text: expected UTF-8 text; save it anew with the encoding UTF-8");
    }

    [Fact]
    public void ScenarioBasedOnItself_IsRefused()
    {
        string file = _folder.Write("self.yaml", Given.Yaml("base: self.yaml"));

        Message(file).ShouldBe($"{file}:4: base: self.yaml: expected a base that does not lead back here (self.yaml -> self.yaml)");
    }

    [Fact]
    public void CycleOfBases_IsRefused()
    {
        string a = _folder.Write("a.yaml", Given.Yaml("base: b.yaml"));
        string b = _folder.Write("b.yaml", Given.Yaml("base: ./a.yaml"));

        Message(a).ShouldBe($"{b}:4: base: ./a.yaml: expected a base that does not lead back here (a.yaml -> b.yaml -> ./a.yaml)");
    }

    [Fact]
    public void CycleThroughLinks_IsRefused()
    {
        string file = _folder.Write("a.yaml", Given.Yaml("base: l/a.yaml"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "l"), _folder.Path);

        Message(file).ShouldContain(": expected a base that does not lead back here");
    }

    [Fact]
    public void ErrorInABase_NamesTheBase()
    {
        string below = _folder.Write("below.yaml", Given.Yaml("set: {quota: x}"));
        string file = _folder.Write("above.yaml", Given.Yaml("base: below.yaml"));

        Message(file).ShouldStartWith($"{below}:4: quota: x: expected ");
    }

    [Fact]
    public void MissingBase_IsNamedAtItsLine()
    {
        string file = _folder.Write("above.yaml", Given.Yaml("base: ./gone.yaml"));

        Message(file).ShouldBe($"{file}:4: base: {Path.Combine(_folder.Path, "./gone.yaml")}: expected an existing file"[..^0]);
    }

    private static string Message(string nameOrFile) => Should.Throw<InputException>(() => ScenarioLoader.Load(nameOrFile)).Message;
}

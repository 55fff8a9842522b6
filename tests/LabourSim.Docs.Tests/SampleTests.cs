[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace LabourSim.Docs.Tests;

/// <summary>Everything that a page tells its readers to type is typed, in the order of the page, in a folder of its own.</summary>
public class SampleTests
{
    public static TheoryData<string> PagesWithSamples => [.. Pages.All.Where(p => Sample.Of(p).Any(s => s.Kind != Exceptions.NoSample))];

    [Theory]
    [MemberData(nameof(PagesWithSamples))]
    public void Page_CanBeFollowed(string page)
    {
        using PageFolder folder = new();
        foreach (Sample sample in Sample.Of(page))
        {
            folder.Run(sample);
        }
    }

    [Fact]
    public void Exceptions_AreAllUsed()
    {
        string[] commands = [.. Pages.All.SelectMany(Sample.Of).Where(s => s.Kind is "sh" or "console").SelectMany(s => s.Commands).Select(c => c.Text)];

        Exceptions.Commands.Select(e => e.Command).Where(e => !commands.Any(c => c.StartsWith(e, StringComparison.Ordinal))).ShouldBeEmpty();
        Exceptions.Interpreters.Keys.Where(k => !Pages.All.SelectMany(Sample.Of).Any(s => s.Kind == k)).ShouldBeEmpty();
    }

    [Fact]
    public void Files_OfPagesHaveOneNameEach() => Pages.All.SelectMany(Sample.Of).Where(s => s.File.Length > 0).GroupBy(s => s.File)
        .Where(g => g.Count() > 1).Select(g => string.Join(", ", g.Select(s => s.Place))).ShouldBeEmpty();

    [Theory]
    [InlineData("```", "x")]
    [InlineData("~~~ruby", "puts 1")]
    [InlineData("   ```console-output", "x")]
    [InlineData("```sh", "curl somewhere")]
    [InlineData("```sh", "laboursim list figures | head")]
    [InlineData("```sh", "laboursim no-such-command")]
    [InlineData("```sh", "laboursim run no-such-scenario")]
    [InlineData("```csharp", "int unused = 1;")]
    [InlineData("```csharp", "throw new System.InvalidOperationException();")]
    [InlineData("```yaml", "policies: [{ policy: no-such-policy }]")]
    public void BlockThatIsWrong_Fails(string fence, string text)
    {
        Sample sample = Sample.Read("page.md", ["Text.", fence, text, fence[..fence.LastIndexOfAny(['`', '~'])] + fence.Trim()[0]]).ShouldHaveSingleItem();
        using PageFolder folder = new();

        Should.Throw<Exception>(() => folder.Run(sample));
    }

    [Theory]
    [InlineData(true, "first", "second")]
    [InlineData(true, "first", "...", "the   third line")]
    [InlineData(true, "...", "the third...")]
    [InlineData(false, "first", "the third line")]
    [InlineData(false, "second", "first")]
    [InlineData(false, "the third")]
    public void ShownOutput_IsLinesOfWhatIsPrinted(bool shows, params string[] shown) =>
        (ShownOutput.Missing(shown, "first\nsecond\n\nthe\tthird line\n") is null).ShouldBe(shows);

    [Fact]
    public void ConsoleBlock_IsHeldAgainstItsOutput()
    {
        using PageFolder folder = new();
        string[] help = ["```console", "$ laboursim list policies", "id	action...", "```"];

        folder.Run(Sample.Read("page.md", help)[0]);
        help[2] = "id action and much else";
        Should.Throw<Exception>(() => folder.Run(Sample.Read("page.md", help)[0]));
    }

    [Fact]
    public void OtherExitCode_IsWhatTheCommentSays()
    {
        using PageFolder folder = new();

        folder.Run(Sample.Read("page.md", ["```sh", "laboursim run no-such-scenario  # exit code 2", "```"])[0]);
        Should.Throw<Exception>(() => folder.Run(Sample.Read("page.md", ["```sh", "laboursim --version  # exit code 2", "```"])[0]));
    }
}

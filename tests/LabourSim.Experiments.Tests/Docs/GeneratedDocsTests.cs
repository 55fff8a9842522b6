using System.Text.RegularExpressions;
using LabourSim.Accounting;
using LabourSim.Experiments.Docs;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Tests.Results;
using LabourSim.Parameters;
using LabourSim.Policies;

namespace LabourSim.Experiments.Tests.Docs;

public partial class GeneratedDocsTests
{
    private static readonly string Docs = Path.Combine(Repository.Root, "docs");

    [Fact]
    public void Repository_IsFresh() => GeneratedDocs.Stale(Docs).ShouldBeEmpty();

    [Fact]
    public void MissingFile_IsRefusedAndNothingIsWritten()
    {
        using TemporaryFolder folder = Copy();
        string outcomes = Path.Combine(folder.Path, "outcomes.md");
        string edited = File.ReadAllText(outcomes).Replace("| `heads` |", "| `hands` |", StringComparison.Ordinal);
        File.WriteAllText(outcomes, edited);
        File.Delete(Path.Combine(folder.Path, "rules.md"));

        Should.Throw<InputException>(() => GeneratedDocs.Write(folder.Path)).Message.ShouldContain("rules.md: expected an existing file");
        File.ReadAllText(outcomes).ShouldBe(edited);
    }

    [Fact]
    public void StaleFile_IsNamedWithItsFirstDifferenceAndWritten()
    {
        using TemporaryFolder folder = Copy();
        string outcomes = Path.Combine(folder.Path, "outcomes.md");
        string fresh = File.ReadAllText(outcomes);
        File.WriteAllText(outcomes, fresh.Replace("| `heads` |", "| `hands` |", StringComparison.Ordinal));

        StaleDoc stale = GeneratedDocs.Stale(folder.Path).ShouldHaveSingleItem();
        stale.File.ShouldBe(outcomes);
        stale.Found!.ShouldStartWith("| `hands` |");
        stale.Expected!.ShouldStartWith("| `heads` |");
        fresh.Split('\n')[stale.Line - 1].ShouldBe(stale.Expected);

        GeneratedDocs.Write(folder.Path).ShouldBe([outcomes]);
        File.ReadAllText(outcomes).ShouldBe(fresh);
        GeneratedDocs.Write(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Description_TellsWhatEveryParameterFlowAndPolicyDoes()
    {
        // Outside the generated tables, which name everything anyway.
        string text = Block().Replace(File.ReadAllText(Path.Combine(Docs, "odd.md")), "");
        HashSet<string> words = [.. Word().Matches(text).Select(m => m.Value)];

        ParameterCatalogue.All.Select(p => p.Name).Where(n => !words.Contains(n)).ShouldBeEmpty();
        FlowKind.All.Select(f => f.Name).Where(n => !words.Contains(n)).ShouldBeEmpty();
        PolicyCatalogue.All.Select(p => p.Id).Where(n => !words.Contains(n)).ShouldBeEmpty();
    }

    private static TemporaryFolder Copy()
    {
        TemporaryFolder folder = new();
        foreach (string file in Directory.EnumerateFiles(Docs, "*.md"))
        {
            File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        }

        return folder;
    }

    [GeneratedRegex("<!-- generated:([a-z-]+) -->.*?<!-- /generated:\\1 -->", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("[a-z0-9]+(?:-[a-z0-9]+)*")]
    private static partial Regex Word();
}

using LabourSim.Experiments.Calibrating.Search;
using LabourSim.Experiments.Studies;

namespace LabourSim.Docs.Tests;

/// <summary>What pages say of files beside them is what these hold.</summary>
public class FactsTests
{
    [Fact]
    public void Validation_CountsTheParametersOfSearchAndStudy()
    {
        string page = string.Join(' ', Pages.Lines("docs/validation.md"));
        int searched = SearchReader.Load(Path.Combine(Pages.Root, "data", "calibration", "search.yaml")).Parameters.Count;
        Study study = StudyReader.Load("calibrate-baseline");
        int studied = StudyReader.Calibration(study, study.Steps.ShouldHaveSingleItem(), small: false).Parameters.Count;

        page.ShouldContain($"does it for {studied} of the {searched} parameters of the recorded search");
        page.ShouldContain($"hits with {searched} free parameters are a fit");
        page.ShouldContain($"The defaults of the {searched} parameters are the selected draw");
    }

    /// <summary>A table that was merged from two versions has two rows for one thing, and the reader cannot know which one is true.</summary>
    [Theory]
    [InlineData("docs/odd.md")]
    [InlineData("docs/glossary.md")]
    public void Tables_HaveOneRowForEachThing(string page)
    {
        List<string> twice = [];
        HashSet<string> things = [];
        foreach (string line in Pages.Lines(page))
        {
            if (!line.StartsWith('|'))
            {
                things.Clear();
                continue;
            }

            twice.AddRange(line.Split('|')[1].Split(',', StringSplitOptions.TrimEntries).Where(t => t.Trim('-').Length > 0 && !things.Add(t)).Select(t => $"{page}: {t}"));
        }

        twice.ShouldBeEmpty();
    }
}

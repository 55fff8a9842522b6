using LabourSim.Experiments.Files;
using YamlDotNet.RepresentationModel;

namespace LabourSim.Docs.Tests;

public class CitationTests
{
    [Fact]
    public void Citation_NamesThisProgramAndVersion()
    {
        YamlStream file = [];
        file.Load(new StringReader(File.ReadAllText(Path.Combine(Pages.Root, "CITATION.cff"))));
        YamlNode citation = file.Documents.ShouldHaveSingleItem().RootNode;

        citation["cff-version"].ToString().ShouldBe("1.2.0");
        citation["version"].ToString().ShouldBe(BuildInfo.Version);
        citation["title"].ToString().ShouldStartWith("LabourSim");
        citation["license"].ToString().ShouldBe("MIT");
        citation["authors"][0]["name"].ToString().ShouldBe("LabourSim contributors");
        ((YamlMappingNode)citation).Children.ContainsKey("message").ShouldBeTrue();
    }
}

using LabourSim.Experiments.Claims;

namespace LabourSim.Charts.Sections;

/// <summary>What the study claims, and where each claim is put to the test.</summary>
internal static class StudyClaims
{
    /// <summary>Writes the section.</summary>
    public static void Write(Page page)
    {
        page.Add($"<h2 id=\"claims\">{page.Say("report.claims.heading")}</h2>");
        page.Paragraph("report.claims.how", Numbers.Count(ClaimCatalogue.All.Count));
        Table table = new(page.Words["report.claims.caption"], 3, [page.Words["report.column.id"], page.Words["report.column.claim"], page.Words["report.column.origin"]]);
        foreach (Claim claim in ClaimCatalogue.All)
        {
            table.Row(claim.Id, ClaimTable.Statement(claim, page.Words),
                page.Words[claim.Origin == Origin.BuiltIn ? "report.claims.built-in" : "report.claims.emergent"]);
        }

        page.Add(Page.Folded(page.Words["report.claims.table"], table.Build()));
    }
}

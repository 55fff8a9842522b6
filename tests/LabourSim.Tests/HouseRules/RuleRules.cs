using System.Globalization;
using System.Text.RegularExpressions;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using LabourSim.Randomness;
using static LabourSim.Tests.TestWorlds;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Tests.HouseRules;

/// <summary>Rules, draws and sections: what is told of the model is there, and what is there is told.</summary>
public partial class RuleRules
{
    private static readonly string Core = Path.Combine(Repository.Root, "src", "LabourSim");

    [Fact]
    public void Rules_AreUniqueInTheOrderOfTheStepsAndComplete()
    {
        RuleCatalogue.All.Select(r => r.Name).ShouldBeUnique();
        RuleCatalogue.All.Select(r => r.Step).ShouldBeInOrder();
        RuleCatalogue.All.Select(r => r.Step).Distinct().ShouldBe(StepOrder.All.Select(s => s.Number));
        foreach (RuleInfo r in RuleCatalogue.All)
        {
            KebabForm().IsMatch(r.Name).ShouldBeTrue(r.Name);
            r.Statement.ShouldEndWith(".");
            r.Statement.Length.ShouldBeGreaterThan(30, r.Name);
            SourceForm().IsMatch(r.Evidence).ShouldBeTrue($"{r.Name}: {r.Evidence}");
        }
    }

    [Fact]
    public void EachRule_HasItsFile() => RuleCatalogue.All
        .Where(r => !FilesOfRules().IsMatch(r.File) || !File.Exists(Path.Combine(Core, r.File))).Select(r => $"{r.Name}: {r.File}").ShouldBeEmpty();

    [Fact]
    public void EachMechanismFile_HasRules() => Directory.EnumerateFiles(Path.Combine(Core, "Mechanisms"), "*.cs")
        .Select(f => $"Mechanisms/{Path.GetFileName(f)}").Except(RuleCatalogue.All.Select(r => r.File)).ShouldBeEmpty();

    [Fact]
    public void EachSwitch_NamesAParameterAndAValueInItsRange() => RuleCatalogue.All.Where(r => r.SwitchedOffBy.Length > 0)
        .Where(r => Switch(r) is not ({ } p, var value) || value < p.Low || value > p.High).Select(r => $"{r.Name}: {r.SwitchedOffBy}").ShouldBeEmpty();

    [Fact]
    public void EachSwitch_ChangesARunInWhichEverythingHappens()
    {
        RunResult all = Run(EverythingOn());
        List<string> idle = [];
        foreach ((string text, Parameter parameter, double value) in RuleCatalogue.All.Where(r => r.SwitchedOffBy.Length > 0)
            .Select(r => (r.SwitchedOffBy, Switch(r).Parameter!, Switch(r).Value)).Distinct())
        {
            WorldSpec spec = EverythingOn();
            RunResult off = Run(spec with
            {
                Settings = [.. spec.Settings.Where(s => s.Parameter != parameter), Set(parameter, value)],
                Changes = [.. spec.Changes.Where(c => c.Parameter != parameter)],
            });
            if (RunDifference.Between(all, off).Count == 0)
            {
                idle.Add(text);
            }
        }

        idle.ShouldBeEmpty();
    }

    [Fact]
    public void EachPurpose_SaysWhatItsFourWordsAreFor()
    {
        DrawCatalogue.All.Where(d => d.Words.Count != 4 || d.Words.All(w => w.Length == 0) || d.Key.Length == 0).Select(d => d.Purpose).ShouldBeEmpty();
        DrawCatalogue.All.Select(d => d.Number).ShouldBe(Enum.GetValues<Purpose>().Select(p => (int)p));
    }

    [Fact]
    public void Sections_AreTheWholeCatalogueInOrder()
    {
        ParameterSections.All.SelectMany(s => s.Parameters).ShouldBe(ParameterCatalogue.All);
        ParameterSections.All.ShouldAllBe(s => s.Parameters.Count > 0);
        ParameterSections.All.Select(s => s.Title).ShouldBeUnique();
    }

    private static (Parameter? Parameter, double Value) Switch(RuleInfo rule)
    {
        string[] parts = rule.SwitchedOffBy.Split('=');
        parts.Length.ShouldBe(2, rule.Name);
        return (ParameterCatalogue.Find(parts[0]), double.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    /// <summary>More leaves, complaints, second tours and war than in history, so that every rule has something to do.</summary>
    private static WorldSpec EverythingOn() => new()
    {
        Seed = 5,
        Workers = 600,
        From = Month.Of(2018, 1),
        To = Month.Of(2021, 12),
        RecordEvents = true,
        Settings =
        [
            Set(P.LeaveEconomic, -6), Set(P.LeaveMoral, -6), Set(P.LeaveExistential, -6), Set(P.LeaveEpistemic, -6), Set(P.LeaveImminent, -6),
            Set(P.ClimbRate, 0.3), Set(P.RedeployHazard, 0.1), Set(P.DeathRate, 100), Set(P.SentHomeShare, 0.3), Set(P.Reprisal, 0.5),
            Set(P.LineUse, 0.1), Set(P.ReleasedShare, 0.5), Set(P.MissesToBar, 1), Set(P.TalkThreshold, 0.1), Set(P.JoltRate, 0.02),
            Set(P.OfficeShare, 0.6), Set(P.QuotaFollowsShare, 1), Set(P.RouteGate, 0.5), Set(P.WarDemand, 8_000), Set(P.HoursPerDay, 15),
            Set(P.BorderOpen, 0.9), Set(P.OverdueLeave, 0.2), Set(P.ResettledStart, 1),
            Set(P.TroopWave, 3_000), Set(P.EngineerWave, 1_000), Set(P.CasualtyRate, 0.1), Set(P.CaptureShare, 0.1), Set(P.CaptureDread, 0.5),
            Set(P.CiviliansFolded, 0.5), Set(P.Bounty, 5_000), Set(P.RevenueSought, 1_500), Set(P.CyberIncome, 300), Set(P.RouteCost, 50),
        ],
        Policies =
        [
            Policy("permit-ban"), Policy("repatriation-mandate", 0.7, Host.Russia, Host.China, Host.Kuwait), Policy("border-closure", 0.9), Policy("safe-exit"), Policy("reporting-line"),
            Policy("legal-aid"), Policy("grievance-mechanism", 0.2),
            Policy("militarised-dispatch") with { Start = Month.Of(2018, 1) }, Policy("import-ban") with { Start = Month.Of(2018, 1) },
        ],
    };

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabForm();

    [GeneratedRegex("^(Mechanisms|Policies|Population)/[A-Z][A-Za-z]+\\.cs$")]
    private static partial Regex FilesOfRules();

    // Evidence ids, or "assumption: reason", or both.
    [GeneratedRegex(@"^([A-Z][0-9]+[a-z]?( [A-Z][0-9]+[a-z]?)*(; assumption: \S.{2,})?|assumption: \S.{2,})$")]
    private static partial Regex SourceForm();
}

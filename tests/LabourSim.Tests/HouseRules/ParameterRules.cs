using System.Reflection;
using System.Text.RegularExpressions;
using LabourSim.Parameters;

namespace LabourSim.Tests.HouseRules;

public partial class ParameterRules
{
    [Fact]
    public void Names_AreUniqueAndKebab()
    {
        ParameterCatalogue.All.Select(p => p.Name).ShouldBeUnique();
        ParameterCatalogue.All.Where(p => !KebabForm().IsMatch(p.Name)).Select(p => p.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Index_IsThePlaceInTheCatalogue()
    {
        ParameterCatalogue.All.Select(p => p.Index).ShouldBe(Enumerable.Range(0, ParameterCatalogue.All.Count));
        ParameterCatalogue.All.ShouldAllBe(p => ParameterCatalogue.Find(p.Name) == p);
        ParameterCatalogue.Find("no-such-parameter").ShouldBeNull();
    }

    [Fact]
    public void Fields_AreNamedLikeTheirParameters() => Owners.Declared
        .Where(d => Kebab.Of(d.Field).Replace("2020", "-2020", StringComparison.Ordinal) != d.Parameter.Name).Select(d => d.Field).ShouldBeEmpty();

    [Fact]
    public void Catalogue_NamesEveryDeclarationOnce() => ParameterCatalogue.All.ShouldBe(Owners.Declared.Select(d => d.Parameter), ignoreOrder: true);

    [Fact]
    public void Owners_DeclareTheirParametersAndNothingElse()
    {
        // The file of the owner is where the class is; its sentence is the class's only doc, so nothing undocumented may hide in it.
        string[] owners = [.. Owners.Declared.Select(d => d.Owner).Distinct().Select(o => $"{o.Namespace!["LabourSim.".Length..]}/{o.Name}")];
        owners.ShouldAllBe(o => o.EndsWith("Parameters", StringComparison.Ordinal));
        owners.Where(o => !File.Exists(Path.Combine(Repository.Root, "src", "LabourSim", $"{o[..^"Parameters".Length]}.cs"))).ShouldBeEmpty();
        Owners.Declared.Select(d => d.Owner).Distinct()
            .SelectMany(o => o.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly), (o, m) => (o.Name, m))
            .Where(x => x.m is not FieldInfo { FieldType: var type } || type != typeof(Parameter)).Select(x => $"{x.Name}.{x.m.Name}").ShouldBeEmpty();
    }

    [Fact]
    public void Order_IsTheOneThatListsDesignsAndTablesHaveKept()
    {
        // Designs number their columns by it, tables and lists show it. A new parameter stands where its owner's are; none of these moves.
        string[] kept = Kept.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        ParameterCatalogue.All.Select(p => p.Name).Intersect(kept).ShouldBe(kept);
    }

    /// <summary>What was a number for what people do, and the process that came in its place; both at once would count a thing twice.</summary>
    [Theory]
    [InlineData("closure-attempts", "needs-out")]
    [InlineData("attention", "media-rest")]
    [InlineData("pocket-cut", "pocket-stands pocket-held")]
    [InlineData("uncovered-limit", "pocket-stands own-food hunger-fatigue")]
    [InlineData("broker-fee", "broker-cost risk-price broker-scarcity")]
    [InlineData("remit-chance", "broker-found brokers-at-work")]
    [InlineData("remit-share", "need-alone own-claim family-year")]
    [InlineData("resettled-remit", "resettled-contact resettled-spare")]
    [InlineData("resettled-send", "resettled-spare own-claim")]
    [InlineData("informing-remit", "resettled-contact")]
    [InlineData("closure-remittances", "closure-brokers")]
    public void WhatAProcessReplaced_IsGone(string gone, string process)
    {
        ParameterCatalogue.Find(gone).ShouldBeNull();
        process.Split(' ').ShouldAllBe(name => ParameterCatalogue.Find(name) != null);
    }

    [Fact]
    public void Defaults_LieWithinTheRange()
    {
        ParameterCatalogue.All.Where(p => !(p.Low <= p.Default && p.Default <= p.High && p.Low < p.High)).Select(p => p.Name).ShouldBeEmpty();
        ParameterCatalogue.All.SelectMany(p => p.HostDefaults, (p, d) => (p, d))
            .Where(x => !(x.p.Low <= x.d.Value && x.d.Value <= x.p.High) || x.p.DefaultFor(x.d.Host) != x.d.Value)
            .Select(x => $"{x.p.Name}@{x.d.Host}").ShouldBeEmpty();
    }

    [Fact]
    public void EachHost_IsGivenOnce() => ParameterCatalogue.All
        .Where(p => p.HostDefaults.Select(d => d.Host).Distinct().Count() != p.HostDefaults.Count).Select(p => p.Name).ShouldBeEmpty();

    [Fact]
    public void EachParameter_SaysWhatItIsInWhatUnit()
    {
        ParameterCatalogue.All.Where(p => string.IsNullOrWhiteSpace(p.Unit)).Select(p => p.Name).ShouldBeEmpty();
        ParameterCatalogue.All.Where(p => p.Meaning.Length < 8 || !p.Meaning.EndsWith('.')).Select(p => p.Name).ShouldBeEmpty();
    }

    [Fact]
    public void EachParameter_HasASourceAndEachAssumptionAReason() => ParameterCatalogue.All
        .Where(p => !SourceForm().IsMatch(p.Source)).Select(p => $"{p.Name}: {p.Source}").ShouldBeEmpty();

    [Fact]
    public void EachParameter_IsReadByTheModel()
    {
        // A value that nothing reads is a promise not kept: run the model on values that tell on being read.
        HashSet<string> sources = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "LabourSim"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith("ParameterCatalogue.cs", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => Use().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))];

        Owners.Declared.Select(d => $"{d.Owner.Name}.{d.Field}").Except(sources).ShouldBeEmpty();
    }

    private const string Kept = """
        stock china-stock-2020 sector-logging-share sector-factory-share sector-other-share women-share-factory women-share-other
        recruit-age recruit-age-sd married-share southern-kin-share elite-share record-share screening selection-base collateral-weight
        patron-weight patron-share bribe-weight slot-bribe slot-bribe-growth slot-bribe-log-sd redeploy-hazard training-months gross-pay
        site-pay-sd skill-sd month-pay-sd season-swing withheld-months withheld-pay late-months late-share owed-recovery hours-per-day
        days-off injury-rate injured-output death-rate ashes-unclaimed office-share lodging-share party-dues loyalty-dues revolution-dues
        post-skim worker-share pocket-cash opaque-worker-share subcontract-split subcontract-layer quota quota-growth quota-follows-share
        top-up-share debt-service-cap miss-threshold misses-to-bar side-work-allowed side-start side-opportunity
        side-end released-share released-end moonlight-gross moonlight-bribe released-net side-detection moonlight-detection
        released-detection hide-share remit-reserve openness confinement knowledge-gain doubt-gain
        side-exposure arrival-shock jolt-rate jolt-size phone-price phone-want phone-saving phone-buy phone-give-up
        honest-talk talk-threshold talk-gain watch report-chance informant-report extra-informants phone-detection bribe-forced
        sent-home-share criticised-share fear-caught fear-witness fear-fade fear-base fear-caution fear-watch initial-doubt hope
        hope-log-sd ledger-trust grievance-pace grievance-watch grievance-hours grievance-stranded grievance-doubt ideology rupture
        death-witness leave-economic leave-moral leave-existential leave-epistemic leave-imminent leave-doubt leave-motive leave-fear
        leave-kin perceived-family-risk climb-rate climb-log-sd abandon exit-success handed-back exit-latency exit-latency-log-sd
        route-gate attempt-factor scrutiny-months scrutiny-watch fear-exit knowledge-exit family-punished tour-months extension
        second-extension tour-cap overdue-leave border-open stranded-run pay-out-share never-paid debrief-skim customs-take re-education
        re-education-silence talk-contacts talk-years telling-effect tellings-per-year goods-effect goods-reach doubt-fade decoy
        resettled-inform resettled-start re-education-doubt household-kin home-talk-threshold home-fear
        family-silence goods-weight goods-visible decoy-response resettled-calls call-weight contact-loss kin-anger ashes-anger
        applications-per-slot application-elasticity compliance mandate-first-year mandate-months substitution visas-per-person
        mandate-watch mandate-confinement ban-enforcement ban-rush closure-permeability closure-confinement closure-income
        war-demand shutdown-months shutdown-leak shutdown-routes transparency-arrears transparency-share line-use line-redress reprisal
        legal-cases legal-exit mechanism-recovery safe-exit-success safe-exit-latency safe-exit-capacity safe-exit-crackdown
        inspection-hours inspection-safety inspection-staged troop-wave engineer-wave civilians-folded soldier-pay soldier-allowance
        barter-value casualty-rate engineer-risk casualty-death-share wounded-evacuated capture-share capture-dread captured-asks
        soldier-watch soldier-confinement soldier-doubt soldier-age military-tour survivor-held survivor-isolated survivor-purged
        cyber-income it-income index-pay index-debt index-watch index-hours index-freedom case-pressure case-settled supervisor-drive
        confession-rate foreman-colludes role-report crew-size crew-join crew-caught bar-drive route-cost route-paid-success
        route-paid-latency transit-capture assisted-risk bounty bounty-effect revenue-sought cyber-substitution quota-response
        defection-tolerance defection-response hidden-visibility displacement engagement-ease engagement-stock engagement-oversight
        sanctions-bite sanctions-skim economy-hope economy-bribe economy-fees economy-goods economy-quota import-detection import-penalty
        import-reopen buyer-return media-rate audit-detection audit-closure audit-comfort democracy naming-compliance naming-inspection
        naming-return naming-watch naming-reprisal naming-months quiet-uptake quiet-effect quiet-months liability-share liability-months
        liability-exit moratorium-adoption moratorium-cost back-pay-share back-pay-reach back-pay-home back-pay-misdirected support-start
        support-sending corridor-fee corridor-use corridor-seizure corridor-levy inflow-price inflow-content inflow-searches return-success
        return-handed-back return-delay tightening-informants tightening-sessions tightening-searches tightening-lump-sum
        tightening-debriefs tightening-decoys oversight-loss permission adaptive-trigger adaptive-release adaptive-months
        """;

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabForm();

    // Evidence ids, or "assumption: reason", or both.
    [GeneratedRegex(@"^([A-Z][0-9]+[a-z]?( [A-Z][0-9]+[a-z]?)*(; assumption: \S.{2,})?|assumption: \S.{2,})$")]
    private static partial Regex SourceForm();

    [GeneratedRegex(@"\b(\w+Parameters\.[A-Z]\w+)")]
    private static partial Regex Use();
}

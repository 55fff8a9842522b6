namespace LabourSim.Experiments.Tests.Scenarios;

/// <summary>Each kind of bad input inside a file: the whole message is compared.</summary>
public class BadScenarioTests
{
    [Theory]
    [InlineData("polices: []", "mine.yaml:4: scenario: polices: expected one of the keys id, title, author, sources, question, base, policies, set, changes, exchange-rates; did you mean 'policies'?")]
    [InlineData("policies:\n  - policy: shutdwon", "mine.yaml:5: policy: shutdwon: expected a policy (see 'laboursim list policies'); did you mean 'shutdown'?")]
    [InlineData("policies:\n  - policy: mandate", "mine.yaml:5: policy: mandate: expected a policy (see 'laboursim list policies'); did you mean 'repatriation-mandate'?")]
    [InlineData("policies:\n  - policy: shutdown\n    doze: 1", "mine.yaml:6: policies: doze: expected one of the keys policy, dose, hosts, start, end, when; did you mean 'dose'?")]
    [InlineData("policies:\n  - dose: 1", "mine.yaml:5: policy: (missing): expected the key 'policy'")]
    [InlineData("policies: shutdown", "mine.yaml:4: policies: shutdown: expected a list")]
    [InlineData("policies: [shutdown]", "mine.yaml:4: policies: shutdown: expected an entry with the keys policy, dose, hosts, start, end, when")]
    [InlineData("set:\n  quotaa: 700", "mine.yaml:5: set: quotaa: expected a parameter (see 'laboursim list parameters'); did you mean 'quota'?")]
    [InlineData("set:\n  openness@chima: 0.3", "mine.yaml:5: openness@chima: chima: expected a host (all, russia, china, kuwait, qatar, uae, mongolia, poland, angola, others); did you mean 'china'?")]
    [InlineData("set: [quota]", "mine.yaml:4: set: (a list): expected a mapping of parameter names to values")]
    [InlineData("changes:\n  - {name: quotas, value: 1}", "mine.yaml:5: name: quotas: expected a parameter (see 'laboursim list parameters'); did you mean 'quota'?")]
    [InlineData("changes:\n  - {name: quota}", "mine.yaml:5: value: (missing): expected the key 'value'")]
    [InlineData("policies:\n  - policy: shutdown\n    hosts: [rusia]", "mine.yaml:6: hosts: rusia: expected a host (all, russia, china, kuwait, qatar, uae, mongolia, poland, angola, others); did you mean 'russia'?")]
    [InlineData("policies:\n  - policy: shutdown\n    hosts: []", "mine.yaml:6: hosts: (a list): expected 'all' or a list of hosts")]
    [InlineData("policies:\n  - policy: shutdown\n    hosts: [china, china]", "mine.yaml:6: hosts: china: expected each host once")]
    [InlineData("base: baselin", "mine.yaml:4: base: baselin: expected a shipped scenario (see 'laboursim list scenarios') or a file; did you mean 'baseline'?")]
    [InlineData("base: nowhere.yaml", "mine.yaml:4: base: nowhere.yaml: expected an existing file")]
    [InlineData("sources: [E999]", "mine.yaml:4: sources: E999: expected an evidence id (see 'laboursim list evidence') or a reference in words")]
    public void UnknownName_IsRefusedWithTheNearest(string more, string message) => Given.ErrorOf(Given.Yaml(more)).ShouldBe(message);

    [Theory]
    [InlineData("policies:\n  - policy: shutdown\n    dose: 2.5", "mine.yaml:6: dose: 2.5: expected a dose of shutdown from 0 to 2")]
    [InlineData("policies:\n  - policy: shutdown\n    dose: -0.1", "mine.yaml:6: dose: -0.1: expected a dose of shutdown from 0 to 2")]
    [InlineData("policies:\n  - policy: shutdown\n    dose: high", "mine.yaml:6: dose: high: expected a dose of shutdown from 0 to 2")]
    [InlineData("policies:\n  - policy: shutdown\n    dose: .nan", "mine.yaml:6: dose: .nan: expected a dose of shutdown from 0 to 2")]
    [InlineData("policies:\n  - policy: shutdown\n    dose: '1'", "mine.yaml:6: dose: '1': expected a number without quotes")]
    [InlineData("policies:\n  - policy: shutdown\n    dose: [1]", "mine.yaml:6: dose: (a list): expected a number")]
    [InlineData("set:\n  quota: 9000", "mine.yaml:5: quota: 9000: expected a plain number from 0 to 3000 in USD/month")]
    [InlineData("set:\n  quota: 900 USD", "mine.yaml:5: quota: 900 USD: expected a plain number from 0 to 3000 in USD/month")]
    [InlineData("set:\n  office-share: 50%", "mine.yaml:5: office-share: 50%: expected a plain number from 0 to 0.95 in share of gross")]
    [InlineData("set:\n  quota: 1,000", "mine.yaml:5: quota: 1,000: expected a plain number from 0 to 3000 in USD/month, written 1000 or 1.000")]
    [InlineData("set:\n  quota:", "mine.yaml:5: quota: (empty): expected a number")]
    [InlineData("set:\n  quota: 1e400", "mine.yaml:5: quota: 1e400: expected a plain number from 0 to 3000 in USD/month")]
    [InlineData("set:\n  quota-follows-share: 0.5", "mine.yaml:5: quota-follows-share: 0.5: expected 0 or 1 (a switch)")]
    [InlineData("set:\n  quota-follows-share: true", "mine.yaml:5: quota-follows-share: true: expected 0 or 1 (a switch)")]
    [InlineData("set:\n  misses-to-bar: 2.5", "mine.yaml:5: misses-to-bar: 2.5: expected a whole number from 1 to 120")]
    [InlineData("changes:\n  - name: quota\n    value: -1", "mine.yaml:6: value of quota: -1: expected a plain number from 0 to 3000 in USD/month")]
    [InlineData("policies:\n  - policy: shutdown\n    start: 2018", "mine.yaml:6: start: 2018: expected a month YYYY-MM from 2000-01 to 2040-12")]
    [InlineData("policies:\n  - policy: shutdown\n    start: 2018-13", "mine.yaml:6: start: 2018-13: expected a month YYYY-MM from 2000-01 to 2040-12")]
    [InlineData("policies:\n  - policy: shutdown\n    start: 2018-01-15", "mine.yaml:6: start: 2018-01-15: expected a month YYYY-MM from 2000-01 to 2040-12")]
    [InlineData("policies:\n  - policy: shutdown\n    start: 2041-01", "mine.yaml:6: start: 2041-01: expected a month YYYY-MM from 2000-01 to 2040-12")]
    [InlineData("policies:\n  - policy: shutdown\n    start: 2019-05\n    end: 2019-04", "mine.yaml:7: end: 2019-04: expected a month not before the start, 2019-05")]
    [InlineData("policies:\n  - policy: border-closure\n    start: 2024-01", "mine.yaml:5: border-closure: 2024-01 to 2023-08: expected an end not before the start; give both")]
    [InlineData("changes:\n  - {name: quota, value: 1, start: 2020-02, end: 2020-01}", "mine.yaml:5: end: 2020-01: expected a month not before the start, 2020-02")]
    public void WrongValue_IsRefusedWithItsRange(string more, string message) => Given.ErrorOf(Given.Yaml(more)).ShouldBe(message);

    [Theory]
    [InlineData("{indicator: punishment, above: 1}", "indicator: punishment: expected an outcome that is a ratio (see 'laboursim list outcomes'); did you mean 'punishments'?")]
    [InlineData("{above: 1}", "indicator: (missing): expected the key 'indicator'")]
    [InlineData("{indicator: hours}", "when: neither: expected either 'above' or 'below'")]
    [InlineData("{indicator: hours, above: 1, below: 2}", "when: both: expected either 'above' or 'below'")]
    [InlineData("{indicator: hours, over: 1}", "when: over: expected one of the keys indicator, above, below, release, months")]
    [InlineData("{indicator: hours, above: ten}", "above: ten: expected a plain number")]
    [InlineData("{indicator: hours, above: 12, release: 13}", "release: 13: expected a number not above 'above'")]
    [InlineData("{indicator: hours, below: 12, release: 11}", "release: 11: expected a number not below 'below'")]
    [InlineData("{indicator: hours, above: 12, months: 0}", "months: 0: expected a whole number of months from 1 to 120")]
    [InlineData("{indicator: hours, above: 12, months: 2.5}", "months: 2.5: expected a whole number of months from 1 to 120")]
    [InlineData("non", "when: non: expected 'none' or a rule with the keys indicator, above, below, release, months; did you mean 'none'?")]
    public void WrongRule_IsRefused(string when, string message) =>
        Given.ErrorOf(Given.Yaml($"policies:\n  - policy: inspections\n    when: {when}")).ShouldBe($"mine.yaml:6: {message}");

    [Theory]
    [InlineData("policies:\n  - policy: shutdown\n  - policy: shutdown\n    dose: 0", "mine.yaml:6: policies: shutdown: expected each policy once for the same hosts and months; entries for it contradict each other")]
    [InlineData("policies:\n  - {policy: safe-exit, hosts: [china], end: 2015-06}\n  - {policy: safe-exit, hosts: [uae, china], start: 2015-06}", "mine.yaml:6: policies: safe-exit: expected each policy once for the same hosts and months; entries for it contradict each other")]
    [InlineData("base: baseline\npolicies:\n  - {policy: shutdown, start: 2021-01}", "mine.yaml:6: policies: shutdown from 2021-01: expected another start, or border-closure at dose 0: with the border closed from 2020-01 to 2023-08 nobody can be sent home")]
    [InlineData("changes:\n  - {name: quota, value: 1, start: 2020-01}\n  - {name: quota, value: 2, start: 2020-01, hosts: [china]}", "mine.yaml:6: changes: quota from 2020-01: expected one value for a parameter, host and first month; an earlier entry gives another")]
    [InlineData("set:\n  worker-share: 0.5", "mine.yaml:5: office-share + worker-share + lodging-share + party-dues + loyalty-dues + revolution-dues + post-skim: 1.33 in russia: expected shares of what the client pays that add up to at most 1")]
    [InlineData("changes:\n  - {name: office-share, value: 0.9, hosts: uae, start: 2012-01}", "mine.yaml:5: office-share + worker-share + lodging-share + party-dues + loyalty-dues + revolution-dues + post-skim: 1.18 in uae from 2012-01: expected shares of what the client pays that add up to at most 1")]
    [InlineData("set:\n  sector-other-share@china: 0.3", "mine.yaml:5: sector-logging-share + sector-factory-share + sector-other-share: 1.07 in china: expected shares of a host's sites that add up to at most 1")]
    public void Contradiction_IsRefused(string more, string message) => Given.ErrorOf(Given.Yaml(more)).ShouldBe(message);

    [Theory]
    [InlineData("policies:\n  - {policy: safe-exit, hosts: [china], end: 2015-05}\n  - {policy: safe-exit, hosts: [uae, china], start: 2015-06}")]
    [InlineData("base: baseline\npolicies:\n  - {policy: shutdown, start: 2021-01, dose: 0.5}")]
    [InlineData("base: baseline\npolicies:\n  - {policy: shutdown, start: 2023-09}")]
    [InlineData("policies: [{policy: shutdown}, {policy: wage-transparency}, {policy: inspections}, {policy: repatriation-mandate}]")]
    [InlineData("set: {office-share: 0.36, worker-share: 0.5}")]
    [InlineData("set: {worker-share: 0, office-share: 0.84}")]
    [InlineData("set:\nchanges: ~\npolicies:\nsources: []")]
    public void WhatOnlyLooksContradictory_IsAccepted(string more) => Given.Scenario(more).Id.ShouldBe("mine");

    [Theory]
    [InlineData("", "mine.yaml:1: file: (empty): expected a scenario with id, title and question")]
    [InlineData("# nothing yet\n", "mine.yaml:1: file: (empty): expected a scenario with id, title and question")]
    [InlineData("- id: mine\n", "mine.yaml:1: file: (a list): expected a scenario with id, title and question")]
    [InlineData("just words\n", "mine.yaml:1: file: just words: expected a scenario with id, title and question")]
    [InlineData("title: T\nquestion: Q?\n", "mine.yaml:1: id: (missing): expected the key 'id'")]
    [InlineData("\nid: mine\nquestion: Q?\n", "mine.yaml:2: title: (missing): expected the key 'title'")]
    [InlineData("id: mine\ntitle: T\n", "mine.yaml:1: question: (missing): expected the key 'question'")]
    [InlineData("id: mine\ntitle:\nquestion: Q?\n", "mine.yaml:2: title: (empty): expected text")]
    [InlineData("id: mine\ntitle: [T]\nquestion: Q?\n", "mine.yaml:2: title: (a list): expected text")]
    [InlineData("id: ../mine\ntitle: T\nquestion: Q?\n", "mine.yaml:1: id: ../mine: expected lower-case words joined by hyphens, at most 64 characters")]
    [InlineData("id: Mine\ntitle: T\nquestion: Q?\n", "mine.yaml:1: id: Mine: expected lower-case words joined by hyphens, at most 64 characters")]
    [InlineData("id: mine\nid: yours\n", "mine.yaml:2: id: (duplicate key): expected each key once; it is already on line 1")]
    [InlineData("id: mine\n---\nid: yours\n", "mine.yaml:2: file: ---: expected one YAML document, found a second one")]
    [InlineData("id: &x mine\ntitle: *x\n", "mine.yaml:1: yaml: &x: expected plain values, without anchors")]
    [InlineData("id: mine\ntitle: *x\n", "mine.yaml:2: yaml: *x: expected plain values, without aliases")]
    [InlineData("id: !!binary aGk=\n", "mine.yaml:1: yaml: !tag:yaml.org,2002:binary: expected plain values, without tags")]
    [InlineData("id: mine\nset:\n\tquota: 1\n", "mine.yaml:3: yaml: quota: 1: expected spaces, not tabs, for indentation")]
    [InlineData("id: mine\n? [a, b]\n: c\n", "mine.yaml:2: yaml: (a list): expected a simple key")]
    [InlineData("id: mine\ntitle: a\u0000b\n", "mine.yaml:2: yaml: character U+0000: expected text without control characters, changes of direction or halves of characters")]
    [InlineData("id: mine\ntitle: \"\\e[31m\"\nquestion: Q?\n", "mine.yaml:2: title: character U+001B: expected text without control characters, changes of direction or halves of characters")]
    [InlineData("id: mine\nset: [[[[[[[[[[1]]]]]]]]]]\n", "mine.yaml:2: yaml: (nested too deeply): expected at most 8 levels of lists and mappings")]
    public void BrokenFile_IsRefused(string yaml, string message) => Given.ErrorOf(yaml).ShouldBe(message);

    [Theory]
    [InlineData("id: mine\ntitle: \"open\nquestion: Q?\n", 2)]
    [InlineData("id: mine\ntitle: a: b\n", 2)]
    [InlineData("id: mine\nset: {quota: 1\n", 3)]
    [InlineData("]\n", 1)]
    public void BrokenYaml_IsRefusedWithItsLine(string yaml, int line)
    {
        string message = Given.ErrorOf(yaml);

        message.ShouldStartWith($"mine.yaml:{line}: yaml: ");
        message.ShouldContain(": expected valid YAML (");
    }

    [Fact]
    public void LongValue_IsShownCut()
    {
        string message = Given.ErrorOf(Given.Yaml($"base: {new string('x', 5000)}"));

        message.ShouldStartWith($"mine.yaml:4: base: {new string('x', 60)}…: expected a shipped scenario");
    }
}

using System.Text.Json.Nodes;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Tests;

public sealed class SpecTests
{
    public static TheoryData<string> Inputs => ["compare", "seven", "one replicate", "run", "short"];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Every_chart_has_a_place_a_description_and_data(string name)
    {
        ReportText report = new(Input(name));

        report.Specs.Count.ShouldBeGreaterThan(0);
        for (int i = 0; i < report.Specs.Count; i++)
        {
            report.Markup.ShouldContain($"id=\"chart-{i}\" data-spec=\"spec-{i}\"");
            ((string)report.Specs[i]["description"]!).ShouldNotBeNullOrWhiteSpace();
        }

        report.Markup.ShouldNotContain($"id=\"chart-{report.Specs.Count}\"");
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Every_encoded_field_exists_in_the_data_it_is_read_from(string name)
    {
        int encodings = 0;
        foreach (JsonObject spec in new ReportText(Input(name)).Specs)
        {
            Check(spec, [], [], (string)spec["description"]!, ref encodings);
        }

        encodings.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Without_replicates_there_are_no_bands()
    {
        bool Bands(ExperimentResult input) => new ReportText(input).Specs.Any(s => ((string)s["description"]!).StartsWith("Lines over time", StringComparison.Ordinal)
            && s["layer"]!.AsArray().Any(l => (string?)l!["encoding"]?["y2"]?["field"] == "high"));

        Bands(FakeInput.Compare()).ShouldBeTrue();
        Bands(FakeInput.Compare(3, 1)).ShouldBeFalse();
    }

    [Fact]
    public void Head_count_charts_share_one_scale()
    {
        double[] tops = [.. new ReportText(FakeInput.Compare()).Specs.Where(s => ((string)s["description"]!).StartsWith("Stacked areas", StringComparison.Ordinal))
            .Select(s => (double)s["layer"]![0]!["encoding"]!["y"]!["scale"]!["domain"]![1]!).Distinct()];

        // Without the mandate the most people are abroad at the end: 112,000 of them, from the stocks of the fake input.
        tops.ShouldHaveSingleItem().ShouldBeGreaterThanOrEqualTo(112_000 - 1e-6);
    }

    [Fact]
    public void A_line_breaks_where_no_one_was_there()
    {
        ExperimentResult input = FakeInput.Compare(1, 3);
        input = input with
        {
            Series = [.. input.Series.Select(s => s with { Points = [.. s.Points.Where(p => p.Start.Year is < 2012 or > 2014)] })],
        };
        JsonObject chart = new ReportText(input).Specs.First(s => ((string)s["description"]!).StartsWith("Lines", StringComparison.Ordinal));

        JsonNode?[] rows = [.. chart["data"]!["values"]!.AsArray()];
        rows.Length.ShouldBe(19 - 3 + 1);
        rows[5]!["mean"].ShouldBeNull();
    }

    internal static ExperimentResult Input(string name) => name switch
    {
        "compare" => FakeInput.Compare(),
        "seven" => FakeInput.Compare(7),
        "one replicate" => FakeInput.Compare(3, 1),
        "run" => FakeInput.Run(),
        "short" => FakeInput.Short(),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    internal static void Check(JsonObject view, HashSet<string> fields, JsonObject inherited, string chart, ref int encodings)
    {
        HashSet<string> known = [.. fields];
        JsonObject encoding = inherited.DeepClone().AsObject();
        foreach ((string channel, JsonNode? value) in view["encoding"]?.AsObject() ?? [])
        {
            encoding[channel] = value?.DeepClone();
        }

        if (view["data"]?["values"] is JsonArray rows)
        {
            known = [.. rows.SelectMany(r => r!.AsObject().Select(p => p.Key))];
        }

        foreach (JsonNode? transform in view["transform"]?.AsArray() ?? [])
        {
            foreach (JsonNode? folded in transform!["fold"]?.AsArray() ?? [])
            {
                known.ShouldContain((string)folded!, chart);
            }

            known.UnionWith(transform["as"] is JsonArray many ? many.Select(a => (string)a!) : [(string)transform["as"]!]);
        }

        if (view["layer"] is JsonArray layers)
        {
            foreach (JsonNode? layer in layers)
            {
                Check(layer!.AsObject(), known, encoding, chart, ref encodings);
            }

            return;
        }

        foreach (JsonNode? definition in encoding.SelectMany(e => e.Value is JsonArray list ? list.ToArray() : [e.Value]))
        {
            if ((string?)definition?["field"] is { } field)
            {
                known.ShouldContain(field, chart);
                encodings++;
            }
        }
    }
}

using System.Text.Json;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Results;

namespace LabourSim.Experiments.Tests.Results;

public sealed class SafeWholeTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new SafeWhole() } };

    [Theory]
    [InlineData(0UL, "0")]
    [InlineData(9007199254740991UL, "9007199254740991")]
    [InlineData(9007199254740992UL, "\"9007199254740992\"")]
    [InlineData(ulong.MaxValue, "\"18446744073709551615\"")]
    public void What_a_double_cannot_hold_is_text_and_comes_back(ulong value, string json)
    {
        JsonSerializer.Serialize(value, Options).ShouldBe(json);
        JsonSerializer.Deserialize<ulong>(json, Options).ShouldBe(value);
        using JsonDocument document = JsonDocument.Parse(json);
        SafeWhole.Of(document.RootElement).ShouldBe(value);
    }

    [Theory]
    [InlineData("18446744073709551615", ulong.MaxValue)]
    [InlineData("\"7\"", 7UL)]
    public void Both_ways_of_writing_are_read(string json, ulong value) => JsonSerializer.Deserialize<ulong>(json, Options).ShouldBe(value);

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("\"1e3\"")]
    [InlineData("\" 7\"")]
    [InlineData("\"18446744073709551616\"")]
    public void Anything_else_is_damage(string json) => Should.Throw<JsonException>(() => JsonSerializer.Deserialize<ulong>(json, Options));

    [Fact]
    public void A_result_of_any_seed_is_read_back()
    {
        string json = $$"""{"seed": "{{ulong.MaxValue}}"}""";
        JsonSerializer.Deserialize<Held>(json, ResultFile.Layout)!.Seed.ShouldBe(ulong.MaxValue);
        JsonSerializer.Serialize(new Held(ulong.MaxValue), ResultFile.Layout).ShouldContain($"\"{ulong.MaxValue}\"");
    }

    private sealed record Held(ulong Seed);
}

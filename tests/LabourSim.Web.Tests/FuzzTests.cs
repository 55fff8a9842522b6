using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace LabourSim.Web.Tests;

public sealed class FuzzTests
{
    private static readonly string[] Keys = ["a", "b", "preset", "yaml", "base", "title", "question", "policies", "parameters", "policy", "dose", "hosts", "start", "end",
        "seed", "size", "workers", "replicates", "from", "to", "quota", "openness", "", "__proto__", "키"];

    private static readonly string[] Texts = ["baseline", "no-mandate", "permit-ban", "russia", "all", "2019-01", "small", "full", "../../etc/passwd", "\u202E", "\u0000", "허가", "🙂",
        "id: x\ntitle: t\nquestion: q\n", "&a [*a]", "!!binary x", "? {", "- - - -", "{[", "null", "~", "---\n...\n---", "\uFEFF", "\u2028", "'", "\"", "\\"];

    private static readonly string[] Numbers = ["0", "1", "-1", "0.5", "1e999", "-1e999", "1e-999", "9007199254740993", "99999999999999999999", "2.0000000000000001", "-0"];

    [Fact]
    public async Task Whatever_is_sent_is_refused_with_a_message_or_is_valid()
    {
        await using Seminar seminar = await Seminar.StartAsync(new ServeOptions { Limits = new ServeLimits { RequestsPerSecond = 100_000, Workers = 50, Replicates = 1, Runs = 100_000, Waiting = 100_000 } });
        HttpClient browser = seminar.Browser();
        Gen<string> json = Gen.Choose(0, 4).SelectMany(Value);
        Gen<byte[]> body = Gen.Frequency(
            (8, json.Select(Encoding.UTF8.GetBytes)),
            (2, json.SelectMany(text => Gen.Choose(0, Math.Max(text.Length, 1)).Select(n => Encoding.UTF8.GetBytes(text[..Math.Min(n, text.Length)])))),
            (1, Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf()));

        Prop.ForAll(body.ToArbitrary(), sent =>
        {
            foreach (string path in (string[])["/api/design", "/api/runs"])
            {
                using HttpResponseMessage answer = browser.PostAsync(path, new ByteArrayContent(sent)).GetAwaiter().GetResult();
                string text = answer.Content.ReadAsStringAsync().GetAwaiter().GetResult();
                ((int)answer.StatusCode).ShouldBeLessThan(500, text);
                JsonNode node = JsonNode.Parse(text)!;
                if (!answer.IsSuccessStatusCode)
                {
                    string error = (string)node["error"]!;
                    error.ShouldNotBeNullOrEmpty();
                    error.Any(char.IsControl).ShouldBeFalse(error);
                }
                else if (node["yaml"] is { } yaml)
                {
                    browser.PostNodeAsync("/api/design", new JsonObject { ["yaml"] = (string)yaml! }.ToJsonString()).GetAwaiter().GetResult();
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
        (await browser.GetAsync("/api/health")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Gen<string> Value(int depth)
    {
        Gen<string> text = Gen.Elements(Texts).Select(t => JsonValue.Create(t).ToJsonString());
        Gen<string> plain = Gen.Frequency((4, text), (3, Gen.Elements(Numbers)), (1, Gen.Elements("null", "true", "false", "NaN", "{", "\"\\ud800\"")));
        if (depth == 0)
        {
            return plain;
        }

        Gen<string> inner = Value(depth - 1);
        Gen<string> list = inner.ListOf().Select(items => $"[{string.Join(',', items.Take(5))}]");
        Gen<string> field = Gen.Elements(Keys).SelectMany(k => inner.Select(v => $"{JsonValue.Create(k).ToJsonString()}:{v}"));
        Gen<string> map = field.ListOf().Select(items => $"{{{string.Join(',', items.Take(6))}}}");
        Gen<string> likely = inner.SelectMany(v => inner.Select(w => $$"""{"a":{"base":"baseline","title":{{v}},"policies":[{"policy":"permit-ban","dose":{{w}}}]},"workers":50,"replicates":1}"""));
        return Gen.Frequency((1, plain), (2, list), (5, map), (depth == 1 ? 2 : 0, likely));
    }
}

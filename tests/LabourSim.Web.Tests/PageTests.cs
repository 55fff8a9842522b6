using System.Net;
using System.Text.Json.Nodes;
using LabourSim.Experiments.Scenarios;
using LabourSim.Parameters;
using LabourSim.Policies;

namespace LabourSim.Web.Tests;

public sealed class PageTests
{
    [Fact]
    public async Task The_page_comes_in_the_language_asked_for_with_headers_that_bind_it()
    {
        await using Seminar seminar = await Seminar.StartAsync(new ServeOptions { Language = "ko" });
        HttpClient browser = seminar.Browser();

        using HttpResponseMessage own = await browser.GetAsync("/"), english = await browser.GetAsync("/?lang=en"), none = await browser.GetAsync("/?lang=../../etc");

        (await own.Content.ReadAsStringAsync()).ShouldContain("<html lang=\"ko\"");
        (await english.Content.ReadAsStringAsync()).ShouldContain("<html lang=\"en\"");
        (await none.Content.ReadAsStringAsync()).ShouldContain("<html lang=\"ko\"");
        string policy = own.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        own.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        own.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        own.Headers.GetValues("Cross-Origin-Opener-Policy").ShouldBe(["same-origin"]);
        own.Headers.Contains("Server").ShouldBeFalse();
        string cookie = own.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
    }

    [Fact]
    public async Task Assets_come_by_exact_name_and_once()
    {
        await using Seminar seminar = await Seminar.StartAsync();
        HttpClient browser = seminar.Browser();

        foreach (string name in (string[])["app.js", "app.css", "vega.min.js", "vega-lite.min.js", "vega-embed.min.js", "vega-interpreter.js"])
        {
            using HttpResponseMessage first = await browser.GetAsync($"/assets/{name}");
            first.StatusCode.ShouldBe(HttpStatusCode.OK, name);
            using HttpRequestMessage again = new(HttpMethod.Get, $"/assets/{name}");
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using HttpResponseMessage second = await browser.SendAsync(again);
            second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        }

        (await browser.GetStringAsync("/assets/vega-interpreter.js")).ShouldContain("= globalThis.vega;");
        foreach (string name in (string[])["APP.JS", "app.js/", "no-such.js", "..%2fapp.js", "%2e%2e/%2e%2e/etc/passwd", "....//app.js", "app.js%00", "render.cjs", "report.js"])
        {
            using HttpResponseMessage answer = await browser.GetAsync($"/assets/{name}");
            ((int)answer.StatusCode).ShouldBeInRange(400, 499, name);
        }
    }

    [Fact]
    public async Task The_catalogue_has_all_there_is_in_both_languages()
    {
        await using Seminar seminar = await Seminar.StartAsync();
        HttpClient browser = seminar.Browser();

        JsonNode english = await browser.GetNodeAsync("/api/catalogue"), korean = await browser.GetNodeAsync("/api/catalogue?lang=ko");

        english["scenarios"]!.AsArray().Select(s => (string)s!["id"]!).ShouldBe(ScenarioLoader.ShippedNames);
        english["policies"]!.AsArray().Count.ShouldBe(PolicyCatalogue.All.Count);
        english["parameters"]!.AsArray().Count.ShouldBe(ParameterCatalogue.All.Count);
        JsonNode[] parameters = [.. english["parameters"]!.AsArray()!];
        parameters.Single(p => (string)p["name"]! == "doubt-gain")["badge"]!.GetValue<string>().ShouldBeOneOf("assumption", "mixed", "evidence");
        parameters.SelectMany(p => p["evidence"]!.AsArray()).Select(e => (string)e!).ShouldAllBe(id => english["evidence"]![id] != null);
        Title(korean, "permit-ban").ShouldNotBe(Title(english, "permit-ban"));
        english["languages"]!.AsArray().Select(l => (string)l!["id"]!).ShouldBe(["en", "ko"]);
        (await browser.GetNodeAsync("/api/texts?lang=ko")).AsObject().Select(t => t.Key).ShouldAllBe(k => k.StartsWith("page.", StringComparison.Ordinal) || k.StartsWith("lesson.", StringComparison.Ordinal));
    }

    private static string Title(JsonNode catalogue, string policy) => (string)catalogue["policies"]!.AsArray().Single(p => (string)p!["id"]! == policy)!["title"]!;
}

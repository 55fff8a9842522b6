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

        foreach (string name in (string[])["app.js", "app.css", "tell.js"])
        {
            using HttpResponseMessage first = await browser.GetAsync($"/assets/{name}");
            first.StatusCode.ShouldBe(HttpStatusCode.OK, name);
            using HttpRequestMessage again = new(HttpMethod.Get, $"/assets/{name}");
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using HttpResponseMessage second = await browser.SendAsync(again);
            second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        }

        foreach (string name in (string[])["APP.JS", "app.js/", "no-such.js", "..%2fapp.js", "%2e%2e/%2e%2e/etc/passwd", "....//app.js", "app.js%00", "report.css", "OFL.txt"])
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

    [Fact]
    public async Task The_catalogue_says_what_presets_give_parameters_from_when_on()
    {
        await using Seminar seminar = await Seminar.StartAsync();

        JsonNode catalogue = await seminar.Browser().GetNodeAsync("/api/catalogue");

        Settings(catalogue, "no-cheongbu").ShouldContain("side-work-allowed all 0 ");
        // The base's dated values go on, a preset's own come on top.
        Settings(catalogue, "fair-pay").ShouldContain("worker-share all 0.5 2012-01");
        Settings(catalogue, "fair-pay").ShouldContain("quota-follows-share all 1 2012-01");
        Settings(catalogue, "fair-pay").Where(s => s.StartsWith("quota ", StringComparison.Ordinal)).ShouldBe(["quota all 860 2019-08", "quota all 730 2023-04", "quota all 1460 2025-04"]);
        Settings(catalogue, "fair-pay").ShouldContain("phone-detection russia 0.028 2024-04");
        // A value for the whole run ends the base's dated ones.
        Settings(catalogue, "settings-2021").Where(s => s.StartsWith("quota ", StringComparison.Ordinal)).ShouldBe(["quota all 860 "]);
    }

    [Fact]
    public async Task Where_fewer_people_are_allowed_the_first_world_has_no_more()
    {
        await using Seminar seminar = await Seminar.StartAsync(new ServeOptions { Limits = new ServeLimits { Workers = 300 } });
        HttpClient browser = seminar.Browser();
        string id = await browser.AskAsync("""{"a":{"preset":"baseline"},"size":"small","replicates":2,"from":"2017-01","to":"2018-12"}""");

        IReadOnlyList<(string Name, JsonNode Data)> events = await browser.FollowAsync(id, until: name => name == "picture");
        ((string)events[^1].Data["stage"]!).ShouldBe("small");
        ((int)(await browser.GetNodeAsync($"/api/runs/{id}/result"))["workers"]!).ShouldBe(300);
        ((int)(await browser.GetNodeAsync("/api/catalogue"))["small"]!["workers"]!).ShouldBe(300);
    }

    private static string[] Settings(JsonNode catalogue, string scenario) =>
        [.. catalogue["scenarios"]!.AsArray().Single(s => (string)s!["id"]! == scenario)!["settings"]!.AsArray().Select(s => $"{s!["name"]} {s["host"]} {s["value"]} {s["from"]}")];

    private static string Title(JsonNode catalogue, string policy) => (string)catalogue["policies"]!.AsArray().Single(p => (string)p!["id"]! == policy)!["title"]!;
}

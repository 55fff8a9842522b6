using System.Net;
using System.Text.Json.Nodes;

namespace LabourSim.Web.Tests;

/// <summary>Memory is the whole process's, so no other test may run beside.</summary>
[CollectionDefinition(nameof(LoadTests), DisableParallelization = true)]
public sealed class LoadCollection;

[Collection(nameof(LoadTests))]
public sealed class LoadTests
{
    // Seconds that the class goes on working; a minute in the long form.
    private static readonly int Seconds = int.Parse(Environment.GetEnvironmentVariable("LABOURSIM_SEMINAR_SECONDS") ?? "6", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A connection that is used again, or one more, is never torn down without an answer, whether the first was read, refused unread or too large.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Posts_one_after_another_are_all_answered(bool loaded)
    {
        await using Seminar seminar = await Seminar.StartAsync(new ServeOptions { Limits = new ServeLimits { RequestsPerSecond = 5 } });
        using CancellationTokenSource over = new();
        Thread[] busy = [.. Enumerable.Range(0, loaded ? 8 * Environment.ProcessorCount : 0).Select(_ => new Thread(() => SpinWait.SpinUntil(() => over.IsCancellationRequested)))];
        foreach (Thread thread in busy)
        {
            thread.Start();
        }

        List<string> lost = [];
        Dictionary<HttpStatusCode, int> codes = [];
        string padding = new(' ', 60_000);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(async () =>
        {
            HttpClient browser = seminar.Browser(ofOurPage: i % 5 != 4);
            for (int post = 0; post < 60; post++)
            {
                string body = (post % 4) switch
                {
                    0 => """{"preset":"baseline"}""",
                    1 => """{"preset":"no-mandate"}""" + padding,
                    2 => "{",
                    _ => padding + padding,
                };
                try
                {
                    using HttpResponseMessage answer = await browser.PostTextAsync(i % 2 == 0 ? "/api/design" : "/api/runs", body);
                    lock (codes)
                    {
                        codes[answer.StatusCode] = codes.GetValueOrDefault(answer.StatusCode) + 1;
                    }
                }
                catch (HttpRequestException e)
                {
                    lock (lost)
                    {
                        lost.Add($"browser {i}, post {post}: {e.Message} {e.InnerException?.Message} {e.InnerException?.InnerException?.Message}");
                    }
                }
            }
        })));
        over.Cancel();
        foreach (Thread thread in busy)
        {
            thread.Join();
        }

        lost.ShouldBeEmpty(string.Join('\n', lost));
        // Whether the fifty are ever too fast is the machine's affair; that those who are get told is tested elsewhere.
        codes.Keys.Where(c => c != HttpStatusCode.TooManyRequests).ShouldBe([HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.Forbidden], ignoreOrder: true);
        codes.Values.Sum().ShouldBe(3_000);
    }

    [Fact]
    public async Task A_class_of_fifty_asks_for_designs_of_its_own_and_memory_comes_back()
    {
        await using Seminar seminar = await Seminar.StartAsync(new ServeOptions { Limits = new ServeLimits { Results = 8 } });
        int seed = 0, asked = 0;
        HttpClient[] browsers = [.. Enumerable.Range(0, 50).Select(_ => seminar.Browser())];
        async Task WorkAsync(TimeSpan time)
        {
            long until = Environment.TickCount64 + (long)time.TotalMilliseconds;
            await Task.WhenAll(browsers.Select(browser => Task.Run(async () =>
            {
                do
                {
                    int own = Interlocked.Increment(ref seed);
                    string id = await browser.AskAsync($$"""{"a":{"preset":"baseline"},"b":{"base":"baseline","title":"{{own}}","policies":[{"policy":"inspections","dose":{{0.01 * (own % 100)}}}]},"seed":{{own}},"workers":50,"replicates":1,"from":"2018-01","to":"2018-06"}""");
                    IReadOnlyList<(string Name, JsonNode Data)> events = await browser.FollowAsync(id);
                    ((string)events[^1].Data["state"]!).ShouldBe("done");
                    Interlocked.Increment(ref asked);
                }
                while (Environment.TickCount64 < until);
            })));
        }

        await WorkAsync(TimeSpan.FromSeconds(Seconds / 3.0));
        long before = GC.GetTotalMemory(forceFullCollection: true);
        await WorkAsync(TimeSpan.FromSeconds(Seconds));
        long after = GC.GetTotalMemory(forceFullCollection: true);

        asked.ShouldBe(seed);
        asked.ShouldBeGreaterThanOrEqualTo(100);
        after.ShouldBeLessThan(before + before / 10 + 1_000_000, $"{asked} designs");
        (await seminar.Browser().GetNodeAsync("/api/health"))["waiting"]!.GetValue<int>().ShouldBe(0);
    }
}

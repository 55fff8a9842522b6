namespace LabourSim.Cli.Tests;

public class PaceTests
{
    [Theory]
    [InlineData(0, 120, 500, 35.3, "120 of 500 runs, 3.4 runs/s, about 2 min left")] // 120 / 35.3 s = 3.4; 380 / 3.4 = 112 s
    [InlineData(100, 120, 500, 10, "120 of 500 runs, 2 runs/s, about 3 min left")] // only the 20 of this sitting count
    [InlineData(0, 3, 1000, 100, "3 of 1,000 runs, 1.8 runs/min, about 9.2 h left")] // 997 x 33.3 s
    [InlineData(0, 500, 500, 10, "500 of 500 runs, 50 runs/s")]
    [InlineData(490, 491, 500, 0.5, "491 of 500 runs, 2 runs/s, about 4 s left")] // 4.5 rounds to the even 4
    [InlineData(120, 120, 500, 10, "120 of 500 runs")]
    [InlineData(0, 1, 2, 0, "1 of 2 runs")]
    public void Text_IsCountPaceAndTimeLeft(long first, long done, long total, double seconds, string expected)
    {
        TimeSpan now = TimeSpan.FromHours(5);
        Pace pace = new("runs", () => now);
        pace.Tell(first, total);
        now += TimeSpan.FromSeconds(seconds);
        pace.Tell(done, total);

        pace.Text().ShouldBe(expected);
    }

    [Fact]
    public void Lines_ComeEveryHalfMinuteAtMost()
    {
        TimeSpan now = default;
        using StringWriter log = new() { NewLine = "\n" };
        Action<long, long> tell = Terminal.Lines(new Pace("runs", () => now), () => now, log);

        for (int second = 0; second <= 70; second++)
        {
            now = TimeSpan.FromSeconds(second);
            tell(second, 100);
        }

        log.ToString().ShouldBe("30 of 100 runs, 1 runs/s, about 70 s left\n60 of 100 runs, 1 runs/s, about 40 s left\n");
    }
}

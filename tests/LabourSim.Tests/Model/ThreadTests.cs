using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Model;

public class ThreadTests
{
    // Enough sites for several chunks, and with tours of half a year enough returnees too.
    private static readonly WorldSpec Spec = Busy(6000) with
    {
        RecordEvents = true,
        Lives = 4,
        To = Month.Of(2018, 12),
        Settings = [Set(RotationParameters.TourMonths, 6), Set(RotationParameters.Extension, 0), Set(RotationParameters.SecondExtension, 0)],
    };

    private static readonly Lazy<RunResult> OneAfterAnother = new(() => Run(Spec));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void AnyThreadsInAnyOrder_GiveTheSameBytes(int threads)
    {
        ShuffledScheduler scheduler = new(threads, seed: threads);

        RunDifference.Between(Run(Spec, scheduler), OneAfterAnother.Value).ShouldBeEmpty();
        scheduler.MostChunks.ShouldBeGreaterThan(3);
    }
}

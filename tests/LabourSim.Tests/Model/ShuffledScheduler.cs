using LabourSim.Model;

namespace LabourSim.Tests.Model;

/// <summary>Runs the chunks in random order on threads of its own, each chunk on whichever thread comes first.</summary>
internal sealed class ShuffledScheduler(int workers, int seed) : ISiteScheduler
{
    private readonly Random _random = new(seed);

    public int Workers => workers;

    public int MostChunks { get; private set; }

    public void Run(int chunks, Action<int, int> body)
    {
        MostChunks = Math.Max(MostChunks, chunks);
        int[] order = [.. Enumerable.Range(0, chunks)];
        _random.Shuffle(order);
        int next = -1;
        Thread[] threads = [.. Enumerable.Range(0, workers).Select(worker => new Thread(() =>
        {
            for (int i = Interlocked.Increment(ref next); i < chunks; i = Interlocked.Increment(ref next))
            {
                body(order[i], worker);
            }
        }))];
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
    }
}

using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace LabourSim.Web.Http;

/// <summary>How much traffic one client, one address and all together may make.</summary>
internal static class Traffic
{
    /// <summary>Clients that may sit behind one address, as a class does.</summary>
    public const int ClientsOfAnAddress = 60;

    /// <summary>Tabs of one client that the server keeps anything for.</summary>
    public const int TabsOfAClient = 6;

    /// <summary>A page's first burst, in seconds of the long-run rate.</summary>
    private const int Burst = 6;

    /// <summary>Sets the limiter up.</summary>
    public static void Limit(RateLimiterOptions options, ServeLimits limits)
    {
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(context => Bucket(Gate.Client(context), limits.RequestsPerSecond)),
            PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
                Bucket(Gate.Address(context), limits.RequestsPerSecond * ClientsOfAnAddress)));
        options.OnRejected = async (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "1";
            await Answers.RefuseAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, "refused.rate");
        };
    }

    /// <summary>Tokens that come from one address, right or wrong: a class at once, then one a second.</summary>
    public static RateLimitPartition<IPAddress> Guesses(IPAddress address) => Bucket(address, 1, ClientsOfAnAddress);

    private static RateLimitPartition<T> Bucket<T>(T key, int perSecond, int? burst = null) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = burst ?? perSecond * Burst,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    });
}

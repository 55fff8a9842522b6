namespace LabourSim.Experiments.Statistics;

/// <summary>How close a mean over replicates has to be known.</summary>
/// <param name="HalfWidth">Greatest half-width of the interval, above 0: in the outcome's unit, or as a share of the mean's size.</param>
/// <param name="Relative">True when <paramref name="HalfWidth"/> is a share of the mean's size.</param>
/// <param name="Minimum">Fewest replicates, at least 2: with very few, a spread that is small by chance stops too soon.</param>
/// <param name="Confidence">Between 0 and 1.</param>
public sealed record StoppingRule(double HalfWidth, bool Relative = false, int Minimum = 10, double Confidence = Estimates.Confidence);

/// <summary>Where replicates stand against a rule.</summary>
/// <param name="Count">Replicates with a finite value so far.</param>
/// <param name="Mean">Their mean; NaN without any.</param>
/// <param name="HalfWidth">Half-width of its t-interval now; NaN below two values.</param>
/// <param name="Target">Half-width asked for, in the outcome's unit; NaN where it is a share of a mean that is not known.</param>
/// <param name="Enough">True when there are at least the fewest replicates and the half-width is met.</param>
/// <param name="Needed">
/// About how many replicates are needed in all, taking those so far as the pilot: <paramref name="Count"/> when it is enough,
/// infinite when no number is (a share of a mean of 0), NaN below two values.
/// </param>
public sealed record StoppingState(int Count, double Mean, double HalfWidth, double Target, bool Enough, double Needed);

/// <summary>How many replicates are enough.</summary>
public static class SequentialStopping
{
    /// <summary>
    /// Judges the replicates so far. Asked after every replicate, stopping at the first that is enough, this is the rule of
    /// Chow and Robbins (1965, On the asymptotic theory of fixed-width sequential confidence intervals for the mean, Annals of
    /// Mathematical Statistics 36), with Student's quantile and a fewest number in place of the term 1/n that they add to the
    /// variance, since that term depends on the unit. A relative half-width is taken of the mean so far (Nadas 1969, the same
    /// journal 40).
    /// </summary>
    /// <remarks>
    /// Stopping as soon as the interval is short prefers samples with a small spread, so somewhat fewer intervals hold the
    /// mean than the confidence says; the smaller the half-width against the spread, the less.
    /// </remarks>
    /// <param name="values">One value a replicate; those that are not finite do not count.</param>
    /// <param name="rule">Half-width asked for.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of the rule is out of its range.</exception>
    public static StoppingState Judge(IReadOnlyList<double> values, StoppingRule rule)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(rule);
        RequireHalfWidth(rule.HalfWidth);
        ArgumentOutOfRangeException.ThrowIfLessThan(rule.Minimum, 2);
        ReplicateSummary so = Replicates.Of(values, rule.Confidence);
        double target = rule.Relative ? rule.HalfWidth * Math.Abs(so.Mean.Mean) : rule.HalfWidth;
        double half = Estimates.HalfWidth(so.StandardDeviation * so.StandardDeviation, so.Count, rule.Confidence);
        bool enough = so.Count >= rule.Minimum && half <= target;
        double needed = enough ? so.Count
            : so.Count < 2 ? double.NaN
            : Math.Max(Math.Max(rule.Minimum, so.Count + 1), Number(so.StandardDeviation, so.Count, target, rule.Confidence));
        return new StoppingState(so.Count, so.Mean.Mean, half, target, enough, needed);
    }

    /// <summary>
    /// The number of replicates that a pilot says are needed in all (Stein 1945, A two-sample test for a linear hypothesis
    /// whose power is independent of the variance, Annals of Mathematical Statistics 16): t² s² / d² rounded up, with t of the
    /// pilot's n − 1 degrees of freedom, and at least n. For normal values an interval of that half-width about the mean of
    /// them all then holds the true mean at least as often as stated.
    /// </summary>
    /// <param name="deviation">The pilot's standard deviation s, at least 0.</param>
    /// <param name="pilot">Replicates in the pilot, at least 2.</param>
    /// <param name="halfWidth">Half-width d asked for, above 0 and in the unit of <paramref name="deviation"/>.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>A whole number.</returns>
    public static double Required(double deviation, int pilot, double halfWidth, double confidence = Estimates.Confidence)
    {
        RequireHalfWidth(halfWidth);
        ArgumentOutOfRangeException.ThrowIfLessThan(pilot, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(deviation);
        Estimates.RequireConfidence(confidence);
        return Number(deviation, pilot, halfWidth, confidence);
    }

    private static double Number(double deviation, int pilot, double halfWidth, double confidence)
    {
        double root = deviation == 0 ? 0 : Estimates.Student(pilot, confidence) * deviation / halfWidth;
        return Math.Max(pilot, Math.Ceiling(root * root));
    }

    private static void RequireHalfWidth(double halfWidth)
    {
        if (!(halfWidth > 0 && double.IsFinite(halfWidth)))
        {
            throw new ArgumentOutOfRangeException(nameof(halfWidth), halfWidth, "A half-width is a finite number above 0.");
        }
    }
}

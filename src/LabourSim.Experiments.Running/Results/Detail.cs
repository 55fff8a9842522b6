namespace LabourSim.Experiments.Results;

/// <summary>How finely outcomes.csv cuts time.</summary>
public enum Detail
{
    /// <summary>One row a month ("2013-04").</summary>
    Month,

    /// <summary>One row a calendar year ("2013"), over the months of it that the window holds.</summary>
    Year,
}

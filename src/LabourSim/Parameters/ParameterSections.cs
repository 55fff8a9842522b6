using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Parameters;

/// <summary>The catalogue's parts, for reading: a section runs from its first parameter to the next section's.</summary>
public static class ParameterSections
{
    private static readonly (string Title, Parameter First)[] Starts =
    [
        ("People and dispatch", P.Stock),
        ("Work", P.GrossPay),
        ("Extraction chain", P.OfficeShare),
        ("Quota", P.Quota),
        ("Side work", P.SideWorkAllowed),
        ("Information", P.Openness),
        ("Surveillance", P.Watch),
        ("Belief", P.InitialDoubt),
        ("Decision", P.LeaveEconomic),
        ("Consequences", P.ScrutinyMonths),
        ("Rotation", P.TourMonths),
        ("Home", P.ReEducation),
        ("Policy effect sizes", P.Compliance),
        ("Military channel and cyber income", P.TroopWave),
        ("Exploitation index", P.IndexPay),
        ("Posts, crews, routes and the state's response", P.CasePressure),
    ];

    /// <summary>Every section with its parameters, in the catalogue's order; together they are the whole catalogue.</summary>
    public static IReadOnlyList<(string Title, IReadOnlyList<Parameter> Parameters)> All { get; } =
    [
        .. Starts.OrderBy(s => s.First.Index).Select((s, i) => (s.Title, (IReadOnlyList<Parameter>)
            [.. P.All.Where(p => Starts.Where(t => t.First.Index <= p.Index).MaxBy(t => t.First.Index) == s)])),
    ];
}

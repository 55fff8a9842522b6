using LabourSim.Experiments.Files;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Results;

/// <summary>Rows of events.csv and lives.csv. Everyone in them is invented.</summary>
internal static class LifeRows
{
    public static readonly string[] EventHeader =
    [
        "scenario", "replicate", "month", "person", "role", "site", "platoon", "host", "channel", "entry_label", "kind", "cause",
        "cents",
    ];

    public static readonly string[] LifeHeader =
    [
        "scenario", "replicate", "month", "person", "invented", "host", "channel", "stranded", "preparing", "phone", "side_work",
        "cash_cents", "savings_cents", "credit_cents", "debt_cents", "knowledge", "doubt", "grievance", "fear",
    ];

    private static readonly string[] EntryLabels = ["work-permit", "student", "trainee", "tourist", "third-firm", "soldier"];
    private static readonly string[] Kinds = [.. Enum.GetNames<EventKind>().Select(Kebab.Of)];
    private static readonly string[] Causes = [.. Enum.GetNames<EventCause>().Select(Kebab.Of)];

    /// <summary>Writes one run's events.</summary>
    public static void WriteEvents(CsvRows csv, string scenario, int replicate, IReadOnlyList<LifeEvent> events)
    {
        foreach (LifeEvent e in events)
        {
            csv.Text(scenario).Number(replicate).Text(new Month(e.MonthIndex).ToString()).Number(checked((long)e.Person))
                .Text(e.Informant ? "informant" : "worker").Number(e.Site).Number(e.Platoon)
                .Text(Places.HostNames[(int)e.Host]).Text(Places.ChannelNames[(int)e.Channel]).Text(EntryLabels[e.Entry])
                .Text(Kinds[(int)e.Kind]).Text(Causes[(int)e.Cause]).Number(e.Cents).End();
        }
    }

    /// <summary>Writes one run's sampled lives.</summary>
    public static void WriteLives(CsvRows csv, string scenario, int replicate, IReadOnlyList<LifeMonth> lives)
    {
        foreach (LifeMonth l in lives)
        {
            csv.Text(scenario).Number(replicate).Text(new Month(l.MonthIndex).ToString()).Number(checked((long)l.Person)).Flag(true)
                .Text(Places.HostNames[(int)l.Host]).Text(Places.ChannelNames[(int)l.Channel]).Flag(l.Stranded).Flag(l.Preparing)
                .Flag(l.Phone).Flag(l.SideWork).Number(l.CashCents).Number(l.SavingsCents).Number(l.CreditCents)
                .Number(l.DebtCents).Number(l.Knowledge).Number(l.Doubt).Number(l.Grievance).Number(l.Fear).End();
        }
    }
}

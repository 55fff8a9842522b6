using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Running;
using LabourSim.Population;

namespace LabourSim.Charts;

/// <summary>Kinds and groups of people in words, from the names that results use.</summary>
internal static class GroupNames
{
    private const string With = " × ";

    /// <summary>A kind, such as "sex × kind of work".</summary>
    public static string Kind(string kind, Language words) =>
        string.Join(With, kind.Split(GainKind.Cross).Select(k => words[$"report.column.{k}"]));

    /// <summary>A group of a kind, such as "women × factory".</summary>
    public static string Group(string kind, string group, Language words) =>
        string.Join(With, kind.Split(GainKind.Cross).Zip(group.Split(GainKind.Cross), (k, g) => One(k, g, words)));

    /// <summary>A kind of work.</summary>
    public static string Sector(Sector sector, Language words) => words[$"sector.{Places.SectorNames[(int)sector]}"];

    private static string One(string kind, string group, Language words) => kind switch
    {
        "host" => Palette.HostName(group, words),
        "channel" => Palette.Name((Channel)Places.ChannelNames.ToList().IndexOf(group), words),
        "sector" => Sector((Sector)Places.SectorNames.ToList().IndexOf(group), words),
        "sex" => words[$"sex.{group}"],
        _ => group,
    };
}

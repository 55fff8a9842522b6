using System.Globalization;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Yaml;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Lives;

/// <summary>
/// A profile of a group: bands and circumstances that several participants of the study share. It describes none of them,
/// and no simulated life re-enacts one.
/// </summary>
public sealed record Composite
{
    /// <summary>Kebab-case id.</summary>
    public required string Id { get; init; }

    /// <summary>Broad region; the model knows Russia as a whole.</summary>
    public required string Region { get; init; }

    /// <summary>Age on arrival, first and last year of the band.</summary>
    public required (int From, int To) Age { get; init; }

    /// <summary>Year of departure, first and last of the band.</summary>
    public required (int From, int To) Left { get; init; }

    /// <summary>Months abroad known of the group, rounded outwards.</summary>
    public required (int From, int To) Stay { get; init; }

    /// <summary>What several people share, in words.</summary>
    public required IReadOnlyList<string> Circumstances { get; init; }

    /// <summary>Of these, what the model can tell of its own people.</summary>
    public required IReadOnlyList<Circumstance> Match { get; init; }

    /// <summary>Kinds of turning point known of the group.</summary>
    public required IReadOnlyList<EventCause> TurningPoints { get; init; }

    /// <summary>How many of the study's participants the shared circumstances fit, at least two.</summary>
    public required int SharedBy { get; init; }

    /// <summary>The ten composites.</summary>
    public static IReadOnlyList<Composite> All { get; } = Read();

    /// <summary>The composite of this id.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public static Composite Find(InputPlace place, string key, string id) => All.FirstOrDefault(c => c.Id == id)
        ?? throw InputError.At(place, key, id, $"one of {string.Join(", ", All.Select(c => c.Id))}", All.Select(c => c.Id));

    /// <summary>True for a first tour begun in Russia within the bands.</summary>
    public bool SetsOutLike(TourRecord t) => t.Tour == 1 && t.Host == Host.Russia && t.Age >= Age.From && t.Age <= Age.To
        && t.Arrived >= Month.Of(Left.From, 1).Index && t.Arrived <= Month.Of(Left.To, 12).Index;

    private static Composite[] Read()
    {
        const string file = "data/composites.yaml";
        YamlMapping top = StrictYaml.ReadMapping(ShippedFiles.Read(file), file, "a list of composites");
        return [.. ((YamlSequence)top["composites"]!).Items.Cast<YamlMapping>().Select(Of)];
    }

    private static Composite Of(YamlMapping e)
    {
        string Text(string key) => ((YamlScalar)e[key]!).Text;
        int Number(string key) => int.Parse(Text(key), CultureInfo.InvariantCulture);
        IEnumerable<string> List(string key) => ((YamlSequence)e[key]!).Items.Cast<YamlScalar>().Select(s => s.Text);
        return new Composite
        {
            Id = Text("id"),
            Region = Text("region"),
            Age = (Number("age-from"), Number("age-to")),
            Left = (Number("left-from"), Number("left-to")),
            Stay = (Number("stay-from"), Number("stay-to")),
            SharedBy = Number("shared-by"),
            Circumstances = [.. List("circumstances")],
            Match = [.. List("match").Select(m => Enum.GetValues<Circumstance>().First(c => Kebab.Of(c.ToString()) == m))],
            TurningPoints = [.. List("turning-points").Select(t => Enum.GetValues<EventCause>().First(c => Kebab.Of(c.ToString()) == t))],
        };
    }
}

/// <summary>What the model can tell of its own people.</summary>
public enum Circumstance
{
    /// <summary>Did side work.</summary>
    SideWork,

    /// <summary>Never did side work.</summary>
    NoSideWork,

    /// <summary>Bought a phone.</summary>
    Phone,

    /// <summary>Paid more for the slot than half of those who set out alike (everyone pays something in the model).</summary>
    PaidForSlot,

    /// <summary>Sent money home.</summary>
    MoneyHome,

    /// <summary>Closed a year with a missed quota.</summary>
    QuotaDebt,

    /// <summary>Was caught and paid.</summary>
    Caught,

    /// <summary>Hoped for more than half of those who set out alike.</summary>
    HighHopes,
}

using System.Globalization;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Population;

namespace LabourSim.Experiments.Lives;

/// <summary>
/// A simulated person's id as people read it, for example <c>russia-2011-04-00017</c>: host and month of first selection,
/// and the place among that month's candidates. It stands for nobody.
/// </summary>
public static class PersonId
{
    private const string Form = "a person such as russia-2011-04-00017 (host, month of selection, number among its candidates)";

    /// <summary>The text of a person's id.</summary>
    /// <param name="person">Cohort in the high 32 bits, sequence in the low 32.</param>
    public static string Text(ulong person)
    {
        uint cohort = (uint)(person >> 32);
        return string.Create(CultureInfo.InvariantCulture,
            $"{Places.HostNames[(int)(cohort >> 16)]}-{new Month((int)(cohort & 0xFFFF))}-{(uint)person:00000}");
    }

    /// <summary>Month of selection.</summary>
    public static Month Selected(ulong person) => new((int)(person >> 32 & 0xFFFF));

    /// <summary>Host of selection.</summary>
    public static Host HostOf(ulong person) => (Host)(person >> 48);

    /// <summary>Reads an id.</summary>
    /// <exception cref="InputException">It is none.</exception>
    public static ulong Parse(InputPlace place, string key, string text)
    {
        // The host's name has no hyphen, the month has one.
        string[] parts = text.Split('-');
        if (parts.Length != 4)
        {
            throw InputError.At(place, key, text, Form);
        }

        int host = Places.HostNames.ToList().IndexOf(parts[0]);
        if (host < 0)
        {
            throw InputError.At(place, key, parts[0], $"a host at the front of {Form}", Places.HostNames);
        }

        if (!Month.TryParse($"{parts[1]}-{parts[2]}", out Month month) || month > Month.Latest)
        {
            throw InputError.At(place, key, $"{parts[1]}-{parts[2]}", $"a month of selection up to {Month.Latest} in {Form}");
        }

        return uint.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out uint sequence)
            ? ((ulong)host << 16 | (uint)month.Index) << 32 | sequence
            : throw InputError.At(place, key, parts[3], $"a whole number at the end of {Form}");
    }
}

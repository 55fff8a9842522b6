using System.Globalization;
using LabourSim.Experiments.Input;
using LabourSim.Model;
using LabourSim.Population;

namespace LabourSim.Experiments.Lives;

/// <summary>
/// A simulated person's id as people read it, for example <c>russia-2011-04-00017</c>: host and month of first selection,
/// and the place among that month's candidates. A soldier's number has an s in front, since soldiers are counted apart. It stands for nobody.
/// </summary>
public static class PersonId
{
    private const string Form = "a person such as russia-2011-04-00017 (host, month of selection, number among its candidates; s00017 for a soldier)";
    private const string Soldier = "s";

    /// <summary>The text of a person's id.</summary>
    /// <param name="person">Cohort in the high 32 bits, sequence in the low 32.</param>
    public static string Text(ulong person)
    {
        string soldier = Places.IsSoldierCohort((uint)(person >> 32)) ? Soldier : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Places.HostNames[(int)HostOf(person)]}-{Selected(person)}-{soldier}{(uint)person:00000}");
    }

    /// <summary>Month of selection.</summary>
    public static Month Selected(ulong person) => new((int)(person >> 32 & 0xFFFF));

    /// <summary>Host of selection.</summary>
    public static Host HostOf(ulong person) => Places.HostOfCohort((uint)(person >> 32));

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

        bool soldier = parts[3].StartsWith(Soldier, StringComparison.Ordinal);
        return uint.TryParse(parts[3].AsSpan(soldier ? Soldier.Length : 0), NumberStyles.None, CultureInfo.InvariantCulture, out uint sequence)
            ? (ulong)Places.Cohort((Host)host, month.Index, soldier) << 32 | sequence
            : throw InputError.At(place, key, parts[3], $"a whole number at the end of {Form}");
    }
}

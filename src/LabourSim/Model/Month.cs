using System.Globalization;

namespace LabourSim.Model;

/// <summary>One calendar month, the model's only time. <c>Index</c> counts months from 2000-01 (index 0).</summary>
/// <param name="Index">Months since 2000-01; 2007-01 is 84.</param>
public readonly record struct Month(int Index) : IComparable<Month>
{
    /// <summary>First month a run may record; its burn-in begins 48 months before.</summary>
    public static readonly Month Earliest = Of(2007, 1);

    /// <summary>Last month a run may reach (inclusive).</summary>
    public static readonly Month Latest = Of(2040, 12);

    /// <summary>Calendar year.</summary>
    public int Year => 2000 + Index / 12;

    /// <summary>Month of the year, 1 to 12.</summary>
    public int OfYear => Index % 12 + 1;

    /// <summary>The month with this year (2000 or later) and month of year (1 to 12).</summary>
    public static Month Of(int year, int ofYear) => new((year - 2000) * 12 + ofYear - 1);

    /// <summary>The month <paramref name="months"/> later (or earlier, if negative).</summary>
    public Month Plus(int months) => new(Index + months);

    /// <summary>Reads "YYYY-MM"; false when the text is anything else or lies outside 2000 to 2099.</summary>
    public static bool TryParse(string? text, out Month month)
    {
        month = default;
        if (text is not { Length: 7 } || text[4] != '-')
        {
            return false;
        }

        if (!int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            || !int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int ofYear)
            || year is < 2000 or > 2099 || ofYear is < 1 or > 12)
        {
            return false;
        }

        month = Of(year, ofYear);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Month other) => Index.CompareTo(other.Index);

    /// <summary>"YYYY-MM".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{OfYear:00}");

    /// <summary>Earlier than.</summary>
    public static bool operator <(Month a, Month b) => a.Index < b.Index;

    /// <summary>Later than.</summary>
    public static bool operator >(Month a, Month b) => a.Index > b.Index;

    /// <summary>Not later than.</summary>
    public static bool operator <=(Month a, Month b) => a.Index <= b.Index;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(Month a, Month b) => a.Index >= b.Index;
}

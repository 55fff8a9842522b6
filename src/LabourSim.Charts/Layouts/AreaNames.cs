namespace LabourSim.Charts.Layouts;

/// <summary>An area's upper and lower edge at one place, in pixels from the top.</summary>
/// <param name="X">The place.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Bottom">Lower edge.</param>
internal readonly record struct Slice(float X, float Top, float Bottom);

/// <summary>Finds where an area's name fits inside it.</summary>
internal static class AreaNames
{
    /// <summary>The middle of the name where the area leaves it most room; null where it fits nowhere.</summary>
    /// <param name="slices">The area, from left to right.</param>
    /// <param name="wide">Width of the name.</param>
    /// <param name="high">Height of the name.</param>
    public static (float X, float Y)? Place(IReadOnlyList<Slice> slices, float wide, float high)
    {
        (float Room, float Y)[] rooms = new (float, float)[slices.Count];
        for (int i = 0; i < slices.Count; i++)
        {
            float left = slices[i].X - wide / 2, right = slices[i].X + wide / 2;
            if (left < slices[0].X || right > slices[^1].X)
            {
                continue;
            }

            // Those under the name, and the next to either side.
            Slice[] under = [.. slices.Where((_, j) => (j + 1 == slices.Count || slices[j + 1].X > left) && (j == 0 || slices[j - 1].X < right))];
            float top = under.Max(s => s.Top), bottom = under.Min(s => s.Bottom);
            rooms[i] = (bottom - top, (top + bottom) / 2);
        }

        float most = rooms.Select(r => r.Room).DefaultIfEmpty(0).Max();
        if (most < high || most <= 0)
        {
            return null;
        }

        // Of a level stretch the middle.
        int first = Array.FindIndex(rooms, r => r.Room >= 0.98f * most), last = first;
        while (last + 1 < rooms.Length && rooms[last + 1].Room >= 0.98f * most)
        {
            last++;
        }

        int middle = (first + last) / 2;
        return (slices[middle].X, rooms[middle].Y);
    }
}

using System.Globalization;
using System.Text;

namespace LabourSim.Charts.Rendering;

/// <summary>
/// Writes a path of straight lines as short as it goes: from corner to corner instead of from the page's edge, and to a tenth of a pixel, of
/// which a millimetre of paper has thirty-eight. A picture takes a third of the bytes, and errors do not add up.
/// </summary>
internal static class ShortPath
{
    /// <summary>The path as it is drawn by <c>M</c>, <c>L</c> and <c>Z</c>; any other is left as it is.</summary>
    public static string Of(string path)
    {
        StringBuilder text = new(path.Length / 2);
        int x = 0, y = 0, startX = 0, startY = 0, at = 0;
        char last = ' ';
        while (at < path.Length)
        {
            char command = path[at++];
            if (command == 'Z')
            {
                text.Append('z');
                (x, y, last) = (startX, startY, 'z');
                continue;
            }

            if (command is not ('M' or 'L') || !Next(path, ref at, out int toX) || !Next(path, ref at, out int toY))
            {
                return path;
            }

            int dx = toX - x, dy = toY - y;
            (x, y) = (toX, toY);
            if (command == 'M')
            {
                (startX, startY) = (x, y);
            }
            else if (dx == 0 && dy == 0 && last == 'l')
            {
                continue;
            }

            char letter = command == 'M' ? 'm' : 'l';
            if (letter != last || letter == 'm')
            {
                text.Append(letter);
            }

            Add(text, dx, first: letter != last || letter == 'm');
            Add(text, dy, first: false);
            last = letter;
        }

        return text.ToString();
    }

    private static bool Next(string path, ref int at, out int tenths)
    {
        while (at < path.Length && path[at] is ' ' or ',')
        {
            at++;
        }

        int from = at;
        while (at < path.Length && path[at] is (>= '0' and <= '9') or '.' or '-' or 'e' or 'E' or '+')
        {
            at++;
        }

        bool read = double.TryParse(path.AsSpan(from, at - from), CultureInfo.InvariantCulture, out double value);
        tenths = (int)Math.Round(value * 10);
        return read;
    }

    // A sign parts two numbers; so does a space.
    private static void Add(StringBuilder text, int tenths, bool first)
    {
        if (!first && tenths >= 0)
        {
            text.Append(' ');
        }

        if (tenths < 0)
        {
            text.Append('-');
        }

        (int whole, int part) = Math.DivRem(Math.Abs(tenths), 10);
        if (whole > 0 || part == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{whole}");
        }

        if (part > 0)
        {
            text.Append('.').Append((char)('0' + part));
        }
    }
}

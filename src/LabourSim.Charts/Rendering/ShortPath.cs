using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LabourSim.Charts.Rendering;

/// <summary>
/// Writes a path of straight lines as short as it goes: from corner to corner instead of from the page's edge, and to a tenth of a pixel, of
/// which a millimetre of paper has thirty-eight. A picture takes a third of the bytes, and errors do not add up.
/// </summary>
internal static partial class ShortPath
{
    /// <summary>The path as it is drawn by <c>M</c>, <c>L</c> and <c>Z</c>; any other is left as it is.</summary>
    public static string Of(string path)
    {
        StringBuilder text = new(path.Length / 2);
        (int X, int Y) at = default, start = default;
        char last = ' ';
        foreach (Match part in Parts().Matches(path))
        {
            char letter = char.ToLowerInvariant(part.Value[0]);
            if (letter == 'z')
            {
                text.Append('z');
                (at, last) = (start, 'z');
                continue;
            }

            if (letter is not ('m' or 'l'))
            {
                return path;
            }

            (int X, int Y) to = (Tenths(part.Groups[1]), Tenths(part.Groups[2]));
            if (to == at && letter == 'l' && last == 'l')
            {
                continue;
            }

            string x = Written(to.X - at.X), y = Written(to.Y - at.Y);
            text.Append(letter != last || letter == 'm' ? $"{letter}" : Space(x)).Append(x).Append(Space(y)).Append(y);
            (at, start, last) = (to, letter == 'm' ? to : start, letter);
        }

        return text.ToString();
    }

    [GeneratedRegex("[A-Za-z][ ,]*(?<x>[-+.0-9e]+)?[ ,]*(?<y>[-+.0-9e]+)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();

    private static int Tenths(Group number) => (int)Math.Round(10 * double.Parse(number.ValueSpan, CultureInfo.InvariantCulture));

    private static string Written(int tenths) => (tenths / 10.0).ToString("#.#;-#.#;0", CultureInfo.InvariantCulture);

    // A sign parts two numbers; so does a space.
    private static string Space(string number) => number[0] == '-' ? "" : " ";
}

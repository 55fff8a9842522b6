using LabourSim.Experiments.Input;

namespace LabourSim.Charts.Rendering;

/// <summary>Finds the font files that pixels need; vector graphics leave fonts to the reader.</summary>
internal static class Fonts
{
    private static readonly string[][] Latin =
    [
        ["/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"],
        ["/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf", "/usr/share/fonts/dejavu-sans-fonts/DejaVuSans-Bold.ttf"],
        ["/Library/Fonts/Arial Unicode.ttf"],
        [@"C:\Windows\Fonts\segoeui.ttf", @"C:\Windows\Fonts\segoeuib.ttf"],
    ];

    private static readonly string[][] Korean =
    [
        ["/usr/share/fonts/truetype/nanum/NanumGothic.ttf", "/usr/share/fonts/truetype/nanum/NanumGothicBold.ttf"],
        ["/System/Library/Fonts/Supplemental/AppleGothic.ttf"],
        [@"C:\Windows\Fonts\malgun.ttf", @"C:\Windows\Fonts\malgunbd.ttf"],
    ];

    /// <summary>Paths of the fonts for a text. Titles that people write may be Korean in an English figure, so the text decides.</summary>
    /// <exception cref="InputException">A script of the text has no font here.</exception>
    public static IReadOnlyList<string> Find(string text)
    {
        IReadOnlyList<string> latin = First(Latin, "fonts-dejavu-core");
        return text.Any(IsHangul) ? [.. latin, .. First(Korean, "fonts-nanum")] : latin;
    }

    private static bool IsHangul(char c) => c is (>= '\uAC00' and <= '\uD7A3') or (>= '\u1100' and <= '\u11FF') or (>= '\u3130' and <= '\u318F');

    private static string[] First(string[][] choices, string package) => choices.FirstOrDefault(c => c.All(File.Exists))
        ?? throw new InputException($"fonts: not found: expected {choices[0][0]} or a font like it, which PNG needs (Debian: apt-get install {package}); --format svg and html work without it");
}

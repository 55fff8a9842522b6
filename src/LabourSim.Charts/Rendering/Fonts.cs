using LabourSim.Experiments.Scenarios;

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

    /// <summary>Paths of the fonts for these figures.</summary>
    /// <exception cref="InputException">A script that a figure needs has no font here.</exception>
    public static IReadOnlyList<string> Find(IReadOnlyList<Figure> figures)
    {
        IReadOnlyList<string> latin = First(Latin, "fonts-dejavu-core");
        return figures.Any(f => f.Language.Id == "ko") ? [.. latin, .. First(Korean, "fonts-nanum")] : latin;
    }

    private static string[] First(string[][] choices, string package) => choices.FirstOrDefault(c => c.All(File.Exists))
        ?? throw new InputException($"fonts: not found: expected {choices[0][0]} or a font like it, which PNG needs (Debian: apt-get install {package}); --format svg and html work without it");
}

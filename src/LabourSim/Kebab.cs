using System.Text;

namespace LabourSim;

/// <summary>Turns PascalCase identifiers into the kebab-case names that files and commands use.</summary>
public static class Kebab
{
    /// <summary>"WorkerCash" becomes "worker-cash".</summary>
    public static string Of(string pascal)
    {
        StringBuilder text = new(pascal.Length + 4);
        for (int i = 0; i < pascal.Length; i++)
        {
            if (i > 0 && char.IsUpper(pascal[i]))
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(pascal[i]));
        }

        return text.ToString();
    }
}

using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Input;

namespace LabourSim.Cli;

/// <summary>A document with the table of claims between two marks; read at once, so that a wrong file is told before anything is run.</summary>
internal sealed class ClaimDocument
{
    private const string Option = "--docs";
    private readonly string _file;
    private readonly string _text;

    /// <summary>Reads the document.</summary>
    /// <exception cref="InputException">It cannot be read or has no marks.</exception>
    public ClaimDocument(string file)
    {
        _file = file;
        try
        {
            _text = File.ReadAllText(file);
            ClaimTable.Replace(_text, "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw InputError.At(InputPlace.CommandLine, Option, file, $"a readable file ({InputError.Shown(e.Message, 150)})");
        }
        catch (FormatException e)
        {
            throw InputError.At(InputPlace.CommandLine, Option, file, $"a document with {e.Message}");
        }
    }

    /// <summary>Writes it with the new table.</summary>
    public void Update(ClaimOutcome outcome) => WholeFile.Write(_file, ClaimTable.Replace(_text, ClaimTable.Markdown(outcome)), e =>
        InputError.At(InputPlace.CommandLine, Option, _file, $"a file that can be written ({InputError.Shown(e.Message, 150)})"));
}

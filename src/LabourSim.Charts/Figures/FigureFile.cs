using LabourSim.Experiments.Files;
using LabourSim.Experiments.Input;

namespace LabourSim.Charts;

/// <summary>Writes a figure's file whole or not at all.</summary>
public static class FigureFile
{
    /// <summary>Writes bytes to a path, over an earlier file of that name.</summary>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write(string path, byte[] bytes) => WholeFile.Write(path, stream => stream.Write(bytes), e =>
        new InputException($"{InputError.Shown(path, 300)}: the figure cannot be written there: {InputError.Shown(e.Message, 300)}", e));
}

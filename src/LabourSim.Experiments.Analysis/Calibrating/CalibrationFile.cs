using LabourSim.Experiments.Calibrating.Abc;
using LabourSim.Experiments.Calibrating.Search;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Sweeps;
using LabourSim.Experiments.Yaml;

namespace LabourSim.Experiments.Calibrating;

/// <summary>A calibration file: exactly one of the two kinds.</summary>
/// <param name="Abc">Sequential Monte Carlo; null for a recorded search.</param>
/// <param name="Search">A recorded search; null for sequential Monte Carlo.</param>
/// <param name="Source">Where it was read from.</param>
public sealed record CalibrationFile(AbcCalibration? Abc, CalibrationSearch? Search, SweepSource Source)
{
    /// <summary>Reads a file, and tells by its keys which kind it is.</summary>
    /// <param name="file">Path.</param>
    /// <param name="small">True for the file's small size, which recorded searches do not have.</param>
    /// <exception cref="InputException">It is missing or neither kind.</exception>
    public static CalibrationFile Load(string file, bool small)
    {
        string text = InputFile.Read(file, file, InputPlace.CommandLine, "FILE");
        SweepSource source = new(Path.GetFullPath(file), text, "", small, []);
        YamlMapping top = StrictYaml.ReadMapping(text, file, "a calibration with id, parameters, and particles or stages");
        return AbcReader.Reads(top)
            ? new CalibrationFile(AbcReader.Read(top, file, small ? "small" : AbcReader.FullSize), null, source)
            : new CalibrationFile(null, SearchReader.Parse(text, file), source);
    }
}

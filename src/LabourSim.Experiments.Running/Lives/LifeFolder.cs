using System.Text;
using System.Text.Json;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Running;

namespace LabourSim.Experiments.Lives;

/// <summary>The files that <c>laboursim life --out</c> leaves: the text as Markdown, the lives exactly, the manifest.</summary>
public static class LifeFolder
{
    /// <summary>Name of the text's file.</summary>
    public const string TextName = "life.md";

    /// <summary>Writes the files and gives the folder its name.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="force">True to replace earlier results there.</param>
    /// <param name="experiment">The worlds.</param>
    /// <param name="text">What was told.</param>
    /// <param name="lives">One person's lives; empty when a composite's likes were told of instead.</param>
    /// <param name="threads">Threads it ran on.</param>
    /// <param name="started">When it began.</param>
    /// <exception cref="Input.InputException">The folder cannot be written.</exception>
    public static void Write(
        ResultFolder folder, bool force, Experiment experiment, LifeText text, IReadOnlyList<PersonLife> lives, int threads, DateTimeOffset started)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(lives);
        try
        {
            using (FileStream markdown = folder.Create(TextName))
            {
                markdown.Write(Encoding.UTF8.GetBytes(text.ToMarkdown()));
            }

            if (lives.Count > 0)
            {
                using FileStream exact = folder.Create(LifeFile.Name);
                LifeFile.Write(exact, LivesTold.Of(experiment, lives));
            }

            using (FileStream manifest = folder.Create(ResultFolder.ManifestName))
            {
                WriteManifest(manifest, folder, experiment, lives, threads, started);
            }

            folder.Commit(force);
        }
        catch (Exception e) when (ResultFolder.CannotWrite(e))
        {
            throw ResultFolder.Unwritable(folder.FullPath, e);
        }
    }

    private static void WriteManifest(
        Stream stream, ResultFolder folder, Experiment experiment, IReadOnlyList<PersonLife> lives, int threads, DateTimeOffset started)
    {
        using Utf8JsonWriter json = Manifest.Start(stream, "life", partial: false);
        SafeWhole.Write(json, "seed", experiment.Seed);
        json.WriteNumber("replicates", experiment.Replicates);
        json.WriteNumber("workers", experiment.Workers);
        json.WriteString("from", experiment.From.ToString());
        json.WriteString("to", experiment.To.ToString());
        json.WriteString("person", lives.Count > 0 ? PersonId.Text(lives[0].Person) : null);
        Manifest.WriteScenarios(json, experiment);
        Manifest.End(json, stream, folder, started, DateTimeOffset.UtcNow - started, threads);
    }
}

namespace LabourSim.Experiments.Studies;

/// <summary>A question with the sweeps, searches or calibrations that answer it, one after another.</summary>
/// <param name="Id">Kebab-case id.</param>
/// <param name="Title">Short title.</param>
/// <param name="Question">A paragraph on what it asks.</param>
/// <param name="Steps">Its steps in order.</param>
/// <param name="File">Full path of its file, or the name of a shipped one.</param>
/// <param name="Text">The file's text.</param>
public sealed record Study(string Id, string Title, string Question, IReadOnlyList<StudyStep> Steps, string File, string Text);

/// <summary>A step of a study: exactly one of sweep, search and calibration.</summary>
/// <param name="Id">Kebab-case id; names the step's folder.</param>
/// <param name="Work">Which of the three it is: "sweep", "search" or "calibrate".</param>
/// <param name="Keep">Where the factors that <c>ranges: kept</c> stands for come from; null when the step keeps none.</param>
/// <param name="Analyses">Verbs of the analyses made of a sweep.</param>
/// <param name="Outcomes">Outcomes that analyses look at; empty for the three imperatives.</param>
/// <param name="Base">The choice that others are held against, as analyses name it; null for the first.</param>
/// <param name="Margin">How much worse than the base counts as a failure, as a share of the base's value.</param>
public sealed record StudyStep(string Id, string Work, StudyKeep? Keep, IReadOnlyList<string> Analyses, IReadOnlyList<string> Outcomes, string? Base, double Margin);

/// <summary>The factors that a screening keeps.</summary>
/// <param name="From">Id of an earlier step with Morris trajectories.</param>
/// <param name="Most">Most factors to keep.</param>
public sealed record StudyKeep(string From, int Most);

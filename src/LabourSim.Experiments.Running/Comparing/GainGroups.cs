using LabourSim.Experiments.Running;

namespace LabourSim.Experiments.Comparing;

/// <summary>A group of people in a comparison; its kind and name in results.</summary>
/// <param name="Kind">"all", the id of a <see cref="GainKind"/>, or <see cref="GainGroups.SentOnly"/>.</param>
/// <param name="Name">"all", a group of the kind, or "base" and "other".</param>
public readonly record struct GainGroup(string Kind, string Name);

/// <summary>The groups that people are counted in: everyone, each kind's, and those sent under one scenario alone.</summary>
public sealed class GainGroups
{
    /// <summary>Kind of the two groups of people sent under one scenario and not the other.</summary>
    public const string SentOnly = "sent-only";

    /// <summary>Groups of the usual kinds and of one more.</summary>
    /// <param name="by">The kind to have besides <see cref="GainKind.All"/>; null, or one of those, for no other.</param>
    public GainGroups(GainKind? by = null)
    {
        GainKind everyone = new("all", ["all"], _ => 0);
        GainKind[] crossed = by is null || GainKind.All.Contains(by) ? [] : [by];
        List<(GainKind Kind, int First)> kinds = [];
        List<GainGroup> all = [];
        foreach (GainKind kind in (GainKind[])[everyone, .. GainKind.All, .. crossed])
        {
            kinds.Add((kind, all.Count));
            all.AddRange(kind.Groups.Select(g => new GainGroup(kind.Id, g)));
        }

        (OnlyBase, OnlyOther) = (all.Count, all.Count + 1);
        (Kinds, All) = (kinds, [.. all, new(SentOnly, "base"), new(SentOnly, "other")]);
    }

    /// <summary>Every group, in the order results list them.</summary>
    public IReadOnlyList<GainGroup> All { get; }

    /// <summary>The kinds that each split all pairs, and the index of each one's first group.</summary>
    internal IReadOnlyList<(GainKind Kind, int First)> Kinds { get; }

    /// <summary>Index of the group of people sent under the base alone.</summary>
    internal int OnlyBase { get; }

    /// <summary>Index of the group of people sent under the other scenario alone.</summary>
    internal int OnlyOther { get; }
}
